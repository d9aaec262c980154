/** The sources below each slide of the handout: those that it cites, by their number in the talk. */
import type { HandoutSource } from 'slidev-addon-press/config.ts'
import type { Deck } from 'slidev-addon-press/deck.ts'
import type { Language } from 'slidev-addon-press/messages.ts'
import { listSources, numberSources, toSourceRows } from './citations.ts'

/** One list a slide, in the deck's order. */
export function handoutSources({ slides }: Deck, language: Language): HandoutSource[][] {
  const numbers = numberSources(slides.map(({ frontmatter }) => frontmatter))
  const rows = toSourceRows(language, numbers)
  return slides.map(({ frontmatter }) => {
    const cited = new Set(listSources(frontmatter))
    return rows.filter(({ id }) => cited.has(id)).map(({ number, title, publisher, date, address, url }) => ({ number, title, where: `${publisher}, ${date}`, address, url }))
  })
}
