/**
 * From the PDF that Chromium prints to the one that is published: with a clean structure tree, an outline, page
 * labels, named destinations, metadata, and in less space. By @cantoo/pdf-lib, the fork that is kept: pdf-lib saw
 * its last release in 2021 and writes 2 % less, as it packs the dictionaries of pages too.
 */
import type { PDFDict, PDFRawStream } from '@cantoo/pdf-lib'
import type { FontMetrics } from './metrics.ts'
import type { OutlineItem } from './navigation.ts'
import type { Metadata } from './read-metadata.ts'
import type { Separator, SlidePosition } from './text-order-separators.ts'
import type { ToUnicodeMap } from './to-unicode.ts'
import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { ParseSpeeds, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { UserError } from '../util/user-error.ts'
import { findContentBoxes, readResources } from './content-boxes.ts'
import { markContent, parseContent, writeContent } from './content-stream.ts'
import { writeLinkContents, writeNamedDestinations, writeOutline, writePageLabels } from './navigation.ts'
import { dropUnreachable, writeContents } from './pack.ts'
import { findContentByType, groupIntoSections, pruneStructure, readStructureTree } from './structure-tree.ts'
import { padTableRows } from './tables.ts'
import { writeSeparators } from './text-order-separators.ts'
import { insertLineBreakSpaces, normalizeText, readMarkedText, readToUnicodeMaps } from './to-unicode.ts'
import { writeMetadata } from './write-metadata.ts'
import { renumberContent, writeBBoxes, writeStructureTree } from './write-structure-tree.ts'

/** What a PDF is told: nothing in it comes from the clock or from this machine. */
export interface FinishOptions extends Metadata {
  date: Date
  /** The slides in order, each with its named destinations. */
  slides: { title: string, destinations: string[] }[]
  /** For each headline in the print, in order: which slide it is of, from 0. */
  headlines: number[]
  /** The labels of the pages; without them they are counted. */
  labels?: string[]
  /** The separators of each slide in the print, and where slides lie on their pages; `y` from the upper edge. */
  separators?: { position: SlidePosition, slides: Separator[][] }
  /** Gives the text of a link to a named destination that is no slide's. */
  describeLink: (destination: string) => string
}
/** A headline in the print: its page, from 0, and its text. */
interface Headline { page: number, text: string }

const name = PDFName.of

/** @throws UserError when the print has no structure tree, or a slide without its headline as text */
export async function finishPdf(
  bytes: Uint8Array,
  options: FinishOptions,
): Promise<{ bytes: Uint8Array, pages: number }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const tree = readStructureTree(pdf)
  if (!tree)
    throw new UserError('the browser printed a PDF without tags; take a newer Chrome or Chromium, or name one with CHROME_PATH.')
  const pages = readPages(pdf)
  const hasText = ({ page, mcid }: { page: number, mcid: number }) => !!pages[page]!.texts.get(mcid)
  const document = groupIntoSections(padTableRows(pruneStructure(tree, hasText)))
  const headlines = findContentByType(document, 'H1').map((contents): Headline => ({
    page: contents[0]!.page,
    text: contents.map(({ page, mcid }) => pages[page]!.texts.get(mcid)).join(''),
  }))
  const items = options.slides.map(({ title, destinations }, slide): OutlineItem =>
    ({ title, destinations, page: headlines[options.headlines.indexOf(slide)]?.page ?? 0 }))
  assertHeadlines(headlines, options)

  writeBBoxes(pdf, document, pages.map(({ boxes }) => boxes))
  const numbers = renumberContent(document, pages.length)
  const contents = pages.map(({ operations, maps }, page) => {
    const content = writeContent(markContent(operations, mcid => numbers[page]!.get(mcid)))
    return renderSeparators(pdf, page, options, headlines, maps) + content
  })
  writeStructureTree(pdf, document, options.headlines.map(slide => options.slides[slide]!.title))
  const titles = new Map(items.flatMap(({ title, destinations }) => destinations.map(to => [to, title])))
  writeLinkContents(pdf, destination => titles.get(destination) ?? options.describeLink(destination))
  writeOutline(pdf, items)
  writeNamedDestinations(pdf, items)
  if (options.labels)
    writePageLabels(pdf, options.labels)
  writeMetadata(pdf, options, createHash('md5').update(contents.join('')))
  pdf.catalog.set(name('Lang'), PDFString.of(options.lang))
  pdf.getPages().forEach(({ node }) => node.delete(name('Contents')))
  dropUnreachable(pdf)
  writeContents(pdf, contents, pages.length > options.slides.length)
  return { bytes: await pdf.save({ useObjectStreams: true, objectsPerTick: Infinity }), pages: pages.length }
}

/** Reads each page's operations, ToUnicode maps, and the text and box of each piece of marked content. */
function readPages(pdf: PDFDocument) {
  const [knownMaps, knownMetrics] = [new Map<PDFDict, ToUnicodeMap>(), new Map<PDFDict, FontMetrics>()]
  return pdf.getPages().map((page) => {
    const stream = pdf.context.lookup(page.node.get(name('Contents'))) as PDFRawStream
    const maps = readToUnicodeMaps(pdf, page, knownMaps)
    const drawn = parseContent(Buffer.from(inflateSync(stream.contents)).toString('latin1'))
    const operations = insertLineBreakSpaces(drawn, maps)
    const boxes = findContentBoxes(drawn, readResources(pdf, page, knownMetrics))
    return { operations, maps, texts: readMarkedText(operations, maps), boxes }
  })
}

/** Each slide's separators are on the page with its headline; a handout may go on without. */
function renderSeparators(
  pdf: PDFDocument,
  page: number,
  { separators }: FinishOptions,
  headlines: Headline[],
  maps: Map<string, ToUnicodeMap>,
): string {
  const slide = headlines.findIndex(headline => headline.page === page)
  if (!separators || slide < 0)
    return ''
  const { position, slides } = separators
  return writeSeparators(slides[slide]!, { ...position, y: pdf.getPage(page).getHeight() - position.y }, maps)
}

function assertHeadlines(found: Headline[], { headlines, slides }: FinishOptions): void {
  headlines.forEach((slide, i) => {
    const { title } = slides[slide]!
    if (normalizeText(found[i]?.text ?? '') !== normalizeText(title))
      throw new UserError(`slide ${slide + 1} is printed without its headline "${title}" as text; a filter, a blend mode or a missing glyph may have turned it into a picture, or the slide has no line "# …".`)
  })
  if (found.length > headlines.length)
    throw new UserError(`the print has ${found.length} headlines for ${headlines.length} slides; each slide has one line "# …".`)
}
