/** Reads a PDF back: as a viewer does with pdf.js, and its parts as they are stored. */
import type { Box } from './geometry.ts'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { uaTroubles } from '../check/pdf/ua/check.ts'
import { NOWHERE, union } from './geometry.ts'
import { inkOf } from './ink.ts'

/** A link as a viewer offers it: `to` is an address, or the name of a place in the PDF. */
export interface PdfLink { to: string, outside: boolean, said: string }
/** An element of the structure with its text in reading order; `box` is where it says it lies, `ink` where it is drawn. */
export interface PdfElement { role: string, alt: string | undefined, text: string, kids: PdfElement[], box?: Box, ink?: Box }
export interface PdfPage {
  label: string
  /** What a viewer selects and copies, line by line. */
  text: string
  structure: PdfElement
  links: PdfLink[]
  /** Text that is drawn stroke by stroke (Type 3): where Chromium slants or thickens a face itself. */
  drawn: string[]
  /** Height over width. */
  shape: number
}
export interface PdfFacts {
  pages: PdfPage[]
  about: { title?: string, author?: string, subject?: string, keywords?: string, lang?: string, creator?: string, showsTitle: boolean, inXmp: boolean }
  /** Bookmarks at the top with the page, from 0, on which each begins; `nested` counts those below them. */
  bookmarks: { title: string, page: number }[]
  nested: number
  /** Named places with their pages, from 0. */
  places: Map<string, number>
  fonts: { name: string, kind: string, mapped: boolean, embedded: boolean }[]
  bitmaps: number
  /** What keeps it from being PDF/UA-1, a sentence each. */
  ua: string[]
}

type Loaded = Awaited<ReturnType<typeof import('pdfjs-dist').getDocument>['promise']>
type Page = Awaited<ReturnType<Loaded['getPage']>>
interface Node { role?: string, alt?: string, bbox?: Box, type?: string, id?: string, children?: Node[] }

export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // pdf.js takes what it is given, so it gets a copy.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  const stored = await PDFDocument.load(bytes, { updateMetadata: false })
  try {
    const loaded = await task.promise
    const labels = await loaded.getPageLabels()
    const pages: PdfPage[] = []
    for (let i = 0; i < loaded.numPages; i++)
      pages.push(await readPage(await loaded.getPage(i + 1), labels?.[i] ?? String(i + 1), OPS))
    const outline = await loaded.getOutline() as { title: string, dest: unknown, items: unknown[] }[] | null
    const bookmarks = await Promise.all((outline ?? []).map(async ({ title, dest }) => ({ title, page: await pageOf(loaded, dest) })))
    const places = await Promise.all(Object.entries(await loaded.getDestinations()).map(async ([place, dest]): Promise<[string, number]> => [place, await pageOf(loaded, dest)]))
    return { pages, about: await aboutOf(loaded), bookmarks, nested: (outline ?? []).reduce((sum, { items }) => sum + items.length, 0), places: new Map(places), ua: uaTroubles(stored), ...storedIn(stored) }
  }
  finally {
    await task.destroy()
  }
}

/** Every element of a structure, from the top. */
export const elementsOf = (element: PdfElement): PdfElement[] => [element, ...element.kids.flatMap(elementsOf)]

async function readPage(page: Page, label: string, operators: Record<string, number>): Promise<PdfPage> {
  const ink = await inkOf(page, operators) // loads the fonts
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const byMark = new Map<string, string>()
  const open: string[] = []
  let text = ''
  const drawn: string[] = []
  for (const item of items) {
    if ('str' in item) {
      const here = item.str + (item.hasEOL ? '\n' : '')
      text += here
      const mark = open.findLast(Boolean)
      if (mark)
        byMark.set(mark, (byMark.get(mark) ?? '') + here)
      if (item.str.trim() && (page.commonObjs.get(item.fontName) as { isType3Font?: boolean }).isType3Font)
        drawn.push(item.str)
    }
    else if (item.type === 'endMarkedContent') {
      open.pop()
    }
    else {
      open.push((item as { id?: string }).id ?? '')
    }
  }
  const annotations = await page.getAnnotations() as { subtype: string, url?: string, dest?: unknown, contentsObj?: { str: string } }[]
  const links = annotations.filter(({ subtype }) => subtype === 'Link').map(({ url, dest, contentsObj }): PdfLink => ({ to: url ?? String(dest), outside: !!url, said: contentsObj?.str ?? '' }))
  const { width, height } = page.getViewport({ scale: 1 })
  return { label, text, structure: structureOf(await page.getStructTree(), byMark, ink), links, drawn, shape: height / width }
}

function structureOf(node: Node | null, byMark: Map<string, string>, ink: Map<number, Box>): PdfElement {
  const children = node?.children ?? []
  const kids = children.filter(kid => kid.role).map(kid => structureOf(kid, byMark, ink))
  const rest = [...kids]
  const text = children.map(kid => kid.role ? rest.shift()!.text : byMark.get(kid.id ?? '') ?? '').join('')
  const own = children.filter(({ type }) => type === 'content').map(({ id }) => ink.get(Number(/\d+$/.exec(id!)![0])) ?? NOWHERE)
  return { role: node?.role ?? '', alt: node?.alt, text, kids, box: node?.bbox, ink: [...own, ...kids.map(({ ink }) => ink!)].reduce(union, NOWHERE) }
}

async function aboutOf(loaded: Loaded): Promise<PdfFacts['about']> {
  const { info, metadata } = await loaded.getMetadata() as unknown as { info: Record<string, string>, metadata: { get: (key: string) => unknown } | null }
  const { Title: title, Author: author, Subject: subject, Keywords: keywords, Language: lang, Creator: creator } = info
  const preferences = new Map(Object.entries(await loaded.getViewerPreferences() ?? {}))
  return { title, author, subject, keywords, lang, creator, showsTitle: preferences.get('DisplayDocTitle') === true, inXmp: metadata?.get('dc:title') === title && metadata?.get('dc:description') === subject }
}

/** From 0, or -1 when it leads nowhere. */
async function pageOf(loaded: Loaded, dest: unknown): Promise<number> {
  const array = typeof dest === 'string' ? await loaded.getDestination(dest) : dest as { num: number, gen: number }[]
  return array?.[0] ? loaded.getPageIndex(array[0] as { num: number, gen: number }) : -1
}

function storedIn(pdf: PDFDocument): Pick<PdfFacts, 'fonts' | 'bitmaps'> {
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object)
  const named = (dict: PDFDict, key: string) => (dict.lookupMaybe(PDFName.of(key), PDFName))?.decodeText()
  const fonts = objects.filter((object): object is PDFDict => object instanceof PDFDict && named(object, 'Type') === 'Font')
  const parents = fonts.filter(font => named(font, 'Subtype') === 'Type0')
  return {
    fonts: fonts.filter(font => named(font, 'Subtype') !== 'Type0').map((font) => {
      const mapped = parents.find(parent => parent.lookup(PDFName.of('DescendantFonts'), PDFArray).asArray().some(ref => pdf.context.lookup(ref) === font)) ?? font
      return {
        name: named(font, 'BaseFont')?.replace(/^[A-Z]{6}\+/, '') ?? 'without a name',
        kind: named(font, 'Subtype') ?? '',
        mapped: mapped.has(PDFName.of('ToUnicode')),
        embedded: !!font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)?.has(PDFName.of('FontFile2')),
      }
    }),
    bitmaps: objects.filter(object => object instanceof PDFRawStream && named(object.dict, 'Subtype') === 'Image').length,
  }
}
