/** The hosts that serve the labs' models, as spokes around the five squares. */
import type { Lab } from '../../../evidence/labs'
import type { Mark, Point, SquareMark, StrokeMark } from '../kit/marks'
import type { LabSeat } from './gather'
import { line } from '../kit/geometry'
import { spokesOf } from '../kit/spokes'
import { labSeats } from './gather'
import { STRUCTURE_STEPS as STEP } from './structure-words'

const HUB: Point = { x: 344, y: 352 }
/** Tips lie on a superellipse, which leaves as much room at the corners as at the sides. */
const RING = { x: 146, y: 132, exponent: 3.4 }
/** Where the first lab's spokes begin, in degrees clockwise from three o'clock: beside its square. */
const START = 175.5
const CLEAR = 6
const TIP = 9

/** Spokes at equal angles, each lab's on its own side. They and their tips come out from under the squares. */
export function spokeMarks(labs: Lab[], total: number, step: number): Mark[] {
  const all = labSeats(labs, total)
  const owners = clockwise(all).flatMap(seat => Array.from({ length: spokesOf(seat.lab) }, (_, i) => ({ seat, i })))
  const marks = owners.map(({ seat, i }, k): [StrokeMark, SquareMark] => {
    const turn = (START + (k + 0.5) * 360 / owners.length) * Math.PI / 180
    const ray = { x: Math.cos(turn), y: Math.sin(turn) }
    const along = (r: number): Point => ({ x: HUB.x + ray.x * r, y: HUB.y + ray.y * r })
    const from = along(Math.max(...all.map(square => exit(square, ray))))
    const tip = onPixels(along(ring(ray)))
    const out = step >= STEP.reach
    return [
      { kind: 'stroke', id: `spoke-${seat.lab.id}-${i}`, d: line(from, out ? tip : from), width: 2.2, tone: 'models', bundle: 'spokes', since: STEP.gather },
      { kind: 'square', id: `host-${seat.lab.id}-${i}`, ...out ? tip : { x: seat.x, y: seat.y }, side: TIP, tone: 'models', since: STEP.gather },
    ]
  })
  return [0, 1].flatMap(layer => marks.map(pair => pair[layer]!))
}

/** Labs by where their squares lie around the hub, from the first lab on. */
function clockwise(seats: LabSeat[]): LabSeat[] {
  const turn = ({ x, y }: Point) => (Math.atan2(y - HUB.y, x - HUB.x) * 180 / Math.PI - START + 720) % 360
  return [...seats].sort((a, b) => turn(a) - turn(b))
}

/** The centre of a square of odd side whose edges lie between pixels: so small a one would look pale else. */
const onPixels = ({ x, y }: Point): Point => ({ x: Math.round(x) + 0.5, y: Math.round(y) + 0.5 })

const ring = ({ x, y }: Point) =>
  (Math.abs(x / RING.x) ** RING.exponent + Math.abs(y / RING.y) ** RING.exponent) ** (-1 / RING.exponent)

/** How far a ray from the hub runs before it is clear of a square, or 0 where it passes. */
function exit(square: LabSeat, ray: Point): number {
  const half = square.side / 2 + CLEAR
  const across = (from: number, to: number, d: number): [number, number] => d === 0
    ? [-Infinity, Infinity]
    : from / d < to / d ? [from / d, to / d] : [to / d, from / d]
  const [x0, x1] = across(square.x - half - HUB.x, square.x + half - HUB.x, ray.x)
  const [y0, y1] = across(square.y - half - HUB.y, square.y + half - HUB.y, ray.y)
  const [enter, leave] = [Math.max(x0, y0), Math.min(x1, y1)]
  return leave > Math.max(0, enter) ? leave : 0
}
