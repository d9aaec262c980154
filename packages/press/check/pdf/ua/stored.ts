/** From a PDF to its stored objects, as far as the rules of PDF/UA look at them. */
import type { PDFDocument, PDFObject, PDFPage } from '@cantoo/pdf-lib'
import type { Operation } from '../../../pdf/content-stream.ts'
import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { parseContent, parseOperands, readMcid } from '../../../pdf/content-stream.ts'

/** An element of the structure: `type` as it is written, `role` as the role map has it. */
export interface StoredStructElem {
  dict: PDFDict
  ref: PDFRef | undefined
  type: string
  role: string
  parent: StoredStructElem | undefined
  kids: StoredStructElem[]
  /** Content by its page, from 0, and its number there. */
  contents: { page: number, mcid: number }[]
  annotations: PDFRef[]
}
/** What a painting operator paints, with the marks around it from the outside in: a tag, and an MCID if it has one. */
export interface PaintedContent { marks: { tag: string, mcid: number | undefined }[], text: boolean }
export interface StoredPage { page: PDFPage, painted: PaintedContent[], annotations: { ref: PDFRef, dict: PDFDict }[] }
/** A font, and what text shows of it: glyphs by their numbers. */
export interface StoredFont { dict: PDFDict, name: string, shown: Set<number> }
export interface StoredPdf {
  pdf: PDFDocument
  objects: PDFObject[]
  root: PDFDict | undefined
  roleMap: Map<string, string>
  elements: StoredStructElem[]
  pages: StoredPage[]
  fonts: StoredFont[]
}

export const name = PDFName.of
export const readName = (dict: PDFDict | undefined, key: string): string | undefined => {
  const value = dict?.lookup(name(key))
  return value instanceof PDFName ? value.decodeText() : undefined
}
export const readDict = (dict: PDFDict | undefined, key: string): PDFDict | undefined => {
  const value = dict?.lookup(name(key))
  return value instanceof PDFDict ? value : undefined
}
/** Reads a string's or a name's text; empty where there is none. */
export const readText = (dict: PDFDict | undefined, key: string): string => {
  const value = dict?.lookup(name(key)) as { decodeText?: () => string } | undefined
  return value?.decodeText?.() ?? ''
}
export const toArray = (object: PDFObject | undefined): PDFObject[] =>
  object instanceof PDFArray ? object.asArray() : object ? [object] : []

export function readStoredPdf(pdf: PDFDocument): StoredPdf {
  const root = readDict(pdf.catalog, 'StructTreeRoot')
  const roleMap = new Map(readDict(root, 'RoleMap')?.entries().map(([type, role]) =>
    [type.decodeText(), role instanceof PDFName ? role.decodeText() : '']))
  const numbers = new Map(pdf.getPages().map(({ ref }, i) => [ref, i]))
  const elements: StoredStructElem[] = []
  const walk = (object: PDFObject, parent: StoredStructElem | undefined, page: number | undefined) => {
    const value = pdf.context.lookup(object)
    if (value instanceof PDFNumber && page !== undefined)
      parent?.contents.push({ page, mcid: value.asNumber() })
    if (!(value instanceof PDFDict))
      return
    const own = value.get(name('Pg'))
    const here = own instanceof PDFRef ? numbers.get(own) : page
    const kind = readName(value, 'Type')
    if (kind === 'MCR') {
      parent?.contents.push({ page: here ?? -1, mcid: value.lookup(name('MCID'), PDFNumber).asNumber() })
    }
    else if (kind === 'OBJR') {
      parent?.annotations.push(value.get(name('Obj')) as PDFRef)
    }
    else {
      const type = readName(value, 'S') ?? ''
      const ref = object instanceof PDFRef ? object : undefined
      const role = resolveRole(type, roleMap)
      const lists = { kids: [], contents: [], annotations: [] }
      const element: StoredStructElem = { dict: value, ref, type, role, parent, ...lists }
      elements.push(element)
      parent?.kids.push(element)
      toArray(value.lookup(name('K'))).forEach(kid => walk(kid, element, here))
    }
  }
  toArray(root?.lookup(name('K'))).forEach(kid => walk(kid, undefined, undefined))
  const fonts = new Map<PDFDict, StoredFont>()
  const pages = pdf.getPages().map(page => readPage(pdf, page, fonts))
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object)
  return { pdf, objects, root, roleMap, elements, pages, fonts: [...fonts.values()] }
}

/** Finds the role of a type; itself where the role map ends or goes round. */
function resolveRole(type: string, roleMap: Map<string, string>): string {
  const seen = new Set<string>()
  for (let role = type; ; role = roleMap.get(role)!) {
    if (!roleMap.has(role) || seen.has(role))
      return role
    seen.add(role)
  }
}

function readPage(pdf: PDFDocument, page: PDFPage, fonts: Map<PDFDict, StoredFont>): StoredPage {
  const resources = readDict(page.node.Resources(), 'Font')
  const marks: PaintedContent['marks'] = []
  const painted: PaintedContent[] = []
  let font: StoredFont | undefined
  for (const operation of readOperations(pdf, page)) {
    const { operator, operands } = operation
    if (/^B[DM]C$/.test(operator)) {
      marks.push({ tag: parseOperands(operation)[0]!.slice(1), mcid: operator === 'BDC' ? readMcid(operation) : undefined })
    }
    else if (operator === 'EMC') {
      marks.pop()
    }
    else if (operator === 'Tf') {
      const dict = readDict(resources, parseOperands(operation)[0]!.slice(1))
      const family = (readName(dict, 'BaseFont') ?? '').replace(/^[A-Z]{6}\+/, '')
      if (dict && !fonts.has(dict))
        fonts.set(dict, { dict, name: family, shown: new Set() })
      font = dict && fonts.get(dict)
    }
    else if (/^(?:[SsFfBb]\*?|T[Jj]|Do|sh|['"])$/.test(operator)) {
      const text = /^(?:T[Jj]|['"])$/.test(operator)
      painted.push({ marks: [...marks], text })
      const strings = text ? operands.match(/<[\da-f\s]*>/gi) ?? [] : []
      strings.flatMap(hex => hex.replace(/[<>\s]/g, '').match(/.{4}/g) ?? [])
        .forEach(glyph => font?.shown.add(Number.parseInt(glyph, 16)))
    }
  }
  const annotations = toArray(page.node.lookup(name('Annots'))).flatMap((ref) => {
    const dict = pdf.context.lookup(ref)
    return dict instanceof PDFDict && ref instanceof PDFRef ? [{ ref, dict }] : []
  })
  return { page, painted, annotations }
}

/** Reads a page's operations from the one or more streams that hold them. */
export function readOperations(pdf: PDFDocument, page: PDFPage): Operation[] {
  const streams = toArray(page.node.lookup(name('Contents'))).map(ref => pdf.context.lookup(ref))
  const texts = streams.filter(stream => stream instanceof PDFRawStream)
    .map(({ dict, contents }) => dict.has(name('Filter')) ? inflateSync(contents) : contents)
  return parseContent(texts.map(text => Buffer.from(text).toString('latin1')).join('\n'))
}
