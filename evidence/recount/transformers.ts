/** The figure that is counted over Hugging Face's library: a folder a family of models, classes built on another's. */
import type { Tree } from '../refresh/pack'
import type { Recount } from './recount'
import { makeFormError } from './changed'

const FAMILY = /^src\/transformers\/models\/([^/]+)\/(.+)$/
/** These folders hold no family of their own. */
const NO_FAMILIES = new Set(['auto', 'deprecated', '__pycache__'])
const MODULAR = /^modular_\w+\.py$/
const ORIGIN = 'llama'

/** `from ..llama.modeling_llama import LlamaMLP`, or in brackets over several lines. */
const IMPORT = /^[ \t]*from \.\.(\w+)(?:\.\w+)* import (?:\(([^)]*)\)|([^\n(]+))/gm
/** `class CsmMLP(LlamaMLP):` */
const CLASS = /^[ \t]*class \w+\s*\(([^)]*)\)\s*:/gm
const COMMENT = /#.*$/gm

/**
 * s2-ai-llama-day: families with a class whose base comes from Llama, or from a family that has one; `beside` are those
 * that take it from Llama itself.
 */
export function reuseOfLlama(tree: Tree): Recount {
  const families = new Map<string, Set<string>>()
  for (const [path, { bytes }] of tree) {
    const [, family, file] = FAMILY.exec(path) ?? []
    if (!family || !file || NO_FAMILIES.has(family))
      continue
    const parents = families.get(family) ?? families.set(family, new Set()).get(family)!
    if (MODULAR.test(file))
      parentsOf(bytes.toString()).forEach(parent => parents.add(parent))
  }
  if (!families.has(ORIGIN))
    throw makeFormError('transformers', `it has no folder src/transformers/models/${ORIGIN}`, 'transformers.ts')

  const having = (parents: ReadonlySet<string>) =>
    [...families].filter(([family, own]) => family !== ORIGIN && [...own].some(parent => parents.has(parent)))
      .map(([family]) => family)
  const direct = having(new Set([ORIGIN]))
  let all = direct
  for (let before = -1; all.length > before;) {
    before = all.length
    all = having(new Set([ORIGIN, ...all]))
  }
  return { value: { reuse: all.length, families: families.size }, beside: { direct: direct.length } }
}

/** The families from which a module imports a base of one of its classes. */
function parentsOf(module: string): Set<string> {
  const code = module.replace(COMMENT, '')
  const from = new Map([...code.matchAll(IMPORT)].flatMap(([, family, bracketed, plain]) =>
    partsOf(bracketed ?? plain!).map(name => [name.split(/\s+as\s+/).at(-1)!, family!] as const)))
  const bases = [...code.matchAll(CLASS)].flatMap(([, bases]) => partsOf(bases!))
  return new Set(bases.flatMap(base => from.get(base) ?? []))
}

const partsOf = (list: string) => list.split(',').map(part => part.trim()).filter(part => part)
