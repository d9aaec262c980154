import type { Box, LabelMark } from './marks'
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

/** The box a label's words fill, for tests and for leaders that start at a label's edge. */
export function labelBox(mark: LabelMark): Box {
  const width = Math.max(...mark.lines.map(line => textWidth(line, mark.face, mark.size)))
  const left = { start: 0, middle: width / 2, end: width }[mark.anchor]
  return {
    x: mark.x - left,
    y: mark.y - CAP_HEIGHT * mark.size,
    width,
    height: (mark.lines.length - 1) * mark.lineHeight + (CAP_HEIGHT + DESCENT) * mark.size,
  }
}
