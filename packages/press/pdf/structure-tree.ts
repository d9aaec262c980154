/**
 * The structure of a PDF, which says to a screen reader what is what. Chromium's is a copy of the page's
 * boxes: it is read, cleared of all that says nothing, and sorted into a section a page.
 */
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'

/** A piece of a page's content by its number on that page (from 0), or an annotation such as a link's area. */
export interface Content { page: number, mcid: number }
export interface Annotation { page: number, annotation: PDFRef }
export interface Element { type: string, entries: Map<string, PDFObject>, kids: Kid[] }
export type Kid = Element | Content | Annotation

/** Types that stand in a line of text: on their own they need a paragraph around them. */
const INLINE = new Set(['Span', 'Em', 'Strong', 'Link', 'Code'])
/** What stays of an element's dictionary beside its place. */
const ENTRIES = ['Alt', 'ActualText', 'Lang']
/** A button or a slider is words on paper. */
const ON_PAPER: Record<string, string> = { Form: 'Span' }
/** Elements that mean something although nothing is in them. */
const MAY_BE_EMPTY = new Set(['TD', 'TH'])

export const isElement = (kid: Kid): kid is Element => 'kids' in kid
const name = PDFName.of

/**
 * The structure as Chromium wrote it.
 * @returns nothing when the PDF is not tagged
 */
export function readTags(pdf: PDFDocument): Element | undefined {
  const root = pdf.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  const pages = new Map(pdf.getPages().map(({ ref }, i) => [ref, i]))
  const read = (object: PDFObject, page: number | undefined): Kid | undefined => {
    const value = pdf.context.lookup(object)
    if (value instanceof PDFNumber)
      return page === undefined ? undefined : { page, mcid: value.asNumber() }
    if (!(value instanceof PDFDict))
      return undefined
    const own = value.get(name('Pg'))
    const here = own instanceof PDFRef ? pages.get(own) : page
    const type = value.lookupMaybe(name('Type'), PDFName)?.decodeText()
    if (type === 'MCR')
      return here === undefined ? undefined : { page: here, mcid: value.lookup(name('MCID'), PDFNumber).asNumber() }
    if (type === 'OBJR')
      return here === undefined ? undefined : { page: here, annotation: value.get(name('Obj')) as PDFRef }
    const role = value.lookupMaybe(name('S'), PDFName)?.decodeText() ?? 'NonStruct'
    return {
      type: ON_PAPER[role] ?? role,
      entries: entriesOf(value, role),
      kids: list(value.lookup(name('K'))).flatMap(kid => read(kid, here) ?? []),
    }
  }
  const [top] = root ? list(root.lookup(name('K'))) : []
  return top && read(top, undefined) as Element
}

/** The same without what says nothing: boxes, and content that `isText` does not keep, so backgrounds and rules. */
export function clearTags(document: Element, isText: (content: Content) => boolean): Element {
  const clear = (kid: Kid, kept: boolean): Kid[] => {
    if (!isElement(kid))
      return 'mcid' in kid && !kept && !isText(kid) ? [] : [kid]
    const kids = kid.kids.flatMap(inner => clear(inner, kept || kid.type === 'Figure'))
    if (kid.type === 'NonStruct' || kid.type === 'Div')
      return kid.entries.has('Lang') && kids.length ? [{ ...kid, type: 'Span', kids }] : kids
    if (!kids.length && !MAY_BE_EMPTY.has(kid.type))
      return []
    return [{ ...kid, kids: kid.type === 'LI' ? [{ type: 'LBody', entries: new Map(), kids }] : kids }]
  }
  return { ...document, kids: document.kids.flatMap(kid => clear(kid, false)) }
}

/** A section for each page that begins with a new headline; what follows on further pages belongs to it. */
export function sectionTags(document: Element): Element {
  const sections: Element[] = []
  let last = -1
  let inline: Kid[] = []
  const add = (kid: Kid) => sections.at(-1)!.kids.push(kid)
  const flush = () => {
    if (inline.length)
      add({ type: 'P', entries: new Map(), kids: inline })
    inline = []
  }
  const starts = new Set(contentOf(document, 'H1').map(([first]) => first!.page))
  for (const kid of document.kids) {
    const page = firstPage(kid)
    if (page !== last && (starts.has(page) || !sections.length)) {
      flush()
      sections.push({ type: 'Sect', entries: new Map(), kids: [] })
    }
    last = page
    if (isElement(kid) && (kid.type === 'Link' || !INLINE.has(kid.type))) {
      flush()
      add(kid.type === 'Link' ? { type: 'P', entries: new Map(), kids: [kid] } : kid)
    }
    else {
      inline.push(kid)
    }
  }
  flush()
  return { ...document, kids: sections }
}

/** All content in an element, in order. */
export const contentsOf = ({ kids }: Element): Content[] => kids.flatMap(kid => isElement(kid) ? contentsOf(kid) : 'mcid' in kid ? [kid] : [])

/** The content of each element of a type, in order. */
export function contentOf(element: Element, type: string): Content[][] {
  return [...element.type === type ? [contentsOf(element)] : [], ...element.kids.filter(isElement).flatMap(kid => contentOf(kid, type))]
}

/** The page an element begins on, from 0. */
export function firstPage(kid: Kid): number {
  if (!isElement(kid))
    return kid.page
  return kid.kids.length ? Math.min(...kid.kids.map(firstPage)) : Infinity
}

/** Of a table's cell also which row or column it heads; Chromium's other attributes hold names that nothing else has. */
function entriesOf(element: PDFDict, role: string): Map<string, PDFObject> {
  const entries = new Map(ENTRIES.flatMap((key): [string, PDFObject][] => element.has(name(key)) ? [[key, element.get(name(key))!]] : []))
  const attributes = list(element.lookup(name('A'))).map(object => element.context.lookup(object)).filter(value => value instanceof PDFDict)
  const scope = attributes.map(value => value.get(name('Scope'))).find(Boolean)
  const spans = attributes.flatMap(value => ['RowSpan', 'ColSpan'].flatMap((key): [string, PDFObject][] => {
    const span = value.get(name(key))
    return span instanceof PDFNumber && span.asNumber() > 1 ? [[key, span]] : []
  }))
  if (scope || spans.length)
    entries.set('A', element.context.obj({ O: 'Table', ...scope && { Scope: scope }, ...Object.fromEntries(spans) }))
  return role === 'Form' ? new Map<string, PDFObject>() : entries
}

function list(object: PDFObject | undefined): PDFObject[] {
  return object instanceof PDFArray ? object.asArray() : object ? [object] : []
}
