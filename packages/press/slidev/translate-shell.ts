/**
 * Translates the texts of Slidev's shell (bar of controls, menus, presenter view, pages of notes and overview) in its
 * sources into the deck's language. Slidev 53 has them in English, and no place to change them.
 */
import type { Plugin } from 'vite'
import { messagesOf, project } from '../project.ts'
import { SHELL_MODULE } from './contract.ts'

/** What `{}` in a text stands for: an expression in a template, or in a template literal. */
const HOLE = /\$?\{\{?[^{}]*\}\}?/g
/** A word in lower case may as well be a name in the code; it is a text only where it is shown. */
const SHOWN = '(?<=\\{\\{[^{}]*)'

/**
 * A source with other words for its texts. A text is the whole of a string or of what stands between two
 * tags, so that nothing else that happens to hold the same word is touched.
 * @param words the source's texts and what to say instead
 */
export function translate(source: string, words: Record<string, string>): string {
  const texts = Object.keys(words).filter(text => words[text] !== text)
  if (!texts.length)
    return source
  const strings = texts.map(text => (/^[a-z]/.test(text) ? SHOWN : '') + toPattern(text)).join('|')
  const nodes = texts.map(toPattern).join('|')
  return source.replace(new RegExp(`(?<=(["'\`]))(?:${strings})(?=\\1)|(?<=>\\s*)(?:${nodes})(?=\\s*<)`, 'g'), (found) => {
    const holes = found.match(HOLE) ?? []
    const text = found.replace(HOLE, '{}').replace(/\s+/g, ' ')
    return words[text]!.replace(/\{\}/g, () => holes.shift()!)
  })
}

function toPattern(text: string): string {
  return text.replace(/[.*+?^$()[\]|\\]/g, '\\$&').replace(/ /g, '\\s+').replace(/\{\}/g, () => HOLE.source)
}

/** @param code the deck's language */
export function translateShell(code: string): Plugin {
  return {
    name: 'translate-shell',
    enforce: 'pre', // while templates are still as Slidev wrote them
    async transform(source, id) {
      if (!SHELL_MODULE.test(id))
        return undefined
      const translated = translate(source, (await messagesOf(project().languages[code]!)).slidev ?? {})
      return translated === source ? undefined : translated
    },
  }
}
