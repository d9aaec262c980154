/** From a font of a PDF to its metrics: how high and how wide its glyphs are. */
import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib'

/** All in ems; `advance` is the width of what a Tj shows, two bytes a glyph in hexadecimal. */
export interface FontMetrics { ascent: number, descent: number, advance: (shown: string) => number }

const name = PDFName.of

export function readMetrics(font: PDFDict): FontMetrics {
  const cidFont = font.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict)
  const descriptor = cidFont.lookup(name('FontDescriptor'), PDFDict)
  const readNumber = (dict: PDFDict, key: string, fallback: number) =>
    dict.lookupMaybe(name(key), PDFNumber)?.asNumber() ?? fallback
  const widths = readWidths(cidFont.lookupMaybe(name('W'), PDFArray))
  const defaultWidth = readNumber(cidFont, 'DW', 1000)
  const readWidth = (glyph: string) => widths.get(Number.parseInt(glyph, 16)) ?? defaultWidth
  return {
    ascent: readNumber(descriptor, 'Ascent', 1000) / 1000,
    descent: readNumber(descriptor, 'Descent', 0) / 1000,
    advance: shown => (shown.match(/[\da-f]{4}/gi) ?? []).reduce((sum, glyph) => sum + readWidth(glyph), 0) / 1000,
  }
}

/** A font's widths by glyph, in thousandths of an em: `W` has runs from a first glyph, and ranges that share one. */
export function readWidths(list: PDFArray | undefined): Map<number, number> {
  const widths = new Map<number, number>()
  const at = (i: number) => list!.lookup(i, PDFNumber).asNumber()
  for (let i = 0; i < (list?.size() ?? 0);) {
    const run = list!.lookup(i + 1)
    if (run instanceof PDFArray) {
      for (let k = 0; k < run.size(); k++)
        widths.set(at(i) + k, run.lookup(k, PDFNumber).asNumber())
      i += 2
    }
    else {
      for (let glyph = at(i); glyph <= at(i + 1); glyph++)
        widths.set(glyph, at(i + 2))
      i += 3
    }
  }
  return widths
}
