/** A language that nobody speaks: every word of a text altered, everything that is not a word kept. */
import type { Deck } from 'slidev-addon-press/deck.ts'
import { isCode } from '../../locales/is-code.ts'

/** Placeholders, tags, targets of links, marks and addresses. */
const KEPT = /(\{[^}]*\}|<[^>]*>|\]\([^)]*\)|\[click\]|::\w+::|https?:\S+)/
/** All of them in our fonts, and of nearly the same width. */
const LETTERS: Record<string, string> = { a: 'à', e: 'é', i: 'î', n: 'ñ', o: 'ô', u: 'ù', A: 'À', E: 'É', I: 'Î', N: 'Ñ', O: 'Ô', U: 'Ù' }

export function pseudo(text: string): string {
  return text.split(KEPT).map((part, i) => i % 2 ? part : part.replace(/[aeinou]/gi, letter => LETTERS[letter]!)).join('')
}

/** The words of a tree of messages or of a frontmatter, altered. */
export function pseudoTree(value: unknown, at: string): unknown {
  if (typeof value === 'string')
    return isCode(at) ? value : pseudo(value)
  if (Array.isArray(value))
    return value.map((inner, i) => pseudoTree(inner, `${at}.${i}`))
  if (typeof value !== 'object' || value === null)
    return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pseudoTree(inner, at ? `${at}.${key}` : key)]))
}

/** A deck's slides file in it. */
export function pseudoSlides(deck: Deck, lang: string): string {
  return deck.slides.map(({ frontmatter, content, notes }, i) => {
    const head = { ...pseudoTree(frontmatter, '') as object, ...i ? {} : { lang, htmlAttrs: { lang } } }
    return `---\n${JSON.stringify(head, undefined, 2)}\n---\n\n${pseudo(content)}\n\n<!--\n${pseudo(notes)}\n-->\n`
  }).join('\n')
}
