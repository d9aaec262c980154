/**
 * D2, what a fork carries. Step by step: one root a side and its forks rising from it, left up to
 * the wall, right through to chains with crowns of their own; then what the forks carried, a height
 * each, two at a click: code and weights; data and compute; users and rules; then the evidence.
 * Height is the argument: forks on both sides rise by one function, only where they end differs.
 */
import type { Mark, Point, Scene, Side } from './core/marks'
import { curveCatmullRom, line as path } from 'd3-shape'
import { at, line, onCircle, round, spread } from './core/geometry'
import { AXIS, label, labelBox, PARTS_FRAME, THUMB_FRAME } from './core/marks'
import { defineSteps } from './core/steps'
import { textWidth } from './core/text'

export const FORK_STEPS = defineSteps('lineage', 'code', 'means', 'people', 'evidence')

/** What a fork could carry, in the order in which the figure climbs. */
export const THINGS = ['code', 'weights', 'data', 'compute', 'users', 'rules'] as const
export type Thing = typeof THINGS[number]
/** What can be forked, from left to right. */
export const COLUMNS = ['closed', 'open', 'chain'] as const
export type Column = typeof COLUMNS[number]
/** How much of a thing comes along; `absent` where the question does not arise. */
export type Carried = 'full' | 'half' | 'none' | 'absent'

export const CARRIED: Record<Column, Record<Thing, Carried>> = {
  // An interface can be called and wrapped, but nothing of it can be taken along.
  closed: { code: 'none', weights: 'none', data: 'none', compute: 'none', users: 'none', rules: 'none' },
  // Code to run and tune, not the pipeline that trained it; own rules within the licence, no token.
  open: { code: 'half', weights: 'full', data: 'none', compute: 'none', users: 'none', rules: 'half' },
  // Ethereum keeps the data and guards the state; history, sequencer, users and liquidity are one's own task.
  chain: { code: 'full', weights: 'absent', data: 'half', compute: 'half', users: 'half', rules: 'full' },
}

export interface ForkWords {
  title: string
  description: string
  question: string
  /** What solid, half and open marks say; the key stands under the question. */
  key: Record<'full' | 'half' | 'none', string>
  wall: string
  crown: string
  columns: Record<Column, { name: string, systems?: string }>
  things: Record<Thing, string>
  /** For those who listen: a caption, the head of the first column, and a word for each mark. */
  table: { caption: string, things: string } & Record<Carried, string>
}

/** From the axis to the fork that stands beside the names and carries the marks. */
const REACH = 162
const CLOSED_X = 78
const HEIGHT: Record<Thing, number> = { code: 448, weights: 386, data: 333, compute: 304, users: 275, rules: 246 }
const SINCE: Record<Thing, number> = {
  code: FORK_STEPS.code,
  weights: FORK_STEPS.code,
  data: FORK_STEPS.means,
  compute: FORK_STEPS.means,
  users: FORK_STEPS.people,
  rules: FORK_STEPS.people,
}
const WALL = 357
const ROOT_Y = 524
/** Half sides; circles are drawn with the same area as squares. */
const ROOT = 22
const HEAD = 13
const MARK = 10
const OUTLINE = 2.25
const KEY = 8
const EQUAL_AREA = 2 / Math.sqrt(Math.PI)
/** Threads a crown, fork by fork, and their tilt from upright: each founds something of its own. */
const CROWN_RAYS = [9, 11, 7, 13]
const CROWN: Omit<CrownPlan, 'rays'> = { angle: 1.25, foot: 19, reach: [54, 38], tip: [4.75, 3.25], width: 1.15 }
const BUNDLE = { threads: 7, pitch: 3.2, rootPitch: 1.55, width: 1.15 }
/** Distances of the forks from the one that carries the marks. */
const FORKS: Record<Side, number[]> = { models: [0, 100, 200, 300], chains: [0, 122, 244, 366] }
/** How high a fork comes: to what it carries in full last. */
const TOP: Record<Side, Thing> = { models: 'weights', chains: 'rules' }

