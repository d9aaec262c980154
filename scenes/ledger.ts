/**
 * The summary as a merge and split ledger. Step by step: all six figures with the topics that part
 * the last three, and three rows whose threads fuse in an ink sentence; three rows that fray away
 * from their topic, along a wedge that opens from the axis; the essay's closing words; a dated
 * prediction that can be proved wrong.
 */
import type { Mark, Scene, Side } from './core/marks'
import { line, sCurveAcross, spread } from './core/geometry'
import { AXIS, exactly, fill, label, MARGIN } from './core/marks'
import { defineSteps } from './core/steps'
import { textWidth } from './core/text'

export const LEDGER_STEPS = defineSteps('shared', 'parting', 'words', 'prediction')

export interface LedgerWords {
  title: string
  /** What each step adds, in sentences for those who listen. */
  description: string[]
  shared: string[]
  parting: { topic: string, models: string, chains: string }[]
  closing: { models: string, chains: string }
  /** `{source}` stands for the number of the source. */
  prediction: { when: string, what: string }
}

/** Middles of the rows; the thumbnails beside them stand on the same lines. */
export const ROWS = { shared: [219, 276, 333], parting: [398, 454, 510] }
const FRAME = { x: 0, y: 180, width: 1280, height: 510 }
const INNER = 130
const SIZE = 28
const THREADS = 7
const PITCH = { open: 7, fused: 0.8 }
/** Slope of the wedge, px of half width for a px down, and the height of its apex. */
const WEDGE = { slope: 0.9, apex: 318 }
const PAD = 20

/** The whole ledger; steps only add rows and words. `cite` is the bracketed number of the prediction's source. */
export function ledgerScene(words: LedgerWords, cite: string): Scene {
  const marks: Mark[] = []
  exactly(ROWS.shared.length, words.shared, 'shared').forEach((sentence, i) => {
    const y = ROWS.shared[i]!
    const half = textWidth(sentence, 'serif', SIZE) / 2 + PAD
    for (const side of [-1, 1] as const)
      marks.push(...bundle(`shared-${i}${side}`, 'ink', y, AXIS + side * (AXIS - MARGIN - INNER), AXIS + side * half, LEDGER_STEPS.shared))
    marks.push(label(`shared ${i + 1}`, sentence, { x: AXIS, y: y + 9 }, { face: 'serif', size: SIZE, since: LEDGER_STEPS.shared }))
  })
  exactly(ROWS.parting.length, words.parting, 'parting').forEach((row, i) => {
    const y = ROWS.parting[i]!
    const since = LEDGER_STEPS.parting
    marks.push(label(`topic ${i + 1}`, row.topic, { x: AXIS, y: y + 7 }, { face: 'italic', size: 24 }))
    for (const side of ['models', 'chains'] as const) {
      const out = side === 'models' ? -1 : 1
      const outer = AXIS + out * (AXIS - MARGIN - INNER)
      const from = outer - out * (textWidth(row[side], 'serif', SIZE) + PAD)
      marks.push(label(`${side} parting ${i + 1}`, row[side], { x: outer, y: y + 9 }, { face: 'serif', size: SIZE, tone: side, anchor: anchor(side), since }))
      marks.push(...bundle(`${side}-${i}`, side, y, from, AXIS + out * (y - WEDGE.apex) * WEDGE.slope, since))
    }
  })
  const since = LEDGER_STEPS.words
  marks.push({ kind: 'stroke', id: 'closing-rule', d: line({ x: MARGIN, y: 548 }, { x: 2 * AXIS - MARGIN, y: 548 }), width: 1, tone: 'hair', since })
  for (const side of ['models', 'chains'] as const)
    marks.push(label(`${side} closing`, words.closing[side], { x: side === 'models' ? MARGIN : 2 * AXIS - MARGIN, y: 582 }, { face: 'serif', size: SIZE, lineHeight: 33, tone: side, anchor: anchor(side), since }))
  marks.push(...prediction(words.prediction, cite))
  return { frame: FRAME, marks }
}

const anchor = (side: Side) => side === 'models' ? 'start' as const : 'end' as const

/** Threads that lie open at `from` and fuse at `to`. */
function bundle(id: string, tone: Side | 'ink', y: number, from: number, to: number, since: number): Mark[] {
  const offsets = (pitch: number) => spread(-(THREADS - 1) / 2 * pitch, (THREADS - 1) / 2 * pitch, THREADS)
  const fused = offsets(PITCH.fused)
  return offsets(PITCH.open).map((open, i): Mark =>
    ({ kind: 'stroke', id: `${id}-${i}`, d: sCurveAcross({ x: from, y: y + open }, { x: to, y: y + fused[i]! }), width: 1.2, tone, since }))
}

function prediction(words: LedgerWords['prediction'], cite: string): Mark[] {
  const since = LEDGER_STEPS.prediction
  const when = label('prediction date', words.when, { x: MARGIN, y: 672 }, { face: 'sans600', anchor: 'start', since })
  return [
    { kind: 'stroke', id: 'prediction-rule', d: line({ x: MARGIN, y: 640 }, { x: 2 * AXIS - MARGIN, y: 640 }), width: 2.5, dash: '2.5 4', tone: 'ink', since },
    when,
    label('prediction', fill(words.what, 'source', cite), { x: MARGIN + textWidth(when.lines[0]!, 'sans600', 20) + 10, y: 672 }, { anchor: 'start', since }),
  ]
}
