import metrics from './font-metrics.json'

/** The faces a figure may set words in: Newsreader speaks, Libre Franklin names. */
export type Face = 'serif' | 'serif500' | 'italic' | 'sans' | 'sans500' | 'sans600'

const ADVANCES = metrics as Record<Face | 'symbols', Record<string, number>>
/** For a character that none of our fonts has; the export refuses it. */
const UNKNOWN = 600

/**
 * Width of one line of text in canvas px, from the fonts' own advance widths, without kerning
 * (kerning only ever narrows these faces, so the result is a safe upper bound within 2 %).
 */
export function textWidth(text: string, face: Face, size: number): number {
  let units = 0
  for (const char of text)
    units += ADVANCES[face][char] ?? ADVANCES.symbols[char] ?? UNKNOWN
  return units * size / 1000
}

/** Height of a capital and depth of a descender as shares of the font size, for label boxes. */
export const CAP_HEIGHT = 0.74
export const DESCENT = 0.24
