/**
 * S3, the twin onion. Step by step: two solid cores of technology, faint outlines of what is to come
 * and, in each core, a marker where rivals compete; then one ring a click grows out of
 * the core and the marker climbs on to it, with an outline left where it stood; at the third, the rim,
 * the ecosystems get their names and the marker what is fought over there; then the evidence. The core never grows.
 * One function draws both sides, so the halves are the same slot for slot.
 */
import type { LabelMark, Mark, Point, Scene, Side, Tone } from '../kit/marks'
import { line, round } from '../kit/geometry'
import { AXIS, CLAIM_FRAME, label, MARGIN, shape, THUMB_FRAME } from '../kit/marks'
import { defineSteps } from '../kit/steps'
import { labelBox } from '../kit/text'

export const ONION_STEPS = defineSteps('core', 'first', 'second', 'rim', 'evidence')

/** `rings` go from the core outwards, three on each side; the last may name two systems. */
export interface OnionSideWords { name: string, core: string, rings: string[], ecosystem: string }
export interface OnionWords {
  title: string
  /** What each step adds, in sentences for those who listen. */
  description: string[]
  models: OnionSideWords
  chains: OnionSideWords
  /** What rivals competed on at the core, and what they compete on at the rim. */
  before: string
  after: string
  /** Says that the widths of the rings measure nothing. */
  caveat: string
}

/** Outlines from the core to the rim stand on one ground, so that whatever grows has to climb. */
interface OnionPlan {
  ground: Point
  /** Half the width of the core and of each ring. */
  halves: readonly number[]
  /** Width of a ring's line. */
  width: number
}

/** Each ring is wider than the one before. Half pixels keep the hairlines sharp. */
const HALVES = [62.5, 89.5, 121.5, 158.5] as const
const CORE = HALVES[0]
const RIM = HALVES[3]
const WIDTH = 3
const GROUND = 548.5
const CENTRE = AXIS - MARGIN - RIM

/**
 * The path from the core to the rim, and the leaders to it: straight from the lower sentence, round a bend from the
 * upper one.
 */
const START = 462.5
const ARCH = 208.5
const BEND = 12
const LEADER = { width: 1.1, tone: 'ink', casing: 7 } as const
const MARKER = { models: 10, chains: 11 }
const HEAD = 15
/** The name of the whole, which moves up a line when the ecosystem's comes under it. */
const NAMES = [168, 193] as const
/** Between a sentence and its path, a name and its leader, a name and the axis. */
const GAP = { sentence: 14, leader: 8, axis: 16 }
const SENTENCE = { face: 'serif', size: 28 } as const
/** Leaders start on one slant from the ground: a step out for so many up. */
const SLANT = 4.5
/** From the middle of a line of 20 px down to its baseline, and from line to line. */
const DROP = 7
const LEADING = 24

const topOf = (half: number) => GROUND - 2 * half

/** Both halves at a step, on the canvas. */
export function onionScene(words: OnionWords, step: number): Scene {
  const now = ONION_STEPS.clamp(step)
  // At the rim the old answer steps back behind the new one.
  const old = now >= ONION_STEPS.rim ? { size: 20, tone: 'soft' } as const : {}
  const before = label('before', words.before, { x: AXIS, y: START + ('size' in old ? 6 : 8) }, { ...SENTENCE, ...old })
  const after = label('after', words.after, { x: AXIS, y: ARCH + 8 - extraLines(words.after) * 16 }, { ...SENTENCE, face: 'serif500', lineHeight: 32, since: ONION_STEPS.rim, late: true })
  const caveat = label('caveat', words.caveat, { x: AXIS, y: GROUND - 4 }, { size: 16, tone: 'soft' })
  const halves = (['models', 'chains'] as const).flatMap(side => half(side, words[side], now, before, after))
  return { frame: CLAIM_FRAME, marks: [...halves, before, after, caveat] }
}

