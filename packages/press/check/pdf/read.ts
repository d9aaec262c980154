/** From a PDF's bytes to what checks look at: as a viewer has it, by pdf.js, and its objects as they are stored. */
import type { Box } from '../../pdf/geometry.ts'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { EMPTY_BOX, union } from '../../pdf/geometry.ts'
import { readInk } from './ink.ts'
import { checkUa } from './ua/check.ts'

/** A link as a viewer offers it: `target` is an address outside, or a named destination. */
export interface PdfLink { target: string, outside: boolean, contents: string }
/** A structure element with its text in reading order; `box` is its bounding box, `ink` where it is drawn. */
export interface PdfStructElem {
  role: string
  alt: string | undefined
  text: string
  kids: PdfStructElem[]
  box?: Box
  ink?: Box
}
export interface PdfPage {
  label: string
  /** What a viewer selects and copies, line by line. */
  text: string
  structure: PdfStructElem
  links: PdfLink[]
  /** Text in Type 3 fonts, drawn as shapes: where Chromium slants or thickens a face itself. */
  type3Texts: string[]
  /** All words have the colour of the background. */
  invisible: boolean
  /** Height over width. */
  shape: number
}
export interface PdfMetadata {
  title?: string
  author?: string
  subject?: string
  keywords?: string
  lang?: string
  creator?: string
  showsTitle: boolean
  inXmp: boolean
}
export interface PdfFacts {
  pages: PdfPage[]
  metadata: PdfMetadata
  /** The outline's items at the top with the page, from 0, to which each leads; `nested` counts those below them. */
  outline: { title: string, page: number }[]
  nested: number
  /** Named destinations with their pages, from 0. */
  destinations: Map<string, number>
  fonts: { name: string, kind: string, mapped: boolean, embedded: boolean }[]
  bitmaps: number
  /** What keeps the PDF from being PDF/UA-1, a sentence each. */
  ua: string[]
}

type PdfJsDocument = Awaited<ReturnType<typeof import('pdfjs-dist').getDocument>['promise']>
type PdfJsPage = Awaited<ReturnType<PdfJsDocument['getPage']>>
interface PdfJsStructNode {
  role?: string
  alt?: string
  bbox?: Box
  type?: string
  id?: string
  children?: PdfJsStructNode[]
}

