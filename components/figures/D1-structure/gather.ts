/**
 * The left half of D1: 103 squares, a notable model each, gather into five labs whose area is their
 * share; the models of all others lie at the bottom, opposite the chains' ground, and carry nothing.
 */
import type { Lab } from '../../../evidence/labs'
import type { Mark, Point, SquareMark } from '../kit/marks'
import type { StructureWords } from './structure-words'
import { line, round, spread } from '../kit/geometry'
import { AXIS, label, MARGIN } from '../kit/marks'
import { cloud } from './cloud'
import { shareText, STRUCTURE_STEPS as STEP } from './structure-words'

/** Pixels² of a whole (100 %). */
export const AREA_OF_ALL = 58_000
export const CLOUD_UNIT = 10

/** The five stand in two rows that meet at `y`, with `x` between the two of the upper one. */
const BLOCK: Point = { x: 354, y: 362 }
const GAP = 3
/** The models of all other labs: two rows from margin to axis, as high as the chains' ground. */
const REST = { left: MARGIN, right: AXIS - 15, top: 501, bottom: 549, rows: 2 }
const OUTLINE = 1.2
/** Models end well inside their lab's square, so that its edge is clean. */
const INSET = 7
/** Names and shares by rank: sizes, and how far over and under the square's centre their baselines lie. */
const INSIDE = [
  { name: 22, over: -12, share: 40, under: 27 },
  { name: 20, over: -9, share: 32, under: 23 },
  { name: 20, over: -5, share: 28, under: 23 },
  { share: 26, under: 9 },
  { name: 20, over: -3, share: 20, under: 19 },
] as const

export interface LabSeat { lab: Lab, side: number, x: number, y: number }

/** Largest lab first, each with its square's centre and side: two over the line where rows meet, three under it. */
export function labSeats(labs: Lab[], total: number): LabSeat[] {
  const sized = [...labs].sort((a, b) => b.notable2025 - a.notable2025)
    .map(lab => ({ lab, side: Math.sqrt(AREA_OF_ALL * lab.notable2025 / total) }))
  const [first, second, third, fourth] = sized.map(({ side }) => side) as [number, number, number, number]
  const left = BLOCK.x - GAP / 2 - first
  const right = BLOCK.x + GAP / 2 + second
  // The third ends flush with the second, the fourth begins flush with the first; the fifth stands between them.
  const between = (left + fourth + right - third) / 2
  const centres = [left + first / 2, right - second / 2, right - third / 2, left + fourth / 2, between]
  return sized.map(({ lab, side }, i) =>
    ({ lab, side, x: centres[i]!, y: BLOCK.y + (i < 2 ? -1 : 1) * (side + GAP) / 2 }))
}

/** Every model as a mark: in the cloud, in its lab's square, or among the rest. */
export function modelMarks(labs: Lab[], total: number, step: number): SquareMark[] {
  const homes = labSeats(labs, total).flatMap(cells)
  const rest = restCells(total - homes.length)
  return cloud(total).map((point, i): SquareMark => {
    const common = { kind: 'square', id: `model-${i}`, tone: 'models' } as const
    if (step < STEP.gather)
      return { ...common, ...point, side: CLOUD_UNIT }
    return i < homes.length ? { ...common, ...homes[i]! } : { ...common, ...rest[i - homes.length]!, outline: OUTLINE }
  })
}

/** A lab's models in a grid inside its square, which then takes their place. */
function cells({ lab, side, x, y }: LabSeat): { x: number, y: number, side: number }[] {
  const columns = Math.ceil(Math.sqrt(lab.notable2025))
  const cell = (side - 2 * INSET) / columns
  return Array.from({ length: lab.notable2025 }, (_, i) => ({
    x: round(x - side / 2 + INSET + cell * (i % columns + 0.5)),
    y: round(y - side / 2 + INSET + cell * (Math.floor(i / columns) + 0.5)),
    side: round(cell - 1.5),
  }))
}

/** The upper row is one shorter where their number is odd. */
function restCells(count: number): { x: number, y: number, side: number }[] {
  const columns = Math.ceil(count / REST.rows)
  const pitch = (REST.right - REST.left) / columns
  const side = round(pitch - 1.2 - OUTLINE)
  const upper = count - columns
  return Array.from({ length: count }, (_, i) => ({
    x: round(REST.left + pitch * ((i < upper ? i : i - upper) + 0.5)),
    y: round(i < upper ? REST.top + pitch / 2 : REST.bottom - pitch / 2),
    side,
  }))
}

/** The five squares once their models have come, with shares and names. */
export function labMarks(labs: Lab[], total: number, words: StructureWords): Mark[] {
  const since = STEP.gather
  const late = true
  return labSeats(labs, total).flatMap((seat, i): Mark[] => {
    const { lab: { id, notable2025 }, x, y, side } = seat
    const place = INSIDE[i]!
    const name = words.models.names[id]
    return [
      { kind: 'square', id: `lab-${id}`, tone: 'models', x, y, side, since, late, name: `${name}: ${notable2025}` },
      label(`share of ${id}`, shareText(words, notable2025 / total), { x, y: y + place.under }, { face: 'serif', size: place.share, tone: 'onFill', since, late }),
      ...'name' in place
        ? [label(`name of ${id}`, name, { x, y: y + place.over }, { face: 'sans600', size: place.name, tone: 'onFill', since, late })]
        : outside(seat, name),
    ]
  })
}

/** A name too long for its square, at the end of a leader that runs between two spokes. */
function outside({ lab: { id }, side, x, y }: LabSeat, name: string | undefined): Mark[] {
  const since = STEP.gather
  const edge = { x: x - side / 2, y: y - 9 }
  const lead = { x: 162, y: edge.y + 26 }
  return [
    { kind: 'stroke', id: `leader-${id}`, d: line(edge, lead), width: 1.1, tone: 'ink', since, late: true },
    label(`name of ${id}`, name, { x: lead.x - 6, y: lead.y + 7 }, { face: 'sans600', anchor: 'end', since, late: true }),
  ]
}

/** The five squares with a few spokes, to fit a thumbnail. */
export function gatherThumb(labs: Lab[], total: number): Mark[] {
  const scale = 0.17
  const small = labSeats(labs, total).map(({ lab, side, x, y }): Mark =>
    ({ kind: 'square', id: `lab-${lab.id}`, tone: 'models', x: round(50 + (x - 344) * scale), y: round(26 + (y - 352) * scale), side: round(side * scale) }))
  const rays = spread(0, 2 * Math.PI, 28).slice(1).map((angle, i): Mark => {
    const ray = (r: number) => ({ x: 50 + r * Math.cos(angle), y: 26 + 0.92 * r * Math.sin(angle) })
    return { kind: 'stroke', id: `spoke-${i}`, d: line(ray(21.5), ray(26)), width: 1, tone: 'models' }
  })
  return [...rays, ...small]
}
