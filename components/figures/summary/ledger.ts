/**
 * The summary as a merge and split ledger. Step by step: six rows between their figures, whose
 * threads fuse in an ink sentence or topic; the last three let go of their topic, fuse in a word of
 * each side instead and fray along a wedge that opens from the axis; the essay's closing words; a
 * dated prediction that can be proved wrong.
 */
import type { Mark, Point, Scene, Side, Tone } from '../kit/marks'
import { line, sCurveAcross, spread } from '../kit/geometry'
import { AXIS, exactly, fill, label, MARGIN } from '../kit/marks'
import { defineSteps } from '../kit/steps'
import { textWidth } from '../kit/text'

export const LEDGER_STEPS = defineSteps('fused', 'parting', 'words', 'prediction')

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
export const ROWS = spread(216, 516, 6)
const FRAME = { x: 0, y: 180, width: 1280, height: 510 }
/** Where the rows begin at either side, beside the thumbnails. */
const OUTER = AXIS - MARGIN - 130
const SIZE = 28
const THREADS = 7
const PITCH = { open: 7, fused: 0.8 }
/** Slope of the wedge, px of half width for a px down, and the height of its apex. */
const WEDGE = { slope: 0.65, apex: 280 }
const PAD = 20
const SIDES = ['models', 'chains'] as const

/** The whole ledger at a step. `cite` is the bracketed number of the prediction's source. */
export function ledgerScene(words: LedgerWords, cite: string, step: number): Scene {
  const now = LEDGER_STEPS.clamp(step)
  const shared = exactly(3, words.shared, 'shared').flatMap((sentence, i) => fusedRow(`shared ${i + 1}`, sentence, 'serif', ROWS[i]!))
  const parting = exactly(3, words.parting, 'parting').flatMap((row, i) => {
    const y = ROWS[3 + i]!
    return now < LEDGER_STEPS.parting ? fusedRow(`parting ${i + 1}`, row.topic, 'italic', y) : frayedRow(`parting ${i + 1}`, row, y)
  })
  const since = LEDGER_STEPS.words
  const late = true
  const closing = SIDES.map(side =>
    label(`${side} closing`, words.closing[side], { x: AXIS + outOf(side) * (AXIS - MARGIN), y: 588 }, { face: 'serif', size: SIZE, lineHeight: 32, tone: side, anchor: anchor(side), since, late }))
  const rule: Mark = { kind: 'stroke', id: 'closing-rule', d: line({ x: MARGIN, y: 556 }, { x: 2 * AXIS - MARGIN, y: 556 }), width: 1, tone: 'hair', since, late }
  return { frame: FRAME, marks: [...shared, ...parting, rule, ...closing, ...prediction(words.prediction, cite)] }
}

const outOf = (side: Side) => side === 'models' ? -1 : 1
const anchor = (side: Side) => side === 'models' ? 'start' as const : 'end' as const

/** Both sides' threads fuse in the words on the axis. */
function fusedRow(id: string, words: string, face: 'serif' | 'italic', y: number): Mark[] {
  const half = textWidth(words, face, SIZE) / 2 + PAD
  const threads = SIDES.flatMap(side => bundle(`${id} ${side}`, 'ink',
    ends(y, PITCH.open, () => AXIS + outOf(side) * OUTER), ends(y, PITCH.fused, () => AXIS + outOf(side) * half)))
  return [...threads, label(id, words, { x: AXIS, y: y + 9 }, { face, size: SIZE })]
}

/** The same threads fuse in a word of each side, and their other ends fray where the wedge cuts them. */
function frayedRow(id: string, row: LedgerWords['parting'][number], y: number): Mark[] {
  const sides = SIDES.flatMap((side): Mark[] => {
    const out = outOf(side)
    const own = AXIS + out * (OUTER - textWidth(row[side], 'serif', SIZE) - PAD)
    return [
      ...bundle(`${id} ${side}`, side, ends(y, PITCH.fused, () => own), ends(y, PITCH.open, at => AXIS + out * (at - WEDGE.apex) * WEDGE.slope)),
      label(`${id} ${side} word`, row[side], { x: AXIS + out * OUTER, y: y + 9 }, { face: 'serif', size: SIZE, tone: side, anchor: anchor(side), since: LEDGER_STEPS.parting, late: true }),
    ]
  })
  return [...sides, label(id, row.topic, { x: AXIS, y: y + 9 }, { face: 'italic', size: SIZE })]
}

/** The threads' ends about the middle of a row, so far apart; `x` says how far across each gets. */
function ends(y: number, pitch: number, x: (y: number) => number): Point[] {
  const half = (THREADS - 1) / 2 * pitch
  return spread(y - half, y + half, THREADS).map(at => ({ x: x(at), y: at }))
}

const bundle = (id: string, tone: Tone, from: Point[], to: Point[]): Mark[] =>
  from.map((start, i) => ({ kind: 'stroke', id: `${id} ${i}`, d: sCurveAcross(start, to[i]!), width: 1.2, tone, bundle: id }))

function prediction(words: LedgerWords['prediction'], cite: string): Mark[] {
  const since = LEDGER_STEPS.prediction
  const when = label('prediction date', words.when, { x: MARGIN, y: 676 }, { face: 'sans600', anchor: 'start', since })
  return [
    { kind: 'stroke', id: 'prediction-rule', d: line({ x: MARGIN, y: 645 }, { x: 2 * AXIS - MARGIN, y: 645 }), width: 2.5, dash: '2.5 4', tone: 'ink', since },
    when,
    label('prediction', fill(words.what, 'source', cite), { x: MARGIN + textWidth(when.lines[0]!, 'sans600', 20) + 10, y: 676 }, { anchor: 'start', since }),
  ]
}