export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // pdf.js detaches the buffer that it is given, so it gets a copy.
  const data = new Uint8Array(bytes)
  const task = getDocument({ data, verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  const stored = await PDFDocument.load(bytes, { updateMetadata: false })
  try {
    const loaded = await task.promise
    const labels = await loaded.getPageLabels()
    const pages: PdfPage[] = []
    for (let i = 0; i < loaded.numPages; i++)
      pages.push(await readPage(await loaded.getPage(i + 1), labels?.[i] ?? String(i + 1), OPS))
    const items = await loaded.getOutline() as { title: string, dest: unknown, items: unknown[] }[] | null ?? []
    const destinations = Object.entries(await loaded.getDestinations())
    return {
      pages,
      metadata: await readMetadata(loaded),
      outline: await Promise.all(items.map(async ({ title, dest }) => ({ title, page: await findPage(loaded, dest) }))),
      nested: items.reduce((sum, { items }) => sum + items.length, 0),
      destinations: new Map(await Promise.all(destinations.map(async ([name, dest]): Promise<[string, number]> =>
        [name, await findPage(loaded, dest)]))),
      ua: checkUa(stored),
      ...readFontsAndBitmaps(stored),
    }
  }
  finally {
    await task.destroy()
  }
}

/** Lists every element of a structure, from the top. */
export const flattenStructure = (elem: PdfStructElem): PdfStructElem[] =>
  [elem, ...elem.kids.flatMap(flattenStructure)]

async function readPage(page: PdfJsPage, label: string, operators: Record<string, number>): Promise<PdfPage> {
  const { boxes, invisible } = await readInk(page, operators) // loads the fonts
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const marked = new Map<string, string>()
  const open: string[] = []
  let text = ''
  const type3Texts: string[] = []
  for (const item of items) {
    if ('str' in item) {
      const part = item.str + (item.hasEOL ? '\n' : '')
      text += part
      const id = open.findLast(Boolean)
      if (id)
        marked.set(id, (marked.get(id) ?? '') + part)
      if (item.str.trim() && (page.commonObjs.get(item.fontName) as { isType3Font?: boolean }).isType3Font)
        type3Texts.push(item.str)
    }
    else if (item.type === 'endMarkedContent') {
      open.pop()
    }
    else {
      open.push((item as { id?: string }).id ?? '')
    }
  }
  const { width, height } = page.getViewport({ scale: 1 })
  const structure = toStructElem(await page.getStructTree(), marked, boxes)
  return { label, text, structure, links: await readLinks(page), type3Texts, invisible, shape: height / width }
}

async function readLinks(page: PdfJsPage): Promise<PdfLink[]> {
  type Annotation = { subtype: string, url?: string, dest?: unknown, contentsObj?: { str: string } }
  const annotations = await page.getAnnotations() as Annotation[]
  return annotations.filter(({ subtype }) => subtype === 'Link').map(({ url, dest, contentsObj }) =>
    ({ target: url ?? String(dest), outside: !!url, contents: contentsObj?.str ?? '' }))
}

function toStructElem(node: PdfJsStructNode | null, marked: Map<string, string>, ink: Map<number, Box>): PdfStructElem {
  const children = node?.children ?? []
  const kids = children.filter(kid => kid.role).map(kid => toStructElem(kid, marked, ink))
  const rest = [...kids]
  const text = children.map(kid => kid.role ? rest.shift()!.text : marked.get(kid.id ?? '') ?? '').join('')
  const boxes = children.filter(({ type }) => type === 'content')
    .map(({ id }) => ink.get(Number(/\d+$/.exec(id!)![0])) ?? EMPTY_BOX)
  return {
    role: node?.role ?? '',
    alt: node?.alt,
    text,
    kids,
    box: node?.bbox,
    ink: [...boxes, ...kids.map(({ ink }) => ink!)].reduce(union, EMPTY_BOX),
  }
}

async function readMetadata(loaded: PdfJsDocument): Promise<PdfMetadata> {
  type Read = { info: Record<string, string>, metadata: { get: (key: string) => unknown } | null }
  const { info, metadata } = await loaded.getMetadata() as unknown as Read
  const { Title: title, Author: author, Subject: subject, Keywords: keywords, Language: lang, Creator: creator } = info
  const preferences = new Map(Object.entries(await loaded.getViewerPreferences() ?? {}))
  const showsTitle = preferences.get('DisplayDocTitle') === true
  const inXmp = metadata?.get('dc:title') === title && (metadata?.get('dc:description') ?? undefined) === subject
  return { title, author, subject, keywords, lang, creator, showsTitle, inXmp }
}

/** Finds the page of a destination, from 0; -1 when it leads nowhere. */
async function findPage(loaded: PdfJsDocument, dest: unknown): Promise<number> {
  const array = typeof dest === 'string' ? await loaded.getDestination(dest) : dest as { num: number, gen: number }[]
  return array?.[0] ? loaded.getPageIndex(array[0] as { num: number, gen: number }) : -1
}

function readFontsAndBitmaps(pdf: PDFDocument): Pick<PdfFacts, 'fonts' | 'bitmaps'> {
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object)
  const readName = (dict: PDFDict, key: string) => dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText()
  const fonts = objects.filter(object => object instanceof PDFDict).filter(dict => readName(dict, 'Type') === 'Font')
  const [composite, others] = [true, false].map(is => fonts.filter(font => (readName(font, 'Subtype') === 'Type0') === is))
  const isDescendant = (font: PDFDict, parent: PDFDict) =>
    parent.lookup(PDFName.of('DescendantFonts'), PDFArray).asArray().some(ref => pdf.context.lookup(ref) === font)
  return {
    fonts: others!.map((font) => {
      const mapped = composite!.find(parent => isDescendant(font, parent)) ?? font
      return {
        name: readName(font, 'BaseFont')?.replace(/^[A-Z]{6}\+/, '') ?? 'without a name',
        kind: readName(font, 'Subtype') ?? '',
        mapped: mapped.has(PDFName.of('ToUnicode')),
        embedded: !!font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)?.has(PDFName.of('FontFile2')),
      }
    }),
    bitmaps: objects.filter(object => object instanceof PDFRawStream)
      .filter(({ dict }) => readName(dict, 'Subtype') === 'Image')
      .length,
  }
}
