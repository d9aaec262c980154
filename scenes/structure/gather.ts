import type { Lab } from '../../data/labs'
/**
 * The left half of D1: 103 squares, a notable model each, gather into five labs whose area is their
 * share; then a spoke for every ten hosts that serve a lab's models.
 */
import type { LabelMark, Mark, Point, SquareMark } from '../core/marks'
import type { StructureWords } from './words'
import { line, spread } from '../core/geometry'
import { label, MARGIN } from '../core/marks'
import { cloud } from './cloud'
import { spokesOf } from './spokes'
import { shareText, STRUCTURE_STEPS as STEP } from './words'

/** Pixels² of a whole (100 %): both halves of the slide are drawn to this one scale. */
export const AREA_OF_ALL = 41_000
export const CLOUD_UNIT = 10

/** The corner at which the four largest squares meet, and the burst's centre. */
const HUB: Point = { x: 392, y: 360 }
const GAP = 3
const BURST = 144
const TIP = 5
const CLEAR = 6
/** Top left corner of the block in which the models of all other labs stand. */
export const REST: Point = { x: MARGIN, y: 299 }
/** Where the five stand around the corner, largest first; the fifth hangs under the fourth. */
const QUARTERS = [{ x: -1, y: -1 }, { x: 1, y: -1 }, { x: 1, y: 1 }, { x: -1, y: 1 }]

interface Seat { lab: Lab, side: number, x: number, y: number }

/** Largest lab first, each with its square's centre and side. */
export function seats(labs: Lab[], total: number): Seat[] {
  const sized = [...labs].sort((a, b) => b.notable2025 - a.notable2025)
    .map(lab => ({ lab, side: Math.sqrt(AREA_OF_ALL * lab.notable2025 / total) }))
  return sized.map(({ lab, side }, i) => {
    const quarter = QUARTERS[Math.min(i, 3)]!
    const below = i > 3 ? sized[3]!.side + GAP : 0
    return {
      lab,
      side,
      x: HUB.x + quarter.x * (side / 2 + GAP / 2),
      y: HUB.y + quarter.y * (side / 2 + GAP / 2) + below,
    }
  })
}

/** Every model as a mark: in the cloud, under its lab's square, or among the rest in a column. */
export function modelMarks(labs: Lab[], total: number, step: number): SquareMark[] {
  const gathered = step >= STEP.gather
  const unit = Math.sqrt(AREA_OF_ALL / total)
  const owners = seats(labs, total).flatMap(seat => Array.from<Seat>({ length: seat.lab.notable2025 }).fill(seat))
  const columns = 6
  const pitch = unit + 2.6
  return cloud(total).map((point, i): SquareMark => {
    const owner = owners[i]
    const slot = i - owners.length
    const rest = { x: REST.x + unit / 2 + pitch * (slot % columns), y: REST.y + unit / 2 + pitch * Math.floor(slot / columns) }
    const place = !gathered ? point : owner ?? rest
    const side = gathered && !owner ? unit : CLOUD_UNIT
    return { kind: 'square', id: `model-${i}`, tone: 'models', x: place.x, y: place.y, side, ...(gathered && !owner ? { outline: 1.25 } : {}) }
  })
}

/** The five squares, their shares and names. */
export function labMarks(labs: Lab[], total: number, words: StructureWords): Mark[] {
  const since = STEP.gather
  const places: Record<number, { x: number, y: number, anchor: LabelMark['anchor'], lead: Point }> = {
    1: { x: 552, y: 252, anchor: 'start', lead: { x: 548, y: 246 } },
    2: { x: 552, y: 474, anchor: 'start', lead: { x: 548, y: 467 } },
    3: { x: 246, y: 505, anchor: 'end', lead: { x: 250, y: 498 } },
    4: { x: 302, y: 524, anchor: 'end', lead: { x: 306, y: 517 } },
  }
  return seats(labs, total).flatMap((seat, i): Mark[] => {
    const name = words.models.names[seat.lab.id]
    const share = shareText(words, seat.lab.notable2025 / total)
    const place = places[i]
    const big = i === 0
    const marks: Mark[] = [
      { kind: 'square', id: `lab-${seat.lab.id}`, tone: 'models', x: seat.x, y: seat.y, side: seat.side, since, name: `${name}: ${seat.lab.notable2025}` },
      label(`share of ${seat.lab.id}`, share, { x: seat.x, y: seat.y + (big ? 26 : seat.side > 50 ? 9 : 8) }, { face: 'serif', size: big ? 34 : seat.side > 60 ? 26 : 22, tone: 'onFill', since }),
    ]
    if (!place)
      return [...marks, label(`name of ${seat.lab.id}`, name, { x: seat.x, y: seat.y - 10 }, { face: 'sans600', tone: 'onFill', since })]
    return [
      ...marks,
      { kind: 'stroke', id: `leader-${seat.lab.id}`, d: line(edgeTowards(seat, place.lead), place.lead), width: 1.1, tone: 'ink', since },
      label(`name of ${seat.lab.id}`, name, { x: place.x, y: place.y }, { face: 'sans600', anchor: place.anchor, since }),
    ]
  })
}

