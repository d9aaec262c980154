/** The motif's left shape: five squares, four about one corner, and the spokes to those they serve. */
import type { Mark, Point, SquareMark } from '../marks'
import type { Join } from './join'
import { LABS } from '../../../../evidence/labs'
import { line, onCircle, spread } from '../geometry'
import { spokesOf } from '../spokes'
import { HUB_THREADS, placer, thread, WIRE } from './join'
import { tenth } from './ribbon'

/** Five squares whose areas are the model counts of the five largest labs of 2025. */
const COUNTS = LABS.map(lab => lab.notable2025).sort((a, b) => b - a)
const UNIT = 17.5
const GAP = 4
const HUB = { x: -149, y: 219 }
/** As on D1: one for ten hosts that serve a lab's models. */
const SPOKES = LABS.reduce((sum, lab) => sum + spokesOf(lab), 0)
const REACH = { least: 102, most: 122, clear: 7, shortest: 15 }
const GOLDEN = 0.618
/** The middle of the five, a little off the corner where four meet. */
const CENTRE = { x: 1, y: -1 }
/** Radians about the join's side of the hub that are left to the threads. */
const FREE = { from: -2.35, to: -0.72 }
/** Threads that land on the first square, a whole strand; the others land on the second. */
const ON_FIRST = 10

type Square = Pick<SquareMark, 'x' | 'y' | 'side'>

/** Squares, spokes and threads, in painting order. */
export function hub(join: Join): Mark[] {
  const place = placer(join, HUB)
  const squares = labSquares()
  return [
    ...landing(join, squares[0]!, squares[1]!, place),
    ...spokes(squares, place),
    ...squares.map((square, i): Mark => ({ kind: 'square', id: `lab-${i}`, ...place(square), side: square.side, tone: 'models' })),
  ]
}

/** Centres and sides, about the corner where four meet. */
function labSquares(): Square[] {
  const [a, b, c, d, e] = COUNTS.map(count =>
    tenth(UNIT * Math.sqrt(count))) as [number, number, number, number, number]
  const half = GAP / 2
  return [
    { x: -half - a / 2, y: -half - a / 2, side: a },
    { x: half + b / 2, y: -half - b / 2, side: b },
    { x: half + c / 2, y: half + c / 2, side: c },
    { x: -half - d / 2, y: half + d / 2, side: d },
    { x: -half - e / 2, y: half + d + GAP + e / 2, side: e },
  ]
}

/** Threads that come down on the two squares that face the join. */
function landing(join: Join, first: Square, second: Square, place: (p: Point) => Point): Mark[] {
  return HUB_THREADS.map((from, i) => {
    const [square, slot, slots] = i < ON_FIRST
      ? [first, i, ON_FIRST]
      : [second, i - ON_FIRST, HUB_THREADS.length - ON_FIRST]
    const x = square.x + spread(-0.42, 0.42, slots)[slot]! * square.side
    return thread(join, `hub-thread-${i}`, 'models', from, place({ x, y: square.y - square.side / 2 - 3 }), i)
  })
}

/** Rays from just outside the squares, each to a small square, all round but where the threads come in. */
function spokes(squares: Square[], place: (p: Point) => Point): Mark[] {
  const inside = (p: Point) =>
    squares.some(s => Math.max(Math.abs(p.x - s.x), Math.abs(p.y - s.y)) < s.side / 2 + REACH.clear)
  return Array.from({ length: SPOKES }, (_, i): Mark[] => {
    const angle = FREE.to + (i + 0.5) / SPOKES * (2 * Math.PI - (FREE.to - FREE.from))
    // The golden ratio sets neighbours at different lengths without a visible order.
    const jitter = (REACH.most - REACH.least) * (GOLDEN * i % 1)
    let from = REACH.most
    while (!inside(onCircle(CENTRE, from, angle)))
      from--
    const [near, far] = [
      from,
      Math.max(REACH.least + jitter, from + REACH.shortest + jitter / 2),
    ].map(r => onCircle(CENTRE, r, angle)) as [Point, Point]
    return [
      { kind: 'stroke', id: `spoke-${i}`, d: line(place(near), place(far)), width: WIRE, tone: 'models' },
      { kind: 'square', id: `user-${i}`, ...place(far), side: 7, tone: 'models' },
    ]
  }).flat()
}
