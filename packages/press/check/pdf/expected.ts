/** What a PDF of a deck has to hold, by the deck's own slides. */
import type { Deck } from '../../deck.ts'
import type { Variant } from '../../pdf/export.ts'
import type { Talk } from './check.ts'
import { alternativeAt, notesOf } from '../../deck.ts'
import { namesOf } from '../../pdf/prepare-print-page.ts'
import { aboutDeck, labelOf } from '../../pdf/print-variant.ts'

/** The talk that a variant has to hold. */
export function wantedOf(deck: Deck, { format, steps, slides: range }: Variant): Talk {
  const slides = deck.slides.filter(({ no }) => !range || range.includes(no))
  return {
    ...aboutDeck(deck),
    slides: slides.map((slide) => {
      const clicks = slide.frontmatter.clicks ?? 0
      const shown = steps ? Array.from({ length: clicks + 1 }, (_, click) => click) : [clicks]
      return {
        no: slide.no,
        headline: slide.headline,
        names: namesOf(slide.no, slide.frontmatter.routeAlias),
        labels: shown.map(click => labelOf({ no: slide.no, click }, steps)),
        alts: shown.flatMap(click => alternativeAt(slide, click) ?? []),
      }
    }),
    handout: format === 'handout' ? slides.map(slide => ({ notes: notesOf(slide).join('') })) : undefined,
  }
}
