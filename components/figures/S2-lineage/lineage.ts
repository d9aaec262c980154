/**
 * S2, the twin lineage. Step by step: one root (the Transformer, the EVM) and the bare fan of threads
 * that rises from it; the threads gather in three branches, each of which passes through its reason;
 * the branches end in real descendants, each the root's own shape again, an outline because it is a
 * copy; then what the copies add up to: diversity; then the evidence. One function draws both sides,
 * so the halves are the same slot for slot.
 */
import type { LabelMark, Mark, Point, Scene, Side } from '../kit/marks'
import { at, line, spread } from '../kit/geometry'
import { AXIS, CLAIM_FRAME, label, shape, THUMB_FRAME } from '../kit/marks'
import { defineSteps } from '../kit/steps'

export const LINEAGE_STEPS = defineSteps('root', 'reasons', 'descendants', 'diversity', 'evidence')

export interface LineageSideWords { root: string, born: string, reasons: string[], descendants: string[] }
export interface LineageWords {
  title: string
  /** What each step adds, in sentences for those who listen. */
  description: string[]
  models: LineageSideWords
  chains: LineageSideWords
  shared: string[]
  conclusion: string
}

/** A tree's measures around its trunk at x = 0; the slide and the thumbnail are two settings of it. */
interface Plan {
  root: { y: number, half: Record<Side, number> }
  /** Where a branch meets its reason, if at all. A bundle stops below the words and goes on above them. */
  reasons: Point[]
  gap: { above: number, below: number }
  /** The crown: five descendants under a dome, and the reason that each stands for. */
  slots: (Point & { reason: number })[]
  copy: Record<Side, number>
  threads: number
  /** Distance of threads in a branch, and where they reach a descendant. */
  pitch: number
  tips: number
  width: number
}

const SLIDE: Plan = {
  root: { y: 504, half: { models: 40, chains: 44 } },
  reasons: [{ x: -178, y: 366 }, { x: 0, y: 335 }, { x: 178, y: 366 }],
  gap: { above: 26, below: 13 },
  slots: [
    { x: -223, y: 271, reason: 0 },
    { x: -134, y: 230, reason: 0 },
    { x: 0, y: 206, reason: 1 },
    { x: 134, y: 230, reason: 2 },
    { x: 223, y: 271, reason: 2 },
  ],
  copy: { models: 24, chains: 26.5 },
  threads: 8,
  pitch: 2.4,
  tips: 5,
  width: 1.1,
}
/** Distance of a trunk from the axis. */
const SPAN = 312
/** The bare fan ends on an arc just outside the crown. */
const FAN = { half: 256, top: 185, drop: 110 }
/** A bundle that bends aside is nested by this much of its pitch, else it fuses where it runs flat. */
const NEST = 0.9
const NAME_RISE = 36
const ROOT_NAME = { gap: 14, name: -4, born: 21 }
/** The shared words, one block at the roots' height that grows by a line; `rule` parts off the conclusion. */
const SHARED = {
  size: 28,
  baselines: [[513, 529], [495, 529], [467, 500]],
  rule: { y: 514, half: 120 },
  conclusion: 542,
  hair: [150, 258],
}

/** Both halves at a step, on the canvas. */
export function lineageScene(words: LineageWords, step: number): Scene {
  const now = LINEAGE_STEPS.clamp(step)
  const marks = [...half('models', words.models, now), ...half('chains', words.chains, now), ...shared(words, now)]
  return { frame: CLAIM_FRAME, marks }
}

function half(side: Side, words: LineageSideWords, step: number): Mark[] {
  const out = side === 'models' ? -1 : 1
  const trunk = AXIS + out * SPAN
  const reasons = SLIDE.reasons.map((spot, i): LabelMark =>
    label(`${side} reason ${i + 1}`, words.reasons[i], { x: trunk + spot.x, y: spot.y }, { face: 'italic', size: 24, since: LINEAGE_STEPS.reasons, late: true }))
  const descendants = SLIDE.slots.map((slot, i): LabelMark =>
    label(`${side} descendant ${i + 1}`, words.descendants[i], { x: trunk + slot.x, y: slot.y - NAME_RISE }, { since: LINEAGE_STEPS.descendants, late: true }))
  const beside = { x: trunk + out * (SLIDE.root.half[side] + ROOT_NAME.gap), anchor: out < 0 ? 'end' : 'start' } as const
  return [
    ...tree(side, trunk, SLIDE, step),
    label(`${side} root`, words.root, { x: beside.x, y: SLIDE.root.y + ROOT_NAME.name }, { face: 'sans600', size: 22, anchor: beside.anchor }),
    label(`${side} born`, words.born, { x: beside.x, y: SLIDE.root.y + ROOT_NAME.born }, { face: 'italic', size: 22, tone: 'soft', anchor: beside.anchor }),
    ...reasons,
    ...descendants,
  ]
}

