/** From a page's fonts to their ToUnicode maps, and by them from the glyphs that are shown to their text. */
import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib'
import type { Operation } from './content-stream.ts'
import { inflateSync } from 'node:zlib'
import { PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { END_OF_SPAN, parseOperands, readActualText, readMcid, SPAN } from './content-stream.ts'

/** Text by glyph; a glyph as the PDF writes it, two bytes in hexadecimal. */
export type ToUnicodeMap = Map<string, string>

const name = PDFName.of

/** Reads the maps of a page's fonts by their resource names, such as `/F22`. `known` spares reading one twice. */
export function readToUnicodeMaps(
  pdf: PDFDocument,
  page: PDFPage,
  known = new Map<PDFDict, ToUnicodeMap>(),
): Map<string, ToUnicodeMap> {
  const fonts = page.node.Resources()?.lookupMaybe(name('Font'), PDFDict)
  return new Map(fonts?.entries().map(([key, ref]) => {
    const font = pdf.context.lookup(ref, PDFDict)
    if (!known.has(font)) {
      const stream = font.lookup(name('ToUnicode'))
      const cmap = stream instanceof PDFRawStream ? Buffer.from(inflateSync(stream.contents)).toString('latin1') : ''
      known.set(font, parseToUnicodeMap(cmap))
    }
    return [key.asString(), known.get(font)!]
  }))
}

/** Parses a ToUnicode CMap, which lists single glyphs (bfchar) and ranges of them (bfrange). */
export function parseToUnicodeMap(cmap: string): ToUnicodeMap {
  const map: ToUnicodeMap = new Map()
  const toText = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  const toGlyph = (code: number) => code.toString(16).padStart(4, '0')
  for (const [, block] of cmap.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, glyph, text] of block!.matchAll(/<(\w+)>\s*<(\w+)>/g))
      map.set(glyph!.toLowerCase(), toText(text!))
  }
  for (const [, block] of cmap.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, ...range] of block!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [from, to, text] = range.map(hex => Number.parseInt(hex, 16)) as [number, number, number]
      for (let i = 0; i <= to - from; i++)
        map.set(toGlyph(from + i), toText(toGlyph(text + i)))
    }
  }
  return map
}

/** Reads the text of each piece of marked content, in the order in which it is drawn. */
export function readMarkedText(operations: Operation[], maps: Map<string, ToUnicodeMap>): Map<number, string> {
  const texts = new Map<number, string>()
  let mcid: number | undefined
  let map: ToUnicodeMap | undefined
  let inSpan = false
  const add = (text: string) => mcid !== undefined && texts.set(mcid, (texts.get(mcid) ?? '') + text)
  for (const operation of operations) {
    const { operator } = operation
    if (operator === SPAN || operator === END_OF_SPAN) {
      inSpan = operator === SPAN
      if (inSpan)
        add(readActualText(operation))
    }
    else if (operator === 'BDC') {
      mcid = readMcid(operation)
    }
    else if (operator === 'EMC') {
      mcid = undefined
    }
    else if (operator === 'Tf') {
      map = maps.get(parseOperands(operation)[0]!)
    }
    else if (operator === 'Tj' && !inSpan) {
      add(readGlyphs(operation).map(glyph => map?.get(glyph) ?? '').join(''))
    }
  }
  return texts
}

/**
 * Inserts a space at the end of each line of a text but the last. A browser drops it where a line wraps, and a
 * reader of the structure tree would run the two words together.
 */
export function insertLineBreakSpaces(operations: Operation[], maps: Map<string, ToUnicodeMap>): Operation[] {
  const out = operations.map(operation => [operation])
  let last: { index: number, show: Operation, y: string, map: ToUnicodeMap | undefined } | undefined
  let map: ToUnicodeMap | undefined
  let y = ''
  operations.forEach((operation, index) => {
    const { operator } = operation
    if (operator === END_OF_SPAN && last) {
      last.index = index // in the span the space would be lost to what the span says
    }
    else if (operator === 'BDC' || operator === 'EMC') {
      last = undefined
    }
    else if (operator === 'Tf') {
      map = maps.get(parseOperands(operation)[0]!)
    }
    else if (operator === 'Tm') {
      y = parseOperands(operation)[5]!
      if (last && last.y !== y)
        out[last.index] = appendSpace(operations[last.index]!, last.show, last.map)
    }
    else if (operator === 'Tj') {
      last = { index, show: operation, y, map }
    }
  })
  return out.flat()
}

/** After a hyphen a word goes on in the next line, so that no space is appended. */
function appendSpace(last: Operation, show: Operation, map: ToUnicodeMap | undefined): Operation[] {
  const [space] = [...map ?? []].find(([, text]) => text === ' ') ?? []
  const end = map?.get(readGlyphs(show).at(-1) ?? '')
  const wraps = space && end && !/[\s\u00AD\u2010\u2011-]/.test(end)
  if (!wraps)
    return [last]
  return last === show
    ? [{ ...show, operands: show.operands.replace('>', `${space}>`) }]
    : [last, { operator: 'Tj', operands: `<${space}> ` }]
}

/** Normalizes text for a comparison in which line breaks and kinds of spaces make no difference. */
export function normalizeText(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00AD\u200B-\u200D\u2060]/g, '').toLowerCase()
}

/** The glyphs that a Tj shows, two bytes each. */
const readGlyphs = ({ operands }: Operation) => operands.toLowerCase().match(/[\da-f]{4}/g) ?? []
