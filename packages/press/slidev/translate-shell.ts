/**
 * Puts the words of Slidev's own shell (bar of controls, menus, presenter view, pages of notes and overview)
 * into the deck's language. Slidev 53 has them in English in its sources, and no place to change them.
 */
import type { Plugin } from 'vite'
import { messagesOf, project } from '../project.ts'

/** Slidev's sources that say something; in dev, Vite adds a version to the addresses of a package's scripts. */
export const SHELL = /@slidev\/client\/(?:internals|layouts|pages|setup)\/[\w/-]+\.(?:vue|ts)(?:\?v=\w+)?$/

/** What `{}` in a text stands for: an expression in a template, or in a template literal. */
const HOLE = /\$?\{\{?[^{}]*\}\}?/g
/** A word in lower case may as well be a name in the code; it is a text only where it is shown. */
const SHOWN = '(?<=\\{\\{[^{}]*)'

/**
 * A source with other words for its texts. A text is the whole of a string or of what stands between two
 * tags, so that nothing else that happens to hold the same word is touched.
 * @param words the source's texts and what to say instead
 */
export function localised(source: string, words: Record<string, string>): string {
  const texts = Object.keys(words).filter(text => words[text] !== text)
  if (!texts.length)
    return source
  const strings = texts.map(text => (/^[a-z]/.test(text) ? SHOWN : '') + pattern(text)).join('|')
  const nodes = texts.map(pattern).join('|')
  return source.replace(new RegExp(`(?<=(["'\`]))(?:${strings})(?=\\1)|(?<=>\\s*)(?:${nodes})(?=\\s*<)`, 'g'), (found) => {
    const holes = found.match(HOLE) ?? []
    const text = found.replace(HOLE, '{}').replace(/\s+/g, ' ')
    return words[text]!.replace(/\{\}/g, () => holes.shift()!)
  })
}

function pattern(text: string): string {
  return text.replace(/[.*+?^$()[\]|\\]/g, '\\$&').replace(/ /g, '\\s+').replace(/\{\}/g, () => HOLE.source)
}

/** @param code the deck's language */
export function shellWords(code: string): Plugin {
  return {
    name: 'shell-words',
    enforce: 'pre', // while templates are still as Slidev wrote them
    async transform(source, id) {
      if (!SHELL.test(id))
        return undefined
      const said = localised(source, (await messagesOf(project().languages[code]!)).slidev ?? {})
      return said === source ? undefined : said
    },
  }
}
