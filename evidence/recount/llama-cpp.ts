/** The figure that is counted over llama.cpp's list of architectures. */
import type { Recount } from './recount'
import { makeFormError } from './changed'

/** Entries of the list that are no architecture: a helper's, and the name of what has none. */
const NO_ARCHITECTURES = new Set(['LLM_ARCH_CLIP', 'LLM_ARCH_UNKNOWN'])

/**
 * s2-ai-hybrid: architectures that are recurrent or hybrid, of all.
 * @param code src/llama-arch.cpp
 */
export function architectures(code: string): Recount {
  const named = [...inside(code, 'LLM_ARCH_NAMES', /\bLLM_ARCH_NAMES = \{([\s\S]*?)^\};/m).matchAll(/\{\s*(LLM_ARCH_\w+),/g)]
    .map(([, name]) => name!).filter(name => !NO_ARCHITECTURES.has(name))
  const cases = (test: string) => [...inside(code, test, new RegExp(`\\b${test}\\([^)]*\\) \\{([\\s\\S]*?)return true;`)).matchAll(/\bcase (LLM_ARCH_\w+):/g)].length
  const [recurrent, hybrid] = [cases('llm_arch_is_recurrent'), cases('llm_arch_is_hybrid')]
  return { value: { other: recurrent + hybrid, architectures: named.length }, beside: { recurrent, hybrid } }
}

function inside(code: string, name: string, pattern: RegExp): string {
  const [, text] = pattern.exec(code) ?? []
  if (text === undefined)
    throw makeFormError('llama-cpp', `src/llama-arch.cpp has no ${name} that can be read`, 'llama-cpp.ts')
  return text
}
