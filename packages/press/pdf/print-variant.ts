import type { Deck } from '../deck.ts'
/** A deck's print page, made ready for paper and printed: as slides, or made into the handout. */
import type { Language } from '../messages.ts'
import type { Format, Variant } from './export.ts'
import type { Paper } from './finish.ts'
import type { Print, PrintOptions, PrintSlide } from './print-page.ts'
import { join } from 'node:path'
import process from 'node:process'
import { project, slidevVersion } from '../project.ts'
import { changed } from '../util/files.ts'
import { UserError } from '../util/user-error.ts'
import { fencesOf, layOnPaper, namesOf } from './prepare-print-page.ts'
import { unveil } from './print-page.ts'

/** In a PDF a pixel is so many points. */
const POINTS = 0.75

/** What was printed, and what `finishPdf` is to make of it. */
export interface Printed { bytes: Uint8Array, paper: Paper }

/** What a viewer calls a page: the slide's number, and at a later step `3-1`. */
export const labelOf = ({ no, click }: { no: number, click: number }, steps: boolean) => steps && click ? `${no}-${click}` : String(no)

/**
 * The time an export carries: SOURCE_DATE_EPOCH, as reproducible builds set it, else the build's.
 * @throws UserError when it is not a number of seconds
 */
export function exportDate(env: NodeJS.ProcessEnv = process.env, dist = project().dist): Date {
  const epoch = env.SOURCE_DATE_EPOCH
  if (!epoch)
    return new Date(changed(join(dist, 'index.html'))!)
  if (!/^\d{1,11}$/.test(epoch))
    throw new UserError(`SOURCE_DATE_EPOCH is "${epoch}"; give whole seconds since 1970, as git log -1 --format=%ct does, or unset it.`)
  return new Date(Number(epoch) * 1000)
}

/**
 * Opens the print page of a deck and makes it ready for paper.
 * @param open opens print pages (print.ts)
 * @throws UserError when the build shows other slides than the deck has
 */
export async function openOnPaper({ lang, dark, steps, slides: range }: Omit<Variant, 'format'>, deck: Deck, open: (options: PrintOptions) => Promise<Print>): Promise<Print> {
  const print = await open({ lang, dark, clicks: steps, slides: range, paper: true })
  const printed = [...new Set(print.slides.map(({ no }) => no))].join()
  const wanted = deck.slides.filter(({ no }) => !range || range.includes(no)).map(({ no }) => no).join()
  if (printed !== wanted)
    throw new UserError(`the build shows slides ${printed} for ${wanted} of ${deck.file}; make it anew with npm run build.`)
  await layOnPaper(print, deck.slides.map(({ frontmatter }) => frontmatter.routeAlias))
  return print
}

/** Prints a variant. For a handout the page is made into another, so it comes last. */
export async function printVariant({ format, steps, slides: range }: Variant, deck: Deck, language: Language, print: Print, dist = project().dist): Promise<Printed> {
  const about = aboutDeck(deck)
  const { page, slides, canvas } = print
  await unveil(page)
  const fences = { lie: { scale: POINTS, x: 0, y: 0 }, slides: await fencesOf(print) }
  if (format === 'handout') {
    const { belowSlides, layHandout, PICTURE } = await import('./handout.ts')
    await layHandout(print, await belowSlides(deck, language), { ...language.messages.handout, title: about.title })
    fences.lie = { scale: POINTS * PICTURE.width / canvas.width, x: POINTS * PICTURE.x, y: POINTS * PICTURE.y }
  }
  // Bookmarks are ours: Chromium's would have one a headline.
  const size = format === 'handout' ? {} : { width: `${canvas.width}px`, height: `${canvas.height}px` }
  const bytes = await page.pdf({ ...size, printBackground: true, preferCSSPageSize: true, tagged: true })
  const wanted = deck.slides.filter(({ no }) => !range || range.includes(no))
  return { bytes, paper: { ...about, ...pagesOf(slides, wanted, format, steps), fences, date: exportDate(process.env, dist), say: to => project().config.linkName?.(to, language) ?? to } }
}

function pagesOf(slides: PrintSlide[], wanted: Deck['slides'], format: Format, steps: boolean): Pick<Paper, 'slides' | 'headlines' | 'labels'> {
  return {
    slides: wanted.map(({ no, headline, frontmatter }) => ({ title: headline, names: namesOf(no, frontmatter.routeAlias) })),
    headlines: slides.map(slide => wanted.findIndex(({ no }) => no === slide.no)),
    labels: format === 'handout' ? undefined : slides.map(slide => labelOf(slide, steps)),
  }
}

/**
 * What the head of a deck says of it.
 * @throws UserError when it does not say all that a PDF is to carry
 */
export function aboutDeck({ lang, headmatter, file }: Deck): Pick<Paper, 'title' | 'author' | 'subject' | 'keywords' | 'lang' | 'creator'> {
  const { title, author, info, keywords } = headmatter
  for (const [key, value] of Object.entries({ title, author, info, keywords })) {
    if (!value)
      throw new UserError(`the head of ${file} has no ${key}, which its PDF is to carry; add a line "${key}: …".`)
  }
  return { title: title!, author: author!, subject: info!, keywords: keywords!.split(/,\s*/), lang, creator: `Slidev ${slidevVersion()}` }
}