/** Spokes in the quarter of their lab, leaving lanes for the leaders. */
export function spokeMarks(labs: Lab[], total: number): Mark[] {
  const all = seats(labs, total)
  const turn = (degrees: number) => degrees * Math.PI / 180
  // Sectors by lab in degrees, clockwise from three o'clock; the gaps between the parts are the leaders' lanes.
  const sectors: [number, number][][] = [
    [[181.5, 268.5]],
    [[271.5, 318], [329, 358.5]],
    [[1.5, 27], [38, 88.5]],
    [[125, 134], [145, 178.5]],
    [[91.5, 112.5]],
  ]
  return all.flatMap((seat, i) => {
    const sector = sectors[i]!
    const open = sector.reduce((sum, [from, to]) => sum + to - from, 0)
    const spokes = spokesOf(seat.lab)
    return Array.from({ length: spokes }, (_, j): Mark[] => {
      let ahead = open * (j + 0.5) / spokes
      let angle = sector[0]![0]
      for (const [from, to] of sector) {
        angle = from + ahead
        if (ahead <= to - from)
          break
        ahead -= to - from
      }
      const ray = { x: Math.cos(turn(angle)), y: Math.sin(turn(angle)) }
      const from = Math.max(...all.map(square => exit(square, ray))) + CLEAR
      const to = Math.max(BURST, from + 10)
      const tip = { x: HUB.x + ray.x * to, y: HUB.y + ray.y * to }
      return [
        { kind: 'stroke', id: `spoke-${seat.lab.id}-${j}`, d: line({ x: HUB.x + ray.x * from, y: HUB.y + ray.y * from }, tip), width: 2, tone: 'models', since: STEP.reach },
        { kind: 'square', id: `host-${seat.lab.id}-${j}`, ...tip, side: TIP * 2, tone: 'models', since: STEP.reach },
      ]
    }).flat()
  })
}

/** How far a ray from the hub's corner runs before it leaves a square, or 0 where it misses. */
function exit(square: Seat, ray: Point): number {
  const half = square.side / 2
  const across = (from: number, to: number, d: number): [number, number] => d === 0 ? [-Infinity, Infinity] : from / d < to / d ? [from / d, to / d] : [to / d, from / d]
  const [x0, x1] = across(square.x - half - HUB.x, square.x + half - HUB.x, ray.x)
  const [y0, y1] = across(square.y - half - HUB.y, square.y + half - HUB.y, ray.y)
  const [enter, leave] = [Math.max(x0, y0), Math.min(x1, y1)]
  return leave > Math.max(0, enter) ? leave : 0
}

/** The point inside a square, near its edge, from which a leader sets out. */
function edgeTowards(seat: Seat, to: Point): Point {
  const inset = seat.side / 2
  const dx = to.x - seat.x
  const dy = to.y - seat.y
  const scale = inset / Math.max(Math.abs(dx), Math.abs(dy))
  return { x: seat.x + dx * scale, y: seat.y + dy * scale }
}

/** The five squares with a few spokes, to fit a thumbnail. */
export function gatherThumb(labs: Lab[], total: number): Mark[] {
  const scale = 0.185
  const small = seats(labs, total).map(seat => ({
    ...seat,
    side: seat.side * scale,
    x: 50 + (seat.x - HUB.x) * scale,
    y: 25 + (seat.y - HUB.y) * scale,
  }))
  const rays = spread(0, 2 * Math.PI, 29).slice(1).map((angle, i): Mark => {
    const ray = { x: Math.cos(angle), y: Math.sin(angle) }
    return { kind: 'stroke', id: `spoke-${i}`, d: line({ x: 50 + 21 * ray.x, y: 26 + 21 * ray.y }, { x: 50 + 25.5 * ray.x, y: 26 + 25.5 * ray.y }), width: 1, tone: 'models' }
  })
  return [...rays, ...small.map((seat): Mark => ({ kind: 'square', id: `lab-${seat.lab.id}`, tone: 'models', x: seat.x, y: seat.y, side: seat.side }))]
}
