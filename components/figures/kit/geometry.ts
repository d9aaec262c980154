/** Points in, paths of SVG out; and what else figures measure with. */
import type { Point } from './marks'

export { random } from '../../../explorable/random'

/** A coordinate for an SVG path: two decimals are a hundredth of a pixel. */
export const round = (value: number) => Math.round(value * 100) / 100

/** `x,y` for an SVG path. */
export const at = (point: Point) => `${round(point.x)},${round(point.y)}`

/** `count` values from `from` to `to`, both included. */
export function spread(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => count === 1 ? (from + to) / 2 : from + (to - from) * i / (count - 1))
}

/** An S-curve with vertical tangents at both ends, the deck's way to squeeze or fan a thread. */
export function sCurve(from: Point, to: Point, tension = 0.5): string {
  const dy = (to.y - from.y) * tension
  return `M${at(from)}C${at({ x: from.x, y: from.y + dy })} ${at({ x: to.x, y: to.y - dy })} ${at(to)}`
}

/** The same with horizontal tangents. */
export function sCurveAcross(from: Point, to: Point): string {
  const dx = (to.x - from.x) / 2
  return `M${at(from)}C${at({ x: from.x + dx, y: from.y })} ${at({ x: to.x - dx, y: to.y })} ${at(to)}`
}

export const line = (from: Point, to: Point) => `M${at(from)}L${at(to)}`

/** A place on a path by arc length: its point, and the way the path goes there, per unit of length. */
export interface Knot { s: number, point: Point, slope: Point }

/** @param length of the whole path, beyond which there is no point */
export function knotAt(path: (s: number) => Point, s: number, length: number): Knot {
  const [low, high] = [Math.max(0, s - 0.5), Math.min(length, s + 0.5)]
  const [a, b] = [path(low), path(high)]
  return { s, point: path(s), slope: { x: (b.x - a.x) / (high - low), y: (b.y - a.y) / (high - low) } }
}

/** One decimal keeps long curves small. */
const tenths = (p: Point, slope = p, by = 0) => `${Math.round((p.x + slope.x * by) * 10) / 10},${Math.round((p.y + slope.y * by) * 10) / 10}`

/**
 * A smooth curve through places on a path, with the path's own tangents, so that two curves that
 * share an end join without a kink.
 */
export const curveThrough = (knots: Knot[]): string =>
  `M${tenths(knots[0]!.point)}${knots.slice(1).map((knot, i) => curveTo(knots[i]!, knot)).join('')}`

/** The same from one place to the next, for a path that is there. */
export function curveTo(from: Knot, to: Knot): string {
  const reach = (to.s - from.s) / 3
  return `C${tenths(from.point, from.slope, reach)} ${tenths(to.point, to.slope, -reach)} ${tenths(to.point)}`
}

/** An open polyline through points. */
export const polyline = (points: Point[]) => points.map((point, i) => `${i ? 'L' : 'M'}${at(point)}`).join('')

export const onCircle = (centre: Point, r: number, angle: number): Point =>
  ({ x: centre.x + r * Math.cos(angle), y: centre.y + r * Math.sin(angle) })

export const distance = (a: Point, b: Point) => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)
