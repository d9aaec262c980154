import type { Text } from './types.ts'
import { CANVAS } from './limits.ts'

/** Words so near the axis, in px, stand between the halves: what both share. */
const MIDDLE = 100

/** The half of the slide in which a text stands, by its middle. */
export function halfOf({ lines }: Text): 'left' | 'middle' | 'right' {
  const { x, width } = lines[0]!.box
  const off = x + width / 2 - CANVAS.width / 2
  return Math.abs(off) < MIDDLE ? 'middle' : off < 0 ? 'left' : 'right'
}
