/**
 * D3, two loops with the same five slots. Step by step: the slots on one thin track; the track
 * thickens and arrows run in order, clockwise at the left and anticlockwise at the right; what
 * flows in from outside; the counter-path, which in each loop is the other side's shape in its ink,
 * thin, inside and running backwards; then the evidence.
 */
import type { LabelMark, Mark, Point, Scene, Side } from '../kit/marks'
import type { Track } from '../kit/track'
import { at, line, polyline, round, spread } from '../kit/geometry'
import { AXIS, exactly, label, MARGIN, PARTS_FRAME, shape, THUMB_FRAME } from '../kit/marks'
import { defineSteps } from '../kit/steps'
import { circleTrack, closed, squareTrack } from '../kit/track'

export const LOOPS_STEPS = defineSteps('slots', 'track', 'inflow', 'counter', 'evidence')

/** Slots run from the top, which is fed from outside, in the direction of the flow. */
export interface LoopWords { core: string, slots: string[], inflow: string, counter: string }
export interface LoopsWords { title: string, description: string[], models: LoopWords, chains: LoopWords }

const MIDDLE = 371
const OUT = 302
const THREADS = 7
const PITCH = 4
const SLOTS = 5
/**
 * The two silhouettes, a square with round corners and a circle, reach equally far, so that both streams flow in at one
 * height.
 */
const SQUARE = { half: 128, corner: 54 }
const CIRCLE = 128
const SLOT = { models: 17, chains: 18.5 }
const FED = { models: 27, chains: 31 }
const HEAD = 21
/** Where an arrow stands between two slots; before the middle, so that the last one clears the inflow. */
const ARROW = 0.4

/** Both loops at a step, on the canvas. */
export function loopsScene(words: LoopsWords, step: number): Scene {
  const now = LOOPS_STEPS.clamp(step)
  return { frame: PARTS_FRAME, marks: [...loop('models', words.models, now), ...loop('chains', words.chains, now)] }
}

function loop(side: Side, words: LoopWords, step: number): Mark[] {
  const out = side === 'models' ? -1 : 1
  const centre = { x: AXIS + out * OUT, y: MIDDLE }
  const track = side === 'models' ? squareTrack(centre, SQUARE.half, SQUARE.corner) : circleTrack(centre, CIRCLE)
  // The chains' loop runs the other way round.
  const along = (share: number) => side === 'models' ? share : 1 - share
  // The threads lie on one line until they spread.
  const marks: Mark[] = offsets().map((offset, i) =>
    ({ kind: 'stroke', id: `${side}-thread-${i}`, d: closed(track, step >= LOOPS_STEPS.track ? offset : 0), width: 1.1, tone: side, bundle: 'track' }))
  marks.push(...inflow(side, track.point(0), out, step))
  for (let i = 0; i < SLOTS; i++)
    marks.push({ kind: 'area', id: `${side}-arrow-${i}`, d: arrow(track, along((i + ARROW) / SLOTS), side === 'models' ? 1 : -1), casing: 4, tone: side, since: LOOPS_STEPS.track, late: true })
  marks.push(...counter(side, centre))
  for (const [i, name] of exactly(SLOTS, words.slots, `${side} slots`).entries()) {
    const p = track.point(along(i / SLOTS))
    const half = i === 0 ? FED[side] : SLOT[side]
    marks.push(shape(side, `slot-${i}`, p, half, { outline: 3 }))
    if (i === 0)
      marks.push(shape(side, 'fed', p, half, { casing: 7, since: LOOPS_STEPS.inflow, late: true }))
    marks.push(slotLabel(side, i, name, p, centre, half))
  }
  const core = words.core.split('\n')
  marks.push(label(`${side} core`, words.core, { x: centre.x, y: MIDDLE - (side === 'models' ? 14 : 6) - 38 * (core.length - 1) }, { face: 'serif', size: 38, lineHeight: 38, tone: side }))
  marks.push(label(`${side} counter-path`, words.counter, { x: centre.x, y: MIDDLE + (side === 'models' ? 29 : 42) }, { face: 'italic', size: 20, lineHeight: 24, tone: other(side), since: LOOPS_STEPS.counter }))
  marks.push(label(`${side} inflow`, words.inflow, { x: out < 0 ? MARGIN : 2 * AXIS - MARGIN, y: track.point(0).y - 27 }, { face: 'italic', size: 28, anchor: out < 0 ? 'start' : 'end', since: LOOPS_STEPS.inflow }))
  return marks
}

