/** Writes a structure (tags.ts) into a PDF, in place of the one it has. */
import type { PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib'
import type { Placed } from './content-stream.ts'
import type { Box } from './geometry.ts'
import type { Element } from './structure-tree.ts'
import { PDFDict, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { NOWHERE, union } from './geometry.ts'
import { contentsOf, firstPage, isElement } from './structure-tree.ts'

const name = PDFName.of

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

/** What has a place on its page rather than in the flow of its text: PDF asks for its box. */
export const PLACED = new Set(['Figure', 'Table'])

/**
 * Says of each figure and table where on its page it lies.
 * @param boxes of the content of each page by its number, before it is numbered anew
 */
export function boxTags(pdf: PDFDocument, element: Element, boxes: Map<number, Box>[]): void {
  if (PLACED.has(element.type)) {
    const [left, bottom, right, top] = contentsOf(element).map(({ page, mcid }) => boxes[page]!.get(mcid) ?? NOWHERE).reduce(union, NOWHERE)
    // To a tenth of a point outwards, as a box holds all of what is drawn.
    const box = [...[left, bottom].map(edge => Math.floor(edge * 10) / 10), ...[right, top].map(edge => Math.ceil(edge * 10) / 10)]
    if (left < right)
      element.entries.set('A', pdf.context.obj({ O: 'Layout', BBox: box }))
  }
  element.kids.filter(isElement).forEach(kid => boxTags(pdf, kid, boxes))
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
    if (first < Infinity)
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