function half(side: Side, words: OnionSideWords, step: number, before: LabelMark, after: LabelMark): Mark[] {
  const out = side === 'models' ? -1 : 1
  const x = AXIS + out * CENTRE
  const grown = HALVES[Math.min(step, ONION_STEPS.rim)]!
  const marks = onion(side, { ground: { x, y: GROUND }, halves: HALVES, width: WIDTH }, grown)

  const column = { x: AXIS + out * GAP.axis, anchor: out < 0 ? 'end' : 'start' } as const
  for (const ring of [1, 2, 3]) {
    // A leader starts half-way between a ring and what it grew round.
    const y = topOf((HALVES[ring - 1]! + HALVES[ring]!) / 2)
    const dot = { x: round(x - out * (GROUND - y) / SLANT), y }
    const name = words.rings[ring - 1]
    const text = label(`${side} ring ${ring}`, name, { x: column.x, y: y + DROP - extraLines(name) * LEADING / 2 }, { anchor: column.anchor, since: ring, late: true })
    const end = { x: column.x + out * (labelBox(text).width + GAP.leader), y }
    marks.push({ kind: 'stroke', id: `${side}-leader-${ring}`, d: line(dot, end), ...LEADER, since: ring, late: true })
    marks.push({ kind: 'disc', id: `${side}-dot-${ring}`, ...dot, r: 3, tone: 'ink', casing: 4, since: ring, late: true })
    marks.push(text)
  }

  const name = { face: 'sans600', tone: side, anchor: out < 0 ? 'start' : 'end' } as const
  marks.push(label(`${side} name`, words.name, { x: AXIS + out * (AXIS - MARGIN), y: NAMES[step >= ONION_STEPS.rim ? 0 : 1] }, name))
  marks.push(label(`${side} ecosystem`, words.ecosystem, { x: AXIS + out * (AXIS - MARGIN), y: NAMES[1] }, { ...name, since: ONION_STEPS.rim, late: true }))
  marks.push(label(`${side} core`, words.core, { x, y: GROUND - CORE + 23 }, { face: 'sans600', tone: 'onFill' }))
  return [...marks, ...climb(side, x, step, before, after)]
}

/** The way of the marker so far, with an outline of it at each place it has left. */
function climb(side: Side, x: number, step: number, before: LabelMark, after: LabelMark): Mark[] {
  const out = side === 'models' ? -1 : 1
  const stops = [START, ...HALVES.slice(1).map(topOf)]
  const top = stops[Math.min(step, ONION_STEPS.rim)]!
  const edge = (text: LabelMark) => round(AXIS + out * (labelBox(text).width / 2 + GAP.sentence))
  const marks: Mark[] = [
    { kind: 'stroke', id: `${side}-first`, d: line({ x, y: START }, { x: edge(before), y: START }), ...LEADER },
    { kind: 'stroke', id: `${side}-path`, d: line({ x, y: START }, { x, y: top }), width: 2, tone: 'ink', casing: 7 },
    { kind: 'stroke', id: `${side}-now`, d: `M${x},${topOf(RIM)}V${ARCH + BEND}Q${x},${ARCH} ${x - out * BEND},${ARCH}H${edge(after)}`, ...LEADER, since: ONION_STEPS.rim, late: true },
  ]
  for (const ring of [1, 2, 3]) {
    const [low, high] = [stops[ring - 1]!, stops[ring]!]
    marks.push({ kind: 'area', id: `${side}-climb-${ring}`, d: upward({ x, y: (low + high + HEAD) / 2 }), casing: 4, tone: 'ink', since: ring, late: true })
    marks.push(shape(side, `left-${ring}`, { x, y: low }, MARKER[side] - 2, { tone: 'ink', outline: 2, since: ring }))
  }
  return [...marks, shape(side, 'marker', { x, y: top }, MARKER[side], { tone: 'ink', casing: 7 })]
}

/** Rings as far as they have grown, from the rim inwards, because each covers what lies under it. */
function onion(side: Side, { ground, halves, width }: OnionPlan, grown = Infinity): Mark[] {
  const marks: Mark[] = []
  const add = (id: string, half: number, outline: number, tone: Tone = side) =>
    marks.push(shape(side, id, { x: ground.x, y: ground.y - half }, half, { tone, outline }))
  // What has yet to grow hides under the newest outline, so that it comes out of it at its click.
  const hidden = (half: number) => half > grown ? grown - width : half
  for (let ring = halves.length - 1; ring >= 1; ring--) {
    if (grown < Infinity)
      add(`guide-${ring}`, halves[ring]!, 1, 'hair')
    add(`ring-${ring}`, hidden(halves[ring]!), width)
  }
  marks.push(shape(side, 'core', { x: ground.x, y: ground.y - halves[0]! }, halves[0]!, { casing: 0 }))
  return marks
}

/** An arrow head that points up from the middle of its base. */
const upward = (base: Point) => `M${base.x - HEAD * 0.45},${base.y}H${base.x + HEAD * 0.45}L${base.x},${base.y - HEAD}Z`

const extraLines = (words = '') => words.split('\n').length - 1

/** One half redrawn small, without words. */
export function onionThumb(side: Side): Scene {
  const ground = { x: THUMB_FRAME.width / 2, y: THUMB_FRAME.height - 1 }
  return { frame: THUMB_FRAME, marks: onion(side, { ground, halves: [7, 12, 18, 25], width: 1.3 }) }
}
