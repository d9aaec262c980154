/**
 * S1, the twin hourglass. Step by step: threads fan in from applications and suppliers; the waist
 * lights up and the reasons stand between; outlines of further waists slide out, one each for
 * countries, companies and funds; then what they want: independent control; then the evidence.
 * One function draws both sides, so the halves are the same slot for slot.
 */
import type { Mark, Point, Scene, Side } from '../kit/marks'
import { line, sCurve, spread } from '../kit/geometry'
import { AXIS, CLAIM_FRAME, exactly, label, shape, THUMB_FRAME } from '../kit/marks'
import { defineSteps } from '../kit/steps'
import { textWidth } from '../kit/text'

export const HOURGLASS_STEPS = defineSteps('threads', 'waist', 'echoes', 'control', 'evidence')

export interface HourglassSideWords { base: string, above: string[], below: string[], owners: string[] }
export interface HourglassWords {
  title: string
  /** What each step adds, in sentences for those who listen. */
  description: string[]
  models: HourglassSideWords
  chains: HourglassSideWords
  reasons: string[]
  aim: string
}

/** Distance of a waist from the axis, and width of the three rails over and under it. */
const SPAN = 339
const SPREAD = 367
const RAIL = 106
const TOP = 190
const BOTTOM = 504
const MIDDLE = 347
const HALF = { models: 46, chains: 50.6 }
const THREADS = 13
const ECHO = 24
/** The name in a waist: its sizes, of which the first that leaves `room` for its widest line holds for both halves. */
const NAME = { sizes: [22, 20], room: 84, leading: 25 }

/** Both halves at a step, on the canvas. */
export function hourglassScene(words: HourglassWords, step: number): Scene {
  const now = HOURGLASS_STEPS.clamp(step)
  const size = nameSize([words.models.base, words.chains.base])
  const marks = [...half('models', words.models, now, size), ...half('chains', words.chains, now, size)]
  const since = HOURGLASS_STEPS.waist
  for (const side of [-1, 1])
    marks.push({ kind: 'stroke', id: `reason-${side}`, d: line({ x: AXIS + side * 150, y: MIDDLE }, { x: AXIS + side * (SPAN - 62), y: MIDDLE }), width: 1, tone: 'hair', since })
  exactly(3, words.reasons, 'reasons').forEach((reason, i) =>
    marks.push(label(`reason ${i + 1}`, reason, { x: AXIS, y: 313 + 35 * i }, { face: 'serif', size: 28, since })))
  marks.push({ kind: 'stroke', id: 'therefore', d: line({ x: AXIS - 120, y: 402 }, { x: AXIS + 120, y: 402 }), width: 1.5, tone: 'ink', since: HOURGLASS_STEPS.control })
  marks.push(label('aim', words.aim, { x: AXIS, y: 436 }, { face: 'italic', size: 28, lineHeight: 33, since: HOURGLASS_STEPS.control }))
  return { frame: CLAIM_FRAME, marks }
}

function nameSize(names: string[]): number {
  const lines = names.flatMap(name => name.split('\n'))
  return NAME.sizes.find(size => lines.every(words => textWidth(words, 'sans600', size) <= NAME.room)) ?? NAME.sizes.at(-1)!
}