const other = (side: Side): Side => side === 'models' ? 'chains' : 'models'

const offsets = () => spread(-(THREADS - 1) / 2 * PITCH, (THREADS - 1) / 2 * PITCH, THREADS)

function slotLabel(side: Side, i: number, name: string, p: Point, centre: Point, half: number): LabelMark {
  const id = `${side} slot ${i + 1}`
  const lines = name.split('\n').length
  if (i === 0)
    return label(id, name, { x: p.x, y: p.y - half - 11 }, { face: 'sans600' })
  const below = p.y - centre.y > half * 3
  const right = p.x > centre.x
  if (below && side === 'models')
    return label(id, name, { x: p.x, y: p.y + half + 25 })
  return label(id, name, { x: p.x + (right ? 1 : -1) * (half + (below ? 24 : 13)), y: p.y + 7 - (lines - 1) * 12 + (below ? 14 : 0) }, { anchor: right ? 'start' : 'end' })
}

/**
 * The top tangent, from the slide's margin, where it has no length before its step, into the fed slot; the track's own
 * threads run into it.
 */
function inflow(side: Side, top: Point, out: number, step: number): Mark[] {
  const from = { x: out < 0 ? MARGIN : 2 * AXIS - MARGIN, y: top.y }
  const to = step >= LOOPS_STEPS.inflow ? top : from
  const run: Mark[] = offsets().map((offset, i) => ({ kind: 'stroke', id: `${side}-inflow-${i}`, d: line({ ...from, y: from.y + offset }, { ...to, y: to.y + offset }), width: 1.1, tone: side, bundle: 'inflow', since: LOOPS_STEPS.track }))
  const tip = { x: from.x + (top.x - from.x) * 0.3, y: top.y }
  return [
    ...run,
    { kind: 'area', id: `${side}-inflow-arrow`, d: triangle(tip, -out, 0), casing: 4, tone: side, since: LOOPS_STEPS.inflow, late: true },
  ]
}

/** The other side's shape, thin and inside, with two heads against the flow. */
function counter(side: Side, centre: Point): Mark[] {
  const since = LOOPS_STEPS.counter
  const track = side === 'models' ? circleTrack(centre, 101) : squareTrack(centre, 78, 14)
  const back = side === 'models' ? -1 : 1
  return [
    { kind: 'stroke', id: `${side}-counter`, d: closed(track, 0), width: 2, dash: '6 5', tone: other(side), since },
    ...[0.25, 0.75].map((share): Mark => ({ kind: 'area', id: `${side}-counter-head-${share}`, d: arrow(track, share, back, 13), casing: 3, tone: other(side), since })),
  ]
}

function arrow(track: Track, share: number, direction: number, size = HEAD): string {
  const n = track.normal(share)
  return triangle(track.point(share), -n.y * direction, n.x * direction, size)
}

/** A head centred on a point and looking along a unit vector. */
function triangle(p: Point, dx: number, dy: number, size = HEAD): string {
  const half = size * 0.41
  return `${polyline([
    { x: p.x + dx * size / 2, y: p.y + dy * size / 2 },
    { x: p.x - dx * size / 2 - dy * half, y: p.y - dy * size / 2 + dx * half },
    { x: p.x - dx * size / 2 + dy * half, y: p.y - dy * size / 2 - dx * half },
  ])}Z`
}

/** One loop redrawn small, with its inflow. */
export function loopsThumb(side: Side): Scene {
  const out = side === 'models' ? -1 : 1
  const centre = { x: 50 - out * 8, y: 29 }
  const track = side === 'models' ? squareTrack(centre, 18, 7) : circleTrack(centre, 19)
  const top = track.point(0)
  const marks = [-2.6, 0, 2.6].flatMap((offset, i): Mark[] => [
    { kind: 'stroke', id: `thread-${i}`, d: closed(track, offset), width: 1, tone: side },
    { kind: 'stroke', id: `inflow-${i}`, d: `M${at({ x: out < 0 ? 2 : 98, y: round(top.y + offset) })}H${round(top.x)}`, width: 1, tone: side },
  ])
  return { frame: THUMB_FRAME, marks: [...marks, shape(side, 'fed', top, side === 'models' ? 6 : 6.5)] }
}
