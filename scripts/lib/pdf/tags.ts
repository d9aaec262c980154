/**
 * The structure of a PDF, which says to a screen reader what is what. Chromium's is a copy of the page's
 * boxes: it is read, cleared of all that says nothing, sorted into a section a page, and written anew.
 */
import type { PDFDocument, PDFObject } from 'pdf-lib'
import type { Placed } from './content.ts'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef } from 'pdf-lib'

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
    if (isElement(kid) && !INLINE.has(kid.type)) {
      flush()
      add(kid)
    }
    else if (isElement(kid) && kid.type === 'Link') {
      flush()
      add({ type: 'P', entries: new Map(), kids: [kid] })
    }
    else {
      inline.push(kid)
    }
  }
  flush()
  return { ...document, kids: sections }
}

/** The content of each element of a type, in order. */
export function contentOf(element: Element, type: string): Content[][] {
  const within = ({ kids }: Element): Content[] => kids.flatMap(kid => isElement(kid) ? within(kid) : 'mcid' in kid ? [kid] : [])
  return [...element.type === type ? [within(element)] : [], ...element.kids.filter(isElement).flatMap(kid => contentOf(kid, type))]
}

/**
 * Numbers the content of each page in the order in which it is drawn, for `markContent`.
 * @param total number of pages
 */
export function numberContent(document: Element, total: number): Map<number, Placed>[] {
  const tags = Array.from({ length: total }, () => new Map<number, string>())
  const walk = ({ type, kids }: Element) => kids.forEach((kid) => {
    if (isElement(kid))
      walk(kid)
    else if ('mcid' in kid)
      tags[kid.page]!.set(kid.mcid, type)
  })
  walk(document)
  const numbers = tags.map(page => new Map([...page].sort(([a], [b]) => a - b).map(([mcid, tag], i): [number, Placed] => [mcid, { tag, mcid: i }])))
  const renumber = ({ kids }: Element) => kids.forEach((kid) => {
    if (isElement(kid))
      renumber(kid)
    else if ('mcid' in kid)
      kid.mcid = numbers[kid.page]!.get(kid.mcid)!.mcid
  })
  renumber(document)
  return numbers
}

/** Writes the structure in place of the one that is there. `titles` name the sections. */
export function writeTags(pdf: PDFDocument, document: Element, titles: string[]): void {
  const { context } = pdf
  const pages = pdf.getPages()
  const root = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict)
  const rootRef = pdf.catalog.get(name('StructTreeRoot')) as PDFRef
  const marked = pages.map((): PDFRef[] => [])
  const areas: [number, PDFRef][] = []
  const write = (element: Element, parent: PDFRef, title?: string): PDFRef => {
    const ref = context.nextRef()
    const dict = context.obj({ S: element.type, P: parent })
    element.entries.forEach((value, key) => dict.set(name(key), value))
    if (title)
      dict.set(name('T'), PDFHexString.fromText(title))
    const first = firstPage(element)
    dict.set(name('Pg'), pages[first]!.ref)
    dict.set(name('K'), context.obj(element.kids.map((kid, i) => {
      if (isElement(kid))
        return write(kid, ref, element === document ? titles[i] : undefined)
      if ('mcid' in kid) {
        marked[kid.page]![kid.mcid] = ref
        return kid.page === first ? PDFNumber.of(kid.mcid) : context.obj({ Type: 'MCR', Pg: pages[kid.page]!.ref, MCID: kid.mcid })
      }
      areas.push([context.lookup(kid.annotation, PDFDict).lookup(name('StructParent'), PDFNumber).asNumber(), ref])
      return context.obj({ Type: 'OBJR', Obj: kid.annotation, Pg: pages[kid.page]!.ref })
    })))
    context.assign(ref, dict)
    return ref
  }
  root.set(name('K'), context.obj([write(document, rootRef)]))
  const parents: [number, PDFObject][] = [
    ...pages.map((page, i): [number, PDFObject] => [page.node.lookup(name('StructParents'), PDFNumber).asNumber(), context.register(context.obj(marked[i]!))]),
    ...areas,
  ]
  const nums = parents.sort(([a], [b]) => a - b).flatMap(([key, value]) => [PDFNumber.of(key), value])
  root.set(name('ParentTree'), context.register(context.obj({ Nums: nums })))
  root.set(name('ParentTreeNextKey'), PDFNumber.of(Math.max(...parents.map(([key]) => key)) + 1))
  root.delete(name('IDTree'))
  // What PDF 1.7 does not know, though Chromium writes it.
  root.set(name('RoleMap'), context.obj({ Strong: 'Span', Em: 'Span' }))
}

/** The page an element begins on, from 0. */
function firstPage(kid: Kid): number {
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
