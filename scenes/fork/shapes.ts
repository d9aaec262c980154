/** D2's shapes: a side's square or circle of one area, so that neither side weighs more. */
import type { DiscMark, Point, Side, SquareMark } from '../core/marks'
import { at, round } from '../core/geometry'
import { shape } from '../core/marks'

const EQUAL_AREA = 2 / Math.sqrt(Math.PI)

/** How far a side's shape reaches from its centre, for the half side of its square. */
const reach = (side: Side, half: number) => side === 'chains' ? round(half * EQUAL_AREA) : half

/** A side's shape, as large as the square of a half side. */
export function sized(side: Side, id: string, centre: Point, half: number, options: { outline?: number, since?: number } = {}): SquareMark | DiscMark {
  return shape(side, id, centre, reach(side, half), options)
}

/** The lower half of such a shape, as a path. */
export function lowerHalf(side: Side, centre: Point, half: number): string {
  const r = reach(side, half)
  const [left, right] = [{ x: centre.x - r, y: centre.y }, { x: centre.x + r, y: centre.y }]
  return side === 'chains'
    ? `M${at(left)}A${r},${r} 0 0 0 ${at(right)}Z`
    : `M${at(left)}V${round(centre.y + r)}H${round(right.x)}V${round(right.y)}Z`
}
