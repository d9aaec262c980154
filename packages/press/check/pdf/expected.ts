/** From a deck and a variant to what the PDF of that variant has to hold. */
import type { Font } from 'fontkit'
import type { Deck } from '../../deck.ts'
import type { Metadata } from '../../pdf/read-metadata.ts'
import type { Variant } from '../../pdf/variant.ts'
import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import { alternativeAt, notesOf } from '../../deck.ts'
import { readMetadata } from '../../pdf/read-metadata.ts'
import { selectSlides, toDestinations, toPageLabel } from '../../pdf/variant.ts'
import { project } from '../../project.ts'
import { facesIn, fontFile, fontStyles } from '../../util/fonts.ts'

/**
 * `labels` are those of the slide's pages; `alts` are the alternatives of its figure, one a page, none without one.
 * Where the deck describes no drawing at all, there is no list of them, and any picture has to have one.
 */
export interface ExpectedSlide {
  no: number
  headline: string
  destinations: string[]
  labels: string[]
  alts?: string[]
}
export interface ExpectedPdf extends Omit<Metadata, 'creator'> {
  slides: ExpectedSlide[]
  /** PostScript names of the deck's own fonts, beside which a PDF has none; a deck without fonts may have any. */
  fonts: string[]
  /** On a handout: a page a slide, or more, each with its notes. */
  handout?: { notes: string }[]
}

/** @param labels of the pages that the PDF has: they count the clicks of slides whose frontmatter does not */
export function toExpected(deck: Deck, { format, steps, slides: range }: Variant, labels: string[]): ExpectedPdf {
  const { describe } = project().config
  const slides = selectSlides(deck, range)
  return {
    ...readMetadata(deck),
    slides: slides.map((slide) => {
      const clicks = slide.frontmatter.clicks ?? labels.filter(label => label.startsWith(`${slide.no}-`)).length
      const printed = steps ? Array.from({ length: clicks + 1 }, (_, click) => click) : [clicks]
      return {
        no: slide.no,
        headline: slide.headline,
        destinations: toDestinations(slide.no, slide.frontmatter.routeAlias),
        labels: printed.map(click => toPageLabel({ no: slide.no, click }, steps)),
        alts: describe && printed.flatMap(click => alternativeAt(slide, click) ?? []),
      }
    }),
    fonts: facesIn(fontStyles()).map(({ file }) => (create(readFileSync(fontFile(file))) as Font).postscriptName),
    handout: format === 'handout' ? slides.map(slide => ({ notes: notesOf(slide).join('') })) : undefined,
  }
}