function shared(words: LineageWords, step: number): Mark[] {
  const { reasons, diversity } = LINEAGE_STEPS
  const { rule } = SHARED
  const baselines = SHARED.baselines[step >= diversity ? 2 : step >= reasons ? 1 : 0]!
  const hairs = [-1, 1].map((way): Mark => {
    const [near, far] = SHARED.hair.map(x => ({ x: AXIS + way * x, y: SLIDE.root.y })) as [Point, Point]
    return { kind: 'stroke', id: `shared-${way}`, d: line(near, far), width: 1, tone: 'hair' }
  })
  const lines = [0, reasons].map((since, i) =>
    label(`shared ${i + 1}`, words.shared[i], { x: AXIS, y: baselines[i]! }, { face: 'serif', size: SHARED.size, since }))
  return [
    ...hairs,
    ...lines,
    { kind: 'stroke', id: 'therefore', d: line({ x: AXIS - rule.half, y: rule.y }, { x: AXIS + rule.half, y: rule.y }), width: 1.5, tone: 'ink', since: diversity },
    label('conclusion', words.conclusion, { x: AXIS, y: SHARED.conclusion }, { face: 'italic', size: SHARED.size, since: diversity }),
  ]
}

/** Threads, root and copies of one side. */
function tree(side: Side, trunk: number, plan: Plan, step: number): Mark[] {
  const { root, slots, copy, threads: each } = plan
  const radius = root.half[side]
  const feet = spread(-radius * 0.94, radius * 0.94, each * slots.length)
  const fan = spread(-FAN.half, FAN.half, feet.length)
  const threads = feet.map((foot, i): Mark => {
    const slot = slots[Math.floor(i / each)]!
    const from = { x: trunk + foot, y: root.y - reach(side, radius, foot) }
    const free = { x: trunk + fan[i]!, y: FAN.top + FAN.drop * (fan[i]! / FAN.half) ** 2 }
    const tip = (i % each - (each - 1) / 2) * plan.tips
    const end = step < LINEAGE_STEPS.descendants
      ? free
      : { x: trunk + slot.x + tip, y: slot.y + reach(side, copy[side], tip) }
    const reason = plan.reasons[slot.reason]
    // Its place in its branch, counted from the branch's middle.
    const mates = slots.flatMap((mate, j) => mate.reason === slot.reason ? [j] : [])
    const place = plan.pitch * (i - each * mates[0]! - (each * mates.length - 1) / 2)
    const d = reason && step < LINEAGE_STEPS.reasons
      ? halved(from, end)
      : reason
        ? through(from, { x: trunk + reason.x + place, y: reason.y }, end, plan.gap, Math.sign(reason.x) * place * NEST)
        : rise(from, end)
    return { kind: 'stroke', id: `${side}-thread-${i}`, d, width: plan.width, tone: side, bundle: side }
  })
  const copies = slots.map((slot, i) =>
    shape(side, `copy-${i}`, { x: trunk + slot.x, y: slot.y }, copy[side], { outline: 2.5, since: LINEAGE_STEPS.descendants, late: true }))
  return [...threads, shape(side, 'root', { x: trunk, y: root.y }, radius), ...copies]
}

/** How far a shape's edge is above or below its centre, `dx` beside it. */
const reach = (side: Side, half: number, dx: number) => side === 'models' ? half : Math.sqrt(half ** 2 - dx ** 2)

/** A thread that leaves and arrives upright and crosses over at mid-height, or `lower` px below that. */
function rise(from: Point, to: Point, lower = 0): string {
  const y = (from.y + to.y) / 2 + lower
  return `M${at(from)}C${at({ x: from.x, y })} ${at({ x: to.x, y })} ${at(to)}`
}

/** The same in two pieces that meet half-way, so that it can move into one by way of a reason. */
function halved(from: Point, to: Point): string {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  /** A control point of the half that goes to an end, at so much of the way there. */
  const handle = (end: Point, x: number, y: number) =>
    at({ x: middle.x + (end.x - middle.x) * x, y: middle.y + (end.y - middle.y) * y })
  return `M${at(from)}C${handle(from, 1, 0.5)} ${handle(from, 0.5, 0.25)} ${at(middle)}M${at(middle)}C${handle(to, 0.5, 0.25)} ${handle(to, 1, 0.5)} ${at(to)}`
}

/** A thread by way of a reason, with a gap for its words. */
function through(from: Point, reason: Point, to: Point, gap: Plan['gap'], lower: number): string {
  return rise(from, { x: reason.x, y: reason.y + gap.below }, lower)
    + rise({ x: reason.x, y: reason.y - gap.above }, to)
}

const THUMB: Plan = {
  root: { y: 44.25, half: { models: 7, chains: 7.5 } },
  // Too small for words, so each bundle goes straight to its copy.
  reasons: [],
  gap: { above: 0, below: 0 },
  slots: [
    { x: -45, y: 14, reason: 0 },
    { x: -25.5, y: 8, reason: 0 },
    { x: 0, y: 5, reason: 1 },
    { x: 25.5, y: 8, reason: 2 },
    { x: 45, y: 14, reason: 2 },
  ],
  copy: { models: 4, chains: 4.25 },
  threads: 2,
  pitch: 0,
  tips: 2.6,
  width: 1,
}

/** One half redrawn small, without words. */
export function lineageThumb(side: Side): Scene {
  const marks = tree(side, THUMB_FRAME.width / 2, THUMB, LINEAGE_STEPS.last)
  return { frame: THUMB_FRAME, marks: marks.map(mark => 'outline' in mark ? { ...mark, outline: 1.5, since: 0 } : mark) }
}