/** Both halves and the names between them, on the canvas; each mark knows its own step. */
export function forkScene(words: ForkWords): Scene {
  const trunk = { models: AXIS - REACH, chains: AXIS + REACH }
  const marks: Mark[] = []
  for (const side of ['models', 'chains'] as const) {
    const out = side === 'models' ? -1 : 1
    const heads = FORKS[side].map(dx => ({ x: trunk[side] + out * dx, y: HEIGHT[TOP[side]] }))
    // The root stands a little outward, so that the fork beside the names rises straight.
    const shift = BUNDLE.rootPitch * BUNDLE.threads * (heads.length - 1) / 2
    marks.push(...lineage(side, { x: trunk[side] + out * shift, y: ROOT_Y }, heads, { root: ROOT, head: HEAD, ...BUNDLE }))
    if (side === 'chains')
      marks.push(...heads.flatMap((head, i) => crown(side, i, head, { ...CROWN, rays: CROWN_RAYS[i]! })))
  }
  marks.push({ kind: 'stroke', id: 'wall', d: line({ x: 56, y: WALL }, { x: trunk.models + 27, y: WALL }), width: 4, dash: '12 7', tone: 'ink' })
  marks.push(label('wall name', words.wall, { x: 165, y: WALL - 16 }, { face: 'italic', size: 28, anchor: 'start' }))
  marks.push(label('crown name', words.crown, { x: 1224, y: 434 }, { face: 'italic', size: 28, anchor: 'end', lineHeight: 32 }))
  marks.push(shape('models', 'closed root', { x: CLOSED_X, y: ROOT_Y }, ROOT))
  const names: [Column, number, 'start' | 'end'][] = [['closed', CLOSED_X + ROOT + 12, 'start'], ['open', trunk.models - 48, 'end'], ['chain', trunk.chains + 52, 'start']]
  for (const [column, x, anchor] of names) {
    const { name, systems } = words.columns[column]
    marks.push(label(`${column} name`, name, { x, y: 519 }, { face: 'sans600', anchor }))
    if (systems)
      marks.push(label(`${column} systems`, systems, { x, y: 543 }, { anchor }))
  }
  marks.push(label('question', words.question, { x: AXIS, y: 486 }, { face: 'italic', size: 26, lineHeight: 29 }))
  marks.push(...key(words.key))
  for (const thing of THINGS)
    marks.push(...carriedRow(thing, words, { closed: CLOSED_X, open: trunk.models, chain: trunk.chains }))
  return { frame: PARTS_FRAME, marks }
}

const SAMPLES = 24
const smooth = path<Point>(p => p.x, p => p.y).curve(curveCatmullRom.alpha(0.5)).digits(1)

interface LineagePlan { root: number, head: number, threads: number, pitch: number, rootPitch: number, width: number }

/** A root and its forks: a bundle of parallel threads each, from the root's edge to a head. */
function lineage(side: Side, root: Point, heads: Point[], plan: LineagePlan): Mark[] {
  const order = [...heads].sort((a, b) => a.x - b.x)
  const slots = spread(-1, 1, order.length).map(at => at * plan.rootPitch * plan.threads * (order.length - 1) / 2)
  const marks = order.flatMap((head, i) => {
    // Threads start on the square's edge, and inside the circle, whose edge is further down at its sides.
    const from = { x: root.x + slots[i]!, y: root.y - plan.root * (side === 'models' ? 1 : 0.45) }
    // The further out a fork goes, the earlier it turns, so that bundles do not run into each other.
    const far = Math.abs(head.x - root.x) / Math.max(...order.map(other => Math.abs(other.x - root.x)))
    return bundle(from, head, 0.62 - 0.2 * far, 0.5 + 0.16 * far, plan).map((d, j): Mark => ({ kind: 'stroke', id: `${side}-fork-${i}-${j}`, d, width: plan.width, tone: side }))
  })
  marks.push(shape(side, 'root', root, plan.root))
  order.forEach((head, i) => marks.push(shape(side, `head ${i}`, head, plan.head)))
  return marks
}

/** Threads beside an S-curve, kept apart along its normal so that they stay parallel where it leans. */
function bundle(from: Point, to: Point, leave: number, arrive: number, plan: LineagePlan): string[] {
  const rise = to.y - from.y
  const [a, b] = [rise * leave, rise * (1 - arrive)]
  const stops = spread(0, 1, SAMPLES).map((t) => {
    const u = 1 - t
    const ease = 3 * u * t * t + t ** 3
    const x = from.x + (to.x - from.x) * ease
    const y = from.y + 3 * u * u * t * a + 3 * u * t * t * b + t ** 3 * rise
    const dx = 6 * u * t * (to.x - from.x)
    const dy = 3 * u * u * a + 6 * u * t * (b - a) + 3 * t * t * (rise - b)
    const slope = Math.hypot(dx, dy)
    return { x, y, nx: -dy / slope, ny: dx / slope, pitch: plan.rootPitch + (plan.pitch - plan.rootPitch) * ease }
  })
  return spread(-(plan.threads - 1) / 2, (plan.threads - 1) / 2, plan.threads).map(k =>
    smooth(stops.map(stop => ({ x: stop.x + k * stop.pitch * stop.nx, y: stop.y + k * stop.pitch * stop.ny })))!)
}

interface CrownPlan { rays: number, angle: number, foot: number, reach: [number, number], tip: [number, number], width: number }

/** What a fork founds: threads that fan out of its head, a long one and a short one by turns. */
function crown(side: Side, index: number, head: Point, plan: CrownPlan): Mark[] {
  return spread(-plan.angle, plan.angle, plan.rays).flatMap((angle, i): Mark[] => {
    const ray = (r: number) => onCircle(head, r, angle - Math.PI / 2)
    const tip = ray(plan.reach[i % 2]!)
    return [
      { kind: 'stroke', id: `${side}-crown-${index}-${i}`, d: line(ray(plan.foot), tip), width: plan.width, tone: side },
      { kind: 'disc', id: `${side}-tip-${index}-${i}`, x: round(tip.x), y: round(tip.y), r: plan.tip[i % 2]!, tone: side },
    ]
  })
}

