/** Holds a language to the first one: the same slides, clicks, figures and places for words, but other words. */
import type { Deck, Slide } from 'slidev-addon-press/deck.ts'
import type { Messages } from './messages.ts'
import { isCode, OWN } from './is-code.ts'
import { findPlaceholders } from './messages.ts'

/**
 * Where a deck is not the first one in other words, each place as a sentence.
 * @param names words that may be the same in both
 */
export function findParityProblems(first: Deck, other: Deck, names: ReadonlySet<string>): string[] {
  const { file } = other
  if (first.slides.length !== other.slides.length)
    return [`${file} has ${other.slides.length} slides, ${first.file} has ${first.slides.length}; add what is missing, in its place.`]
  return first.slides.flatMap((slide, i) => findSlideProblems(slide, other.slides[i]!, names).map(trouble => `${file}, slide ${slide.no}: ${trouble} (compare ${first.file})`))
}

/** The same for two languages' messages. */
export const findMessageProblems = (first: Messages, other: Messages, names: ReadonlySet<string>) => findTreeProblems(first, other, names, 'messages')

function findTreeProblems(first: unknown, other: unknown, names: ReadonlySet<string>, at = ''): string[] {
  if (OWN.has(at))
    return []
  if (isTree(first) && isTree(other)) {
    return [...new Set([...Object.keys(first), ...Object.keys(other)])].flatMap((inner) => {
      const place = [at, inner].filter(Boolean).join('.')
      if (!(inner in other))
        return [`"${place}" is missing`]
      return inner in first ? findTreeProblems(first[inner], other[inner], names, place) : [`"${place}" is too much`]
    })
  }
  if (typeof first !== typeof other || typeof first !== 'string' || isCode(at))
    return first === other ? [] : [`"${at}" is ${JSON.stringify(other)}, not ${JSON.stringify(first)}`]
  const [asked, given] = [first, other as string].map(text => [...new Set(findPlaceholders(text))].sort().join(', '))
  if (asked !== given)
    return [`"${at}" has places for ${given || 'nothing'}, not for ${asked || 'nothing'}`]
  return sayTheSame(first, other as string, names) ? [`"${at}" says the same, "${first.slice(0, 40)}"; translate it, or add it to the names in locales/names.ts`] : []
}

function findSlideProblems(first: Slide, other: Slide, names: ReadonlySet<string>): string[] {
  const compared: [string, (slide: Slide) => unknown][] = [
    ['figures and components', ({ content }) => [...content.matchAll(/<([A-Z]\w*)/g)].map(([, tag]) => tag).join(', ') || 'none'],
    ['parts of its layout', ({ content }) => [...content.matchAll(/^::\w+::$/gm)].join(', ') || 'one'],
    ['[click] marks in its notes', ({ notes }) => notes.split('[click]').length - 1],
  ]
  return [
    ...compared.flatMap(([what, of]) => of(first) === of(other) ? [] : [`${what}: ${String(of(other))}, not ${String(of(first))}`]),
    ...findTreeProblems(first.frontmatter, other.frontmatter, names),
    ...(['headline', 'content', 'notes'] as const).flatMap(part => sayTheSame(first[part], other[part], names) ? [`its ${part} is the same; translate it`] : []),
  ]
}

/** Whether two texts have the same words; numbers, signs and names alone are not words. */
function sayTheSame(a: string, b: string, names: ReadonlySet<string>): boolean {
  const said = a.replace(/\{\w+\}|<[^>]*>/g, '').trim()
  return a === b && /\p{L}{2}/u.test(said) && !names.has(said)
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
