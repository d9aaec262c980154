/** Rules of PDF/UA for fonts, and for the text that is set in them. */
import type { Rule } from './rule.ts'
import type { StoredFont, StoredPdf } from './stored.ts'
import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import { create, type Font } from 'fontkit'
import { readWidths } from '../../../pdf/metrics.ts'
import { parseToUnicodeMap } from '../../../pdf/to-unicode.ts'
import { name, readDict, readName } from './stored.ts'

const readBytes = ({ dict, contents }: PDFRawStream) =>
  Buffer.from(dict.has(name('Filter')) ? inflateSync(contents) : contents)
const findCidFont = ({ dict }: StoredFont): PDFDict | undefined => {
  const kids = dict.lookup(name('DescendantFonts'))
  const kid = kids instanceof PDFArray ? kids.lookup(0) : undefined
  return kid instanceof PDFDict ? kid : undefined
}
/** Reads the text of a font's glyphs, by their numbers. */
const readUnicode = ({ dict }: StoredFont): Map<number, string> => {
  const map = dict.lookup(name('ToUnicode'))
  const texts = map instanceof PDFRawStream ? parseToUnicodeMap(readBytes(map).toString('latin1')) : []
  return new Map([...texts].map(([glyph, text]) => [Number.parseInt(glyph, 16), text]))
}
const readProgram = (font: StoredFont): Font | undefined => {
  const file = readDict(findCidFont(font), 'FontDescriptor')?.lookup(name('FontFile2'))
  return file instanceof PDFRawStream ? create(readBytes(file)) as Font : undefined
}
const list = (glyphs: number[]) => glyphs.slice(0, 5).join(', ')
const findGlyphs = (what: string, isWrong: (font: StoredFont) => (glyph: number) => boolean) =>
  ({ fonts }: StoredPdf) => fonts.flatMap((font) => {
    const wrong = [...font.shown].filter(isWrong(font))
    return wrong.length ? [`shows glyphs of ${font.name} ${what}: ${list(wrong)}`] : []
  })
const findFonts = (what: string, isWrong: (font: StoredFont) => boolean) => ({ fonts }: StoredPdf) =>
  fonts.filter(isWrong).map(({ name }) => `has the font ${name} ${what}`)

/** Thousandths of an em by which a width may differ, as the protocol has it. */
const WIDTH_TOLERANCE = 1

export const fontRules: Rule[] = [
  {
    conditions: '012 013 017 018 019 020 021 022 023 024 025 026'.split(' ').map(number => `31-${number}`),
    find: findFonts('that is not a composite TrueType font', font =>
      readName(font.dict, 'Subtype') !== 'Type0' || readName(findCidFont(font), 'Subtype') !== 'CIDFontType2'),
  },
  {
    conditions: ['31-001', '31-002', '31-003', '31-006', '31-007', '31-008'],
    find: findFonts('in another encoding than Identity-H', ({ dict }) => readName(dict, 'Encoding') !== 'Identity-H'),
  },
  {
    conditions: ['31-004', '31-005'],
    find: findFonts('without a map from characters to glyphs', font =>
      readName(findCidFont(font), 'CIDToGIDMap') !== 'Identity'),
  },
  { conditions: ['31-009'], find: findFonts('without its program', font => !readProgram(font)) },
  {
    conditions: ['31-014', '31-015'],
    find: findFonts('with a CIDSet', font => !!readDict(findCidFont(font), 'FontDescriptor')?.has(name('CIDSet'))),
  },
  { conditions: ['31-027'], find: findFonts('without a map to Unicode', ({ dict }) => !dict.has(name('ToUnicode'))) },
  {
    conditions: ['10-001'],
    find: findGlyphs('that mean no letter', (font) => {
      const texts = readUnicode(font)
      return glyph => !texts.get(glyph)
    }),
  },
  {
    conditions: ['31-028', '31-029'],
    find: ({ fonts }) => fonts
      .filter(font => [...readUnicode(font).values()].some(text => /[\0\uFEFF\uFFFE]/.test(text)))
      .map(({ name }) => `maps a glyph of ${name} to what is no letter: U+0000, U+FEFF or U+FFFE`),
  },
  { conditions: ['31-030'], find: findGlyphs('that stand for one it lacks', () => glyph => glyph === 0) },
  {
    conditions: ['31-011'],
    find: findGlyphs('that its program does not draw', (font) => {
      const [program, texts] = [readProgram(font), readUnicode(font)]
      const isBlank = (glyph: number) => /^[\s\u200B]*$/.test(texts.get(glyph) ?? '')
      return glyph => !!program
        && (glyph >= program.numGlyphs || (!isBlank(glyph) && !program.getGlyph(glyph).path.commands.length))
    }),
  },
  {
    conditions: ['31-016'],
    find: findGlyphs('whose width is not that of its program', (font) => {
      const [program, cidFont] = [readProgram(font), findCidFont(font)]
      const list = cidFont?.lookup(name('W'))
      const widths = readWidths(list instanceof PDFArray ? list : undefined)
      const fallback = cidFont?.lookup(name('DW'))
      const defaultWidth = fallback instanceof PDFNumber ? fallback.asNumber() : 1000
      return (glyph) => {
        if (!program || glyph >= program.numGlyphs)
          return false
        const width = program.getGlyph(glyph).advanceWidth * 1000 / program.unitsPerEm
        return Math.abs((widths.get(glyph) ?? defaultWidth) - width) > WIDTH_TOLERANCE
      }
    }),
  },
]