/** One height: its name on the axis, a mark in each column, and leaders from name to mark. */
function carriedRow(thing: Thing, words: ForkWords, columns: Record<Column, number>): Mark[] {
  const since = SINCE[thing]
  const y = HEIGHT[thing]
  const name = label(`thing ${thing}`, words.things[thing], { x: AXIS, y: y + 7 }, { since })
  const marks: Mark[] = [name]
  const edge = labelBox(name).width / 2 + 9
  for (const [column, out] of [['open', -1], ['chain', 1]] as const)
    marks.push({ kind: 'stroke', id: `leader-${column}-${thing}`, d: line({ x: AXIS + out * edge, y }, { x: columns[column] - out * 20, y }), width: 1, tone: 'hair', since })
  for (const column of COLUMNS)
    marks.push(...carriedMark(column, thing, { x: columns[column], y }, since))
  return marks
}

/** Solid, half filled from below, open; a dash where the question does not arise. */
function carriedMark(column: Column, thing: Thing, centre: Point, since: number): Mark[] {
  const side: Side = column === 'chain' ? 'chains' : 'models'
  const id = `${column} ${thing}`
  const carried = CARRIED[column][thing]
  if (carried === 'absent')
    return [{ kind: 'stroke', id: `${id} dash`, d: line({ x: centre.x - MARK, y: centre.y }, { x: centre.x + MARK, y: centre.y }), width: 3, casing: 13, tone: side, since }]
  // An outline is drawn inward, so that open and solid marks are of one size.
  const marks = [carried === 'full' ? shape(side, id, centre, MARK, { since }) : shape(side, id, centre, MARK - OUTLINE / 2, { outline: OUTLINE, since })]
  if (carried === 'half')
    marks.push({ kind: 'area', id: `${id} half`, d: lowerHalf(side, centre, MARK), tone: side, since })
  return marks
}

/** Solid, half and open in ink, in a row under the question. */
function key(words: ForkWords['key']): Mark[] {
  const since = FORK_STEPS.code
  const items = (['full', 'half', 'none'] as const).map(carried => ({ carried, width: textWidth(words[carried], 'sans', 20) }))
  const gap = { mark: 2 * KEY + 7, item: 18 }
  const total = items.reduce((sum, { width }) => sum + gap.mark + width, 0) + gap.item * (items.length - 1)
  let x = AXIS - total / 2
  return items.flatMap(({ carried, width }): Mark[] => {
    const centre = { x: x + KEY, y: 537 }
    const half = carried === 'full' ? KEY : KEY - OUTLINE / 2
    const marks: Mark[] = [{ kind: 'square', id: `key ${carried} mark`, ...centre, side: 2 * half, tone: 'ink', ...carried === 'full' ? {} : { outline: OUTLINE }, since }]
    if (carried === 'half')
      marks.push({ kind: 'area', id: 'key half fill', d: lowerHalf('models', centre, KEY), tone: 'ink', since })
    marks.push(label(`key ${carried}`, words[carried], { x: x + gap.mark, y: 544 }, { anchor: 'start', since }))
    x += gap.mark + width + gap.item
    return marks
  })
}

function lowerHalf(side: Side, centre: Point, half: number): string {
  const r = side === 'chains' ? half * EQUAL_AREA : half
  const [left, right] = [{ x: centre.x - r, y: centre.y }, { x: centre.x + r, y: centre.y }]
  return side === 'chains'
    ? `M${at(left)}A${round(r)},${round(r)} 0 0 0 ${at(right)}Z`
    : `M${at(left)}V${round(centre.y + r)}H${round(right.x)}V${round(right.y)}Z`
}

function shape(side: Side, id: string, centre: Point, half: number, options: { outline?: number, casing?: number, since?: number } = {}): Mark {
  return side === 'models'
    ? { kind: 'square', id: `${side}-${id}`, ...centre, side: round(half * 2), tone: side, ...options }
    : { kind: 'disc', id: `${side}-${id}`, ...centre, r: round(half * EQUAL_AREA), tone: side, ...options }
}

/** One half redrawn small, without words. */
export function forkThumb(side: Side): Scene {
  const root = { x: 50, y: 46.5 }
  const heads = side === 'models' ? [18, 50, 82].map(x => ({ x, y: 22 })) : [14, 38, 62, 86].map(x => ({ x, y: 20 }))
  const marks = lineage(side, root, heads, { root: 4.5, head: 4, threads: 1, pitch: 1, rootPitch: 2, width: 1.2 })
  if (side === 'models')
    marks.push({ kind: 'stroke', id: 'wall', d: line({ x: 1.5, y: 11 }, { x: 98.5, y: 11 }), width: 1.75, dash: '2.5 2', tone: 'ink' })
  else marks.push(...heads.flatMap((head, i) => crown(side, i, head, { rays: 3, angle: 0.6, foot: 5, reach: [13, 13], tip: [2.2, 2.2], width: 1 })))
  return { frame: THUMB_FRAME, marks }
}
