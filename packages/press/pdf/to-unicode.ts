/** From glyphs to letters: what a page's fonts say each glyph means. */
import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib'
import type { Operation } from './content-stream.ts'
import { inflateSync } from 'node:zlib'
import { PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { mcidOf, operandsOf } from './content-stream.ts'

/** Letters by glyph, both as the PDF writes them: two bytes in hexadecimal. */
export type Alphabet = Map<string, string>

const name = PDFName.of

/** The fonts of a page by the name its content calls them, such as `/F22`. `known` spares reading one twice. */
export function alphabetsOf(pdf: PDFDocument, page: PDFPage, known = new Map<PDFDict, Alphabet>()): Map<string, Alphabet> {
  const fonts = page.node.Resources()?.lookupMaybe(name('Font'), PDFDict)
  return new Map(fonts?.entries().map(([key, ref]) => {
    const font = pdf.context.lookup(ref, PDFDict)
    if (!known.has(font)) {
      const map = font.lookup(name('ToUnicode'))
      known.set(font, map instanceof PDFRawStream ? parseAlphabet(Buffer.from(inflateSync(map.contents)).toString('latin1')) : new Map<string, string>())
    }
    return [key.asString(), known.get(font)!]
  }))
}

/** A ToUnicode map, which lists single glyphs and runs of them. */
export function parseAlphabet(cmap: string): Alphabet {
  const alphabet: Alphabet = new Map()
  const letters = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  const glyph = (code: number) => code.toString(16).padStart(4, '0')
  for (const [, block] of cmap.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, from, to] of block!.matchAll(/<(\w+)>\s*<(\w+)>/g))
      alphabet.set(from!.toLowerCase(), letters(to!))
  }
  for (const [, block] of cmap.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from, to, first] of block!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      for (let i = 0; i <= Number.parseInt(to!, 16) - Number.parseInt(from!, 16); i++)
        alphabet.set(glyph(Number.parseInt(from!, 16) + i), letters(glyph(Number.parseInt(first!, 16) + i)))
    }
  }
  return alphabet
}

/** The letters of each piece of marked content, in the order in which they are drawn. */
export function markedWords(operations: Operation[], alphabets: Map<string, Alphabet>): Map<number, string> {
  const words = new Map<number, string>()
  let mcid: number | undefined
  let alphabet: Alphabet | undefined
  for (const operation of operations) {
    const { operator } = operation
    if (operator === 'BDC')
      mcid = mcidOf(operation)
    else if (operator === 'EMC')
      mcid = undefined
    else if (operator === 'Tf')
      alphabet = alphabets.get(operandsOf(operation)[0]!)
    else if (operator === 'Tj' && mcid !== undefined)
      words.set(mcid, (words.get(mcid) ?? '') + glyphs(operation).map(glyph => alphabet?.get(glyph) ?? '').join(''))
  }
  return words
}

/**
 * A space at the end of each line but the last of a text. A browser drops it where a line wraps, and a
 * reader of the structure would run the two words together.
 */
export function spaceLines(operations: Operation[], alphabets: Map<string, Alphabet>): Operation[] {
  const out = [...operations]
  let last: { at: number, y: string, alphabet: Alphabet | undefined } | undefined
  let alphabet: Alphabet | undefined
  let y = ''
  operations.forEach((operation, at) => {
    const { operator } = operation
    if (operator === 'BDC' || operator === 'EMC') {
      last = undefined
    }
    else if (operator === 'Tf') {
      alphabet = alphabets.get(operandsOf(operation)[0]!)
    }
    else if (operator === 'Tm') {
      y = operandsOf(operation)[5]!
      if (last && last.y !== y)
        out[last.at] = withSpace(out[last.at]!, last.alphabet)
    }
    else if (operator === 'Tj') {
      last = { at, y, alphabet }
    }
  })
  return out
}

/** After a hyphen a word goes on in the next line. */
function withSpace(show: Operation, alphabet: Alphabet | undefined): Operation {
  const [space] = [...alphabet ?? []].find(([, letter]) => letter === ' ') ?? []
  const end = alphabet?.get(glyphs(show).at(-1) ?? '')
  const wraps = space && end && !/[\s\u00AD\u2010\u2011-]/.test(end)
  return wraps ? { ...show, operands: show.operands.replace('>', `${space}>`) } : show
}

/** Letters only: a line break or a space of another kind is no difference. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00AD\u200B-\u200D\u2060]/g, '').toLowerCase()
}

/** What a Tj shows; a glyph is two bytes. */
const glyphs = ({ operands }: Operation) => operands.toLowerCase().match(/[\da-f]{4}/g) ?? []
