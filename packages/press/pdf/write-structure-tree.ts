/** From a structure tree (structure-tree.ts) to a PDF with that one in place of its own. */
import type { PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib'
import type { ContentTag } from './content-stream.ts'
import type { Box } from './geometry.ts'
import type { StructElem } from './structure-tree.ts'
import { PDFDict, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { EMPTY_BOX, union } from './geometry.ts'
import { collectContent, findFirstPage, isStructElem } from './structure-tree.ts'

const name = PDFName.of

/**
 * Numbers the content of each page in the order in which it is drawn, for `markContent`.
 * @param total number of pages
 */
export function renumberContent(document: StructElem, total: number): Map<number, ContentTag>[] {
  const types = Array.from({ length: total }, () => new Map<number, string>())
  const collect = ({ type, kids }: StructElem) => kids.forEach((kid) => {
    if (isStructElem(kid))
      collect(kid)
    else if ('mcid' in kid)
      types[kid.page]!.set(kid.mcid, type)
  })
  collect(document)
  const numbers = types.map((page) => {
    const sorted = [...page].sort(([a], [b]) => a - b)
    return new Map(sorted.map(([mcid, tag], i): [number, ContentTag] => [mcid, { tag, mcid: i }]))
  })
  const renumber = ({ kids }: StructElem) => kids.forEach((kid) => {
    if (isStructElem(kid))
      renumber(kid)
    else if ('mcid' in kid)
      kid.mcid = numbers[kid.page]!.get(kid.mcid)!.mcid
  })
  renumber(document)
  return numbers
}

/** Types with a place on their page rather than in the flow of its text: PDF asks for their bounding box. */
export const TYPES_WITH_BBOX = new Set(['Figure', 'Table'])

/**
 * Writes of each figure and table where on its page it lies.
 * @param boxes of the content of each page by its number, before it is numbered anew
 */
export function writeBBoxes(pdf: PDFDocument, elem: StructElem, boxes: Map<number, Box>[]): void {
  if (TYPES_WITH_BBOX.has(elem.type)) {
    const [left, bottom, right, top] = collectContent(elem)
      .map(({ page, mcid }) => boxes[page]!.get(mcid) ?? EMPTY_BOX)
      .reduce(union, EMPTY_BOX)
    // To a tenth of a point outwards, as a box holds all of what is drawn.
    const box = [
      ...[left, bottom].map(edge => Math.floor(edge * 10) / 10),
      ...[right, top].map(edge => Math.ceil(edge * 10) / 10),
    ]
    if (left < right)
      elem.entries.set('A', pdf.context.obj({ O: 'Layout', BBox: box }))
  }
  elem.kids.filter(isStructElem).forEach(kid => writeBBoxes(pdf, kid, boxes))
}

/** Writes the tree in place of the one that is there. `titles` name the sections. */
export function writeStructureTree(pdf: PDFDocument, document: StructElem, titles: string[]): void {
  const { context } = pdf
  const pages = pdf.getPages()
  const root = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict)
  const rootRef = pdf.catalog.get(name('StructTreeRoot')) as PDFRef
  const contentParents = pages.map((): PDFRef[] => [])
  const annotationParents: [number, PDFRef][] = []
  const write = (elem: StructElem, parent: PDFRef, title?: string): PDFRef => {
    const ref = context.nextRef()
    const dict = context.obj({ S: elem.type, P: parent })
    elem.entries.forEach((value, key) => dict.set(name(key), value))
    if (title)
      dict.set(name('T'), PDFHexString.fromText(title))
    const first = findFirstPage(elem)
    if (first < Infinity)
      dict.set(name('Pg'), pages[first]!.ref)
    dict.set(name('K'), context.obj(elem.kids.map((kid, i) => {
      if (isStructElem(kid))
        return write(kid, ref, elem === document ? titles[i] : undefined)
      if ('mcid' in kid) {
        contentParents[kid.page]![kid.mcid] = ref
        return kid.page === first
          ? PDFNumber.of(kid.mcid)
          : context.obj({ Type: 'MCR', Pg: pages[kid.page]!.ref, MCID: kid.mcid })
      }
      const key = context.lookup(kid.annotation, PDFDict).lookup(name('StructParent'), PDFNumber).asNumber()
      annotationParents.push([key, ref])
      return context.obj({ Type: 'OBJR', Obj: kid.annotation, Pg: pages[kid.page]!.ref })
    })))
    context.assign(ref, dict)
    return ref
  }
  root.set(name('K'), context.obj([write(document, rootRef)]))
  const parents: [number, PDFObject][] = [
    ...pages.map(({ node }, i): [number, PDFObject] => {
      const key = node.lookup(name('StructParents'), PDFNumber).asNumber()
      return [key, context.register(context.obj(contentParents[i]!))]
    }),
    ...annotationParents,
  ]
  const nums = parents.sort(([a], [b]) => a - b).flatMap(([key, value]) => [PDFNumber.of(key), value])
  root.set(name('ParentTree'), context.register(context.obj({ Nums: nums })))
  root.set(name('ParentTreeNextKey'), PDFNumber.of(Math.max(...parents.map(([key]) => key)) + 1))
  root.delete(name('IDTree'))
  // What PDF 1.7 does not know, though Chromium writes it.
  root.set(name('RoleMap'), context.obj({ Strong: 'Span', Em: 'Span' }))
}
