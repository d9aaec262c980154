/**
 * From Chromium's structure tree, by which screen readers read a PDF, to one of what says something: Chromium's is a
 * copy of the page's boxes, so it is pruned, and grouped into a section a page.
 */
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'

/** A marked-content reference (MCR): a piece of a page's content, by its number on that page, from 0. */
export interface MarkedContentRef { page: number, mcid: number }
/** An object reference (OBJR): an annotation, such as a link's area. */
export interface ObjectRef { page: number, annotation: PDFRef }
/** A structure element; `entries` are those of its dictionary beside its place. */
export interface StructElem { type: string, entries: Map<string, PDFObject>, kids: Kid[] }
export type Kid = StructElem | MarkedContentRef | ObjectRef

/** Types that stand in a line of text: on their own they need a paragraph around them. */
const INLINE = new Set(['Span', 'Em', 'Strong', 'Link', 'Code'])
const KEPT_ENTRIES = ['Alt', 'ActualText', 'Lang']
/** In a print a button or a slider is text. */
const PRINTED_ROLES: Record<string, string> = { Form: 'Span' }
/** Elements that mean something although nothing is in them. */
const MAY_BE_EMPTY = new Set(['TD', 'TH'])

export const isStructElem = (kid: Kid): kid is StructElem => 'kids' in kid
const name = PDFName.of

/** @returns nothing when the PDF is not tagged */
export function readStructureTree(pdf: PDFDocument): StructElem | undefined {
  const root = pdf.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  const pages = new Map(pdf.getPages().map(({ ref }, i) => [ref, i]))
  const read = (object: PDFObject, page: number | undefined): Kid | undefined => {
    const value = pdf.context.lookup(object)
    if (value instanceof PDFNumber)
      return page === undefined ? undefined : { page, mcid: value.asNumber() }
    if (!(value instanceof PDFDict))
      return undefined
    const pageRef = value.get(name('Pg'))
    const here = pageRef instanceof PDFRef ? pages.get(pageRef) : page
    const type = value.lookupMaybe(name('Type'), PDFName)?.decodeText()
    if (type === 'MCR')
      return here === undefined ? undefined : { page: here, mcid: value.lookup(name('MCID'), PDFNumber).asNumber() }
    if (type === 'OBJR')
      return here === undefined ? undefined : { page: here, annotation: value.get(name('Obj')) as PDFRef }
    const role = value.lookupMaybe(name('S'), PDFName)?.decodeText() ?? 'NonStruct'
    return {
      type: PRINTED_ROLES[role] ?? role,
      entries: readEntries(value, role),
      kids: toArray(value.lookup(name('K'))).flatMap(kid => read(kid, here) ?? []),
    }
  }
  const [top] = root ? toArray(root.lookup(name('K'))) : []
  return top && read(top, undefined) as StructElem
}

/** Drops what says nothing: boxes, and content outside of figures that has no text, so backgrounds and rules. */
export function pruneStructure(document: StructElem, hasText: (content: MarkedContentRef) => boolean): StructElem {
  const prune = (kid: Kid, kept: boolean): Kid[] => {
    if (!isStructElem(kid))
      return 'mcid' in kid && !kept && !hasText(kid) ? [] : [kid]
    const kids = kid.kids.flatMap(inner => prune(inner, kept || kid.type === 'Figure'))
    if (kid.type === 'NonStruct' || kid.type === 'Div')
      return kid.entries.has('Lang') && kids.length ? [{ ...kid, type: 'Span', kids }] : kids
    if (!kids.length && !MAY_BE_EMPTY.has(kid.type))
      return []
    return [{ ...kid, kids: kid.type === 'LI' ? [{ type: 'LBody', entries: new Map(), kids }] : kids }]
  }
  return { ...document, kids: document.kids.flatMap(kid => prune(kid, false)) }
}

/** Makes a section of each page that has a new headline; what follows on further pages belongs to it. */
export function groupIntoSections(document: StructElem): StructElem {
  const sections: StructElem[] = []
  let last = -1
  let inline: Kid[] = []
  const add = (kid: Kid) => sections.at(-1)!.kids.push(kid)
  const flush = () => {
    if (inline.length)
      add({ type: 'P', entries: new Map(), kids: inline })
    inline = []
  }
  const starts = new Set(findContentByType(document, 'H1').map(([first]) => first!.page))
  for (const kid of document.kids) {
    const page = findFirstPage(kid)
    if (page !== last && (starts.has(page) || !sections.length)) {
      flush()
      sections.push({ type: 'Sect', entries: new Map(), kids: [] })
    }
    last = page
    if (isStructElem(kid) && (kid.type === 'Link' || !INLINE.has(kid.type))) {
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

/** Collects all content in an element, in order. */
export const collectContent = ({ kids }: StructElem): MarkedContentRef[] =>
  kids.flatMap(kid => isStructElem(kid) ? collectContent(kid) : 'mcid' in kid ? [kid] : [])

/** Finds the content of each element of a type, in order. */
export function findContentByType(elem: StructElem, type: string): MarkedContentRef[][] {
  return [
    ...elem.type === type ? [collectContent(elem)] : [],
    ...elem.kids.filter(isStructElem).flatMap(kid => findContentByType(kid, type)),
  ]
}

/** Finds the page an element begins on, from 0. */
export function findFirstPage(kid: Kid): number {
  if (!isStructElem(kid))
    return kid.page
  return kid.kids.length ? Math.min(...kid.kids.map(findFirstPage)) : Infinity
}

/**
 * Reads of a table's cell also which row or column it heads and how many it spans; Chromium's other attributes hold
 * names that nothing else has.
 */
function readEntries(dict: PDFDict, role: string): Map<string, PDFObject> {
  const pick = (from: PDFDict, keys: string[]) => keys.flatMap((key): [string, PDFObject][] => {
    const value = from.get(name(key))
    return value ? [[key, value]] : []
  })
  const entries = new Map(pick(dict, KEPT_ENTRIES))
  const attributes = toArray(dict.lookup(name('A')))
    .map(object => dict.context.lookup(object))
    .filter(value => value instanceof PDFDict)
  const scope = attributes.map(value => value.get(name('Scope'))).find(Boolean)
  const spans = attributes.flatMap(value => pick(value, ['RowSpan', 'ColSpan']))
    .filter(([, span]) => span instanceof PDFNumber && span.asNumber() > 1)
  if (scope || spans.length)
    entries.set('A', dict.context.obj({ O: 'Table', ...scope && { Scope: scope }, ...Object.fromEntries(spans) }))
  return role === 'Form' ? new Map<string, PDFObject>() : entries
}

function toArray(object: PDFObject | undefined): PDFObject[] {
  return object instanceof PDFArray ? object.asArray() : object ? [object] : []
}
