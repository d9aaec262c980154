import type { Point } from './marks'
import { curveThrough, curveTo, knotAt, spread } from './geometry'

/** A path by arc length: a point and the unit normal there. */
export interface Spine { length: number, point: (s: number) => Point, normal: (s: number) => Point }

export interface BraidOptions {
  amplitude: number
  /** Full turns over the length; a third more than a whole number ends on three parallel strands. */
  turns: number
  /** Length at each end over which the strands ease out of and back into parallel. */
  ease?: number
  /** Arc lengths at which pieces are cut besides the crossings, to ink a stretch on its own. */
  cuts?: number[]
  sample?: number
}

/** A stretch of one strand between two changes of over and under. */
export interface BraidPiece {
  strand: number
  from: number
  to: number
  over: boolean
  centre: string
  /** The centre line, longer by so much at both ends. */
  longer: (by: number) => string
}

/** A straight spine from left to right. */
export function straightSpine(from: Point, length: number): Spine {
  return { length, point: s => ({ x: from.x + s, y: from.y }), normal: () => ({ x: 0, y: 1 }) }
}

/**
 * Three strands plaited along a spine, as pieces in painting order (those that go under come first).
 * Strand k swings by A·sin(phase + 2πk/3); its depth is the sine of twice that angle, which has
 * opposite signs where two strands meet, so every crossing has one over and one under.
 */
export function braid(spine: Spine, options: BraidOptions): BraidPiece[] {
  const { amplitude, turns, ease = 0, cuts = [], sample = 14 } = options
  const angle = (strand: number, s: number) =>
    2 * Math.PI * (turns * eased(s, spine.length, ease) + strand / 3)
  const centre = (strand: number, s: number): Point => {
    const p = spine.point(s)
    const n = spine.normal(s)
    const swing = amplitude * Math.sin(angle(strand, s))
    return { x: p.x + swing * n.x, y: p.y + swing * n.y }
  }
  const pieces: BraidPiece[] = []
  for (let strand = 0; strand < 3; strand++) {
    const depth = (s: number) => Math.sin(2 * angle(strand, s))
    const ends = [0, ...cuts, ...crossings(depth, spine.length), spine.length].sort((a, b) => a - b)
    for (let i = 1; i < ends.length; i++) {
      const [from, to] = [ends[i - 1]!, ends[i]!]
      if (to - from < 0.01)
        continue
      const knot = (s: number) => knotAt(s => centre(strand, s), s, spine.length)
      const knots = spread(from, to, Math.max(2, Math.ceil((to - from) / sample)) + 1).map(knot)
      const stretch = knots.slice(1).map((knot, i) => curveTo(knots[i]!, knot)).join('')
      // The same knots whatever it is longer by: paths that differ in their ends alone are small when compressed.
      const longer = (by: number) => {
        const before = Math.max(0, from - by)
        const after = Math.min(spine.length, to + by)
        const start = curveThrough([...before < from ? [knot(before)] : [], knots[0]!])
        return `${start}${stretch}${after > to ? curveTo(knots.at(-1)!, knot(after)) : ''}`
      }
      pieces.push({ strand, from, to, over: depth((from + to) / 2) > 0, centre: longer(0), longer })
    }
  }
  return pieces.sort((a, b) => Number(a.over) - Number(b.over))
}

/** Progress from 0 to 1 along a length, with zero slope at both ends. */
function eased(s: number, length: number, ease: number): number {
  if (ease === 0)
    return s / length
  const total = length - ease
  if (s < ease)
    return s * s / (2 * ease) / total
  if (s > length - ease)
    return (total - (length - s) ** 2 / (2 * ease)) / total
  return (s - ease / 2) / total
}

/** Where a function changes sign, by bisection on a grid fine enough for the tenth of one of twenty turns. */
function crossings(depth: (s: number) => number, length: number): number[] {
  const found: number[] = []
  const step = length / 200
  let before = Math.sign(depth(0))
  for (let a = 0; a < length; a += step) {
    let [low, high] = [a, Math.min(length, a + step)]
    const [start, end] = [before, Math.sign(depth(high))]
    before = end
    if (start * end >= 0)
      continue
    for (let i = 0; i < 20; i++) {
      const middle = (low + high) / 2
      if (start === Math.sign(depth(middle)))
        low = middle
      else high = middle
    }
    found.push((low + high) / 2)
  }
  return found
}
