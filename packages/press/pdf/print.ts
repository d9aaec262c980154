/** From a variant to its printed PDF, as slides or as the handout, and to what is to be made of it. */
import type { Deck } from '../deck.ts'
import type { Language } from '../messages.ts'
import type { FinishOptions } from './finish.ts'
import type { OpenPrintPage, PdfPage, PrintPage } from './print-page.ts'
import type { Variant } from './variant.ts'
import process from 'node:process'
import { project } from '../project.ts'
import { UserError } from '../util/user-error.ts'
import { layOutHandout, PICTURE, readSlideNotes } from './handout.ts'
import { findSeparators, preparePrintPage } from './prepare-print-page.ts'
import { showContent } from './print-page.ts'
import { readExportDate, readMetadata } from './read-metadata.ts'
import { selectSlides, toDestinations, toPageLabel } from './variant.ts'

/** Points in a pixel of CSS. */
const POINTS = 0.75

export interface PrintedPdf { bytes: Uint8Array, options: FinishOptions }

/**
 * Opens the print page of a deck and prepares it.
 * @throws UserError when the build shows other slides than the deck has
 */
export async function openPrintPage<P extends Pick<PdfPage, 'evaluate'>>(
  variant: Variant,
  deck: Deck,
  open: OpenPrintPage<P>,
): Promise<PrintPage<P>> {
  const { lang, dark, steps, slides } = variant
  const print = await open({ lang, dark, clicks: steps, slides, hideUntilPrint: true })
  const printed = [...new Set(print.slides.map(({ no }) => no))].join()
  const expected = selectSlides(deck, slides).map(({ no }) => no).join()
  if (printed !== expected)
    throw new UserError(`the build shows slides ${printed} for ${expected} of ${deck.file}; make it anew with npm run build.`)
  await preparePrintPage(print, deck.slides.map(({ frontmatter }) => frontmatter.routeAlias))
  return print
}

/** Prints a variant. A handout changes the print page, so nothing else is printed from that page afterwards. */
export async function printVariant(
  { format, steps, slides: range }: Variant,
  deck: Deck,
  language: Language,
  print: PrintPage<PdfPage>,
  dist = project().dist,
): Promise<PrintedPdf> {
  const metadata = readMetadata(deck)
  const { page, canvas } = print
  await showContent(page)
  const separators = { position: { scale: POINTS, x: 0, y: 0 }, slides: await findSeparators(print) }
  if (format === 'handout') {
    const words = { ...language.messages.handout, title: metadata.title }
    await layOutHandout(print, await readSlideNotes(deck, language), words)
    const { x, y, width } = PICTURE
    separators.position = { scale: POINTS * width / canvas.width, x: POINTS * x, y: POINTS * y }
  }
  // Chromium's own outline would have an item a headline.
  const bytes = await page.pdf(format === 'handout' ? {} : canvas)
  const slides = selectSlides(deck, range)
  return {
    bytes,
    options: {
      ...metadata,
      slides: slides.map(({ no, headline, frontmatter }) =>
        ({ title: headline, destinations: toDestinations(no, frontmatter.routeAlias) })),
      headlines: print.slides.map(printed => slides.findIndex(({ no }) => no === printed.no)),
      labels: format === 'handout' ? undefined : print.slides.map(printed => toPageLabel(printed, steps)),
      separators,
      date: readExportDate(process.env, dist),
      describeLink: target => project().config.linkName?.(target, language) ?? target,
    },
  }
}
