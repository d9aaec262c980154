/** What PDF/UA asks of fonts, and of the text that is set in them. */
import type { Rule } from './rule.ts'
import type { StoredFont, StoredPdf } from './stored.ts'
import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import { create, type Font } from 'fontkit'
import { readWidths } from '../../../pdf/metrics.ts'
import { parseToUnicodeMap } from '../../../pdf/to-unicode.ts'
import { dictIn, name, nameIn } from './stored.ts'

const bytesOf = ({ dict, contents }: PDFRawStream) => Buffer.from(dict.has(name('Filter')) ? inflateSync(contents) : contents)
const cidFontOf = ({ dict }: StoredFont): PDFDict | undefined => {
  const kids = dict.lookup(name('DescendantFonts'))
  const kid = kids instanceof PDFArray ? kids.lookup(0) : undefined
  return kid instanceof PDFDict ? kid : undefined
}
/** What a font's glyphs mean, by their numbers. */
const lettersOf = ({ dict }: StoredFont): Map<number, string> => {
  const map = dict.lookup(name('ToUnicode'))
  return new Map(map instanceof PDFRawStream ? [...parseToUnicodeMap(bytesOf(map).toString('latin1'))].map(([glyph, letter]) => [Number.parseInt(glyph, 16), letter]) : [])
}
const programOf = (font: StoredFont): Font | undefined => {
  const file = dictIn(cidFontOf(font), 'FontDescriptor')?.lookup(name('FontFile2'))
  return file instanceof PDFRawStream ? create(bytesOf(file)) as Font : undefined
}
const list = (glyphs: number[]) => glyphs.slice(0, 5).join(', ')
/** A rule that finds glyphs of a font with which something is wrong. */
const ofGlyphs = (what: string, isWrong: (font: StoredFont) => (glyph: number) => boolean) => ({ fonts }: StoredPdf) => fonts.flatMap((font) => {
  const wrong = [...font.shown].filter(isWrong(font))
  return wrong.length ? [`shows glyphs of ${font.name} ${what}: ${list(wrong)}`] : []
})
const ofFonts = (what: string, isWrong: (font: StoredFont) => boolean) => ({ fonts }: StoredPdf) => fonts.filter(isWrong).map(({ name }) => `has the font ${name} ${what}`)

/** Thousandths of an em by which a width may differ, as the protocol has it. */
const NEAR = 1

export const fontRules: Rule[] = [
  { conditions: ['31-012', '31-013', '31-017', '31-018', '31-019', '31-020', '31-021', '31-022', '31-023', '31-024', '31-025', '31-026'], find: ofFonts('that is not a composite TrueType font', font => nameIn(font.dict, 'Subtype') !== 'Type0' || nameIn(cidFontOf(font), 'Subtype') !== 'CIDFontType2') },
  { conditions: ['31-001', '31-002', '31-003', '31-006', '31-007', '31-008'], find: ofFonts('in another encoding than Identity-H', ({ dict }) => nameIn(dict, 'Encoding') !== 'Identity-H') },
  { conditions: ['31-004', '31-005'], find: ofFonts('without a map from characters to glyphs', font => nameIn(cidFontOf(font), 'CIDToGIDMap') !== 'Identity') },
  { conditions: ['31-009'], find: ofFonts('without its program', font => !programOf(font)) },
  { conditions: ['31-014', '31-015'], find: ofFonts('with a CIDSet', font => !!dictIn(cidFontOf(font), 'FontDescriptor')?.has(name('CIDSet'))) },
  { conditions: ['31-027'], find: ofFonts('without a map to Unicode', ({ dict }) => !dict.has(name('ToUnicode'))) },
  { conditions: ['10-001'], find: ofGlyphs('that mean no letter', (font) => {
    const letters = lettersOf(font)
    return glyph => !letters.get(glyph)
  }) },
  { conditions: ['31-028', '31-029'], find: ({ fonts }) => fonts.filter(font => [...lettersOf(font).values()].some(letter => /[\0\uFEFF\uFFFE]/.test(letter))).map(({ name }) => `maps a glyph of ${name} to what is no letter: U+0000, U+FEFF or U+FFFE`) },
  { conditions: ['31-030'], find: ofGlyphs('that stand for one it lacks', () => glyph => glyph === 0) },
  { conditions: ['31-011'], find: ofGlyphs('that its program does not draw', (font) => {
    const [program, letters] = [programOf(font), lettersOf(font)]
    return glyph => !!program && (glyph >= program.numGlyphs || (!/^[\s\u200B]*$/.test(letters.get(glyph) ?? '') && !program.getGlyph(glyph).path.commands.length))
  }) },
  { conditions: ['31-016'], find: ofGlyphs('whose width is not that of its program', (font) => {
    const [program, own] = [programOf(font), cidFontOf(font)]
    const list = own?.lookup(name('W'))
    const widths = readWidths(list instanceof PDFArray ? list : undefined)
    const usual = own?.lookup(name('DW'))
    return glyph => !!program && glyph < program.numGlyphs && Math.abs((widths.get(glyph) ?? (usual instanceof PDFNumber ? usual.asNumber() : 1000)) - program.getGlyph(glyph).advanceWidth * 1000 / program.unitsPerEm) > NEAR
  }) },
]