function half(side: Side, words: HourglassSideWords, step: number, nameSize: number): Mark[] {
  const out = side === 'models' ? -1 : 1
  const centre: Point = { x: AXIS + out * SPAN, y: MIDDLE }
  const marks: Mark[] = threads(
    side,
    centre,
    { span: SPREAD, rail: RAIL, top: TOP, bottom: BOTTOM, half: HALF[side], count: THREADS, width: 1.1 },
  )

  // Slot 1 is the outermost on both sides, so that the halves mirror each other word for word.
  // Row by row, in which order the words are read and copied.
  for (const [where, y, names] of [['above', TOP, words.above], ['below', BOTTOM, words.below]] as const) {
    for (const i of [0, 1, 2]) {
      const x = centre.x + out * (1 - i) * (SPREAD - RAIL) / 2
      const rail = y + (where === 'above' ? -2 : 2)
      marks.push({ kind: 'stroke', id: `${side}-${where}-${i}`, d: line({ x: x - RAIL / 2, y: rail }, { x: x + RAIL / 2, y: rail }), width: 4, tone: 'ink' })
      marks.push(label(`${side} ${where} ${i + 1}`, names[i], { x, y: where === 'above' ? y - 13 : y + 25 }))
    }
  }

  // The waist is an outline until it lights up; the echoes lie under it then, and slide out at their step.
  const lit = step >= HOURGLASS_STEPS.waist
  const slid = step >= HOURGLASS_STEPS.echoes ? ECHO : 0
  for (const e of [3, 2, 1])
    // An outline is drawn inward, so that its edges are flush with the waist's.
    marks.push(shape(side, `echo-${e}`, { x: centre.x + out * slid * e, y: MIDDLE }, HALF[side] - 1, { outline: 2, since: HOURGLASS_STEPS.waist }))
  marks.push(shape(side, 'waist', centre, HALF[side], lit ? {} : { outline: 3 }))
  const lines = words.base.split('\n').length
  marks.push(label(`${side} base`, words.base, { x: centre.x, y: MIDDLE + 7.5 - (lines - 1) * NAME.leading / 2 }, { face: 'sans600', size: nameSize, lineHeight: NAME.leading, tone: lit ? 'onFill' : side }))

  const named = { since: HOURGLASS_STEPS.echoes, late: true } as const
  exactly(3, words.owners, `${side} owners`).forEach((owner, i) => {
    const y = MIDDLE - 30 + 30 * i
    const e = 3 - i
    const dot = { x: centre.x + out * (HALF[side] + ECHO * e - 13 - (side === 'chains' ? [8, 0, 8][i]! : 0)), y }
    const text = { x: centre.x + out * 141, y: y + 7 }
    marks.push({ kind: 'stroke', id: `${side}-leader-${i}`, d: line(dot, { x: text.x - out * 7, y }), width: 1, tone: 'ink', casing: 5, ...named })
    marks.push({ kind: 'disc', id: `${side}-owner-${i}`, x: dot.x, y, r: 2.75, tone: 'ink', ...named })
    marks.push(label(`${side} owner ${i + 1}`, owner, text, { anchor: out < 0 ? 'end' : 'start', ...named }))
  })
  return marks
}

interface ThreadPlan {
  span: number
  rail: number
  top: number
  bottom: number
  half: number
  count: number
  width: number
}

function threads(side: Side, centre: Point, plan: ThreadPlan): Mark[] {
  const waist = spread(-plan.half * 0.94, plan.half * 0.94, plan.count * 3)
  return [plan.top, plan.bottom].flatMap((y, end) => [-1, 0, 1].flatMap((slot) => {
    const rail = centre.x + slot * (plan.span - plan.rail) / 2
    return spread(rail - plan.rail / 2, rail + plan.rail / 2, plan.count).map((x, i): Mark => {
      const dx = waist[(slot + 1) * plan.count + i]!
      const edge = side === 'models' ? plan.half : Math.sqrt(plan.half ** 2 - dx ** 2)
      const to = { x: centre.x + dx, y: centre.y + Math.sign(y - centre.y) * edge }
      return { kind: 'stroke', id: `${side}-thread-${end}-${slot + 1}-${i}`, d: sCurve({ x, y }, to, 0.52), width: plan.width, tone: side, bundle: side }
    })
  }))
}

/** One half redrawn small, without words. */
export function hourglassThumb(side: Side): Scene {
  const centre = { x: 50, y: 26 }
  const marks = threads(side, centre, { span: 94, rail: 30, top: 1, bottom: 51, half: side === 'models' ? 8 : 9, count: 5, width: 1 })
  marks.push(shape(side, 'waist', centre, side === 'models' ? 8.5 : 9.5, {}))
  return { frame: THUMB_FRAME, marks }
}
