/** Takes a text of a slide, returns the half it stands in: models on the left, chains on the right. */
import type { Measurement, TextBlock } from 'slidev-addon-press/check/deck/types.ts'

/** Words so near the axis, in px, stand between the halves: what both share. */
const MIDDLE = 100

/** The half of the slide in which a text stands, by its middle. */
export function findHalf({ lines }: TextBlock, { canvas }: Measurement): 'left' | 'middle' | 'right' {
  const { x, width } = lines[0]!.box
  const off = x + width / 2 - canvas.width / 2
  return Math.abs(off) < MIDDLE ? 'middle' : off < 0 ? 'left' : 'right'
}
