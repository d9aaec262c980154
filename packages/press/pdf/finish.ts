/**
 * The last touches on a printed PDF: its structure, its guide, what it says of itself, and its size.
 * By @cantoo/pdf-lib, the fork that is kept: pdf-lib saw its last release in 2021 and writes 2 % less, as it packs the dictionaries of pages too.
 */
import type { PDFDict, PDFRawStream } from '@cantoo/pdf-lib'
import type { Metrics } from './metrics.ts'
import type { Mark } from './navigation.ts'
import type { Fence, Lie } from './text-order-separators.ts'
import type { Alphabet } from './to-unicode.ts'
import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { ParseSpeeds, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { boxesOf, pensOf } from '../check/pdf/boxes.ts'
import { UserError } from '../util/user-error.ts'
import { markContent, parseContent, writeContent } from './content-stream.ts'
import { writeAbout } from './metadata.ts'
import { nameLinks, writeBookmarks, writeDestinations, writeLabels } from './navigation.ts'
import { packStreams, sweep, writeContents } from './pack.ts'
import { clearTags, contentOf, readTags, sectionTags } from './structure-tree.ts'
import { evenTables } from './tables.ts'
import { writeFences } from './text-order-separators.ts'
import { alphabetsOf, markedWords, plain, spaceLines } from './to-unicode.ts'
import { boxTags, numberContent, writeTags } from './write-structure-tree.ts'

/** What a PDF is told: nothing in it comes from the clock or from this machine. */
export interface Paper {
  title: string
  author: string
  subject: string
  keywords: string[]
  lang: string
  creator: string
  date: Date
  /** The slides in order; `names` are what links to them may say. */
  slides: { title: string, names: string[] }[]
  /** For each headline in the print, in order: which slide it is of, from 0. */
  headlines: number[]
  /** What a viewer calls the pages; without them they are counted. */
  labels?: string[]
  /** What separates the words of each slide in the print, and where slides lie on their pages; `y` from the upper edge. */
  fences?: { lie: Lie, slides: Fence[][] }
  /** What to say of a link's target that is not a slide, by its name. */
  say: (destination: string) => string
}

const name = PDFName.of

/**
 * The same pages with a clean structure, bookmarks, labels and names for links, and in less space.
 * @throws UserError when the print has no tags, or a slide without its headline as text
 */
export async function finishPdf(bytes: Uint8Array, paper: Paper): Promise<{ bytes: Uint8Array, pages: number }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const tags = readTags(pdf)
  if (!tags)
    throw new UserError('the browser printed a PDF without tags; take a newer Chrome or Chromium, or name one with CHROME_PATH.')
  const [fonts, metrics] = [new Map<PDFDict, Alphabet>(), new Map<PDFDict, Metrics>()]
  const pages = pdf.getPages().map((page) => {
    const stream = pdf.context.lookup(page.node.get(name('Contents'))) as PDFRawStream
    const alphabets = alphabetsOf(pdf, page, fonts)
    const drawn = parseContent(Buffer.from(inflateSync(stream.contents)).toString('latin1'))
    const operations = spaceLines(drawn, alphabets)
    return { operations, alphabets, words: markedWords(operations, alphabets), boxes: boxesOf(drawn, pensOf(pdf, page, metrics)) }
  })

  const document = sectionTags(evenTables(clearTags(tags, ({ page, mcid }) => !!pages[page]!.words.get(mcid))))
  const headlines = contentOf(document, 'H1').map(contents => ({
    page: contents[0]!.page,
    text: contents.map(({ page, mcid }) => pages[page]!.words.get(mcid)).join(''),
  }))
  const marks = paper.slides.map(({ title, names }, slide): Mark => ({ title, names, page: headlines[paper.headlines.indexOf(slide)]?.page ?? 0 }))
  checkHeadlines(headlines.map(({ text }) => text), paper)

  boxTags(pdf, document, pages.map(({ boxes }) => boxes))
  const numbers = numberContent(document, pages.length)
  const fences = fencesByPage(pdf, paper, headlines, pages)
  const contents = pages.map(({ operations }, page) => fences[page]! + writeContent(markContent(operations, mcid => numbers[page]!.get(mcid))))
  writeTags(pdf, document, paper.headlines.map(slide => paper.slides[slide]!.title))
  const said = new Map(paper.slides.flatMap(({ title, names }) => names.map(to => [to, title])))
  nameLinks(pdf, to => said.get(to) ?? paper.say(to))
  writeBookmarks(pdf, marks)
  writeDestinations(pdf, marks)
  if (paper.labels)
    writeLabels(pdf, paper.labels)
  writeAbout(pdf, paper, createHash('md5').update(contents.join('')))
  pdf.catalog.set(name('Lang'), PDFString.of(paper.lang))
  pdf.getPages().forEach(({ node }) => node.delete(name('Contents')))
  sweep(pdf)
  packStreams(pdf)
  writeContents(pdf, contents, pages.length > paper.slides.length)
  return { bytes: await pdf.save({ useObjectStreams: true, objectsPerTick: Infinity }), pages: pages.length }
}

/** Each slide's fences on the page with its headline; a handout may go on without. */
function fencesByPage(pdf: PDFDocument, { fences }: Paper, headlines: { page: number }[], pages: { alphabets: Map<string, Alphabet> }[]): string[] {
  return pages.map(({ alphabets }, page) => {
    const slide = headlines.findIndex(headline => headline.page === page)
    if (!fences || slide < 0)
      return ''
    return writeFences(fences.slides[slide]!, { ...fences.lie, y: pdf.getPage(page).getHeight() - fences.lie.y }, alphabets)
  })
}

function checkHeadlines(found: string[], { headlines, slides }: Paper): void {
  headlines.forEach((slide, i) => {
    const { title } = slides[slide]!
    if (plain(found[i] ?? '') !== plain(title))
      throw new UserError(`slide ${slide + 1} is printed without its headline "${title}" as text; a filter, a blend mode or a missing glyph may have turned it into a picture, or the slide has no line "# …".`)
  })
  if (found.length > headlines.length)
    throw new UserError(`the print has ${found.length} headlines for ${headlines.length} slides; each slide has one line "# …".`)
}
