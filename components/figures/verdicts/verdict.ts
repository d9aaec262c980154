/**
 * A verdict in threads, as the ledger draws what holds and what parts: they fuse to a point where a
 * claim holds, one strays at each edge where it holds with a caveat, and where it is contested they
 * part in two instead.
 */
import type { Mark, Scene } from '../kit/marks'
import { sCurveAcross, spread } from '../kit/geometry'
import { defineSteps } from '../kit/steps'

/** First what we make of the claims, as the headline says; then what speaks for them, and what against. */
export const VERDICT_STEPS = defineSteps('verdict', 'for', 'against')

export const VERDICTS = ['holds', 'caveat', 'contested'] as const
export type Verdict = typeof VERDICTS[number]

const FRAME = { x: 0, y: 0, width: 96, height: 48 }
const THREADS = 7
const PITCH = { open: 6, fused: 0.8 }
/** Where the two parts of a contested claim end, off the middle, in px, and how close their threads lie there. */
const PART = { near: 10, pitch: 4 }
/** Where a stray of one with a caveat ends, and how far along it gets. */
const STRAY = { off: 22, reach: 0.8 }

export function verdictScene(verdict: Verdict): Scene {
  const middle = FRAME.height / 2
  const offsets = (pitch: number) => spread(-(THREADS - 1) / 2 * pitch, (THREADS - 1) / 2 * pitch, THREADS)
  const [open, fused] = [offsets(PITCH.open), offsets(PITCH.fused)]
  const [from, to] = verdict === 'contested' ? [fused, open.map((_, i) => parted(i))] : [open, fused]
  const marks = from.map((start, i): Mark => {
    const stray = verdict === 'caveat' && (i === 0 || i === THREADS - 1)
    const end = stray
      ? { x: FRAME.width * STRAY.reach, y: middle + Math.sign(start) * STRAY.off }
      : { x: FRAME.width, y: middle + to[i]! }
    return { kind: 'stroke', id: `thread-${i}`, tone: 'ink', width: 1.4, dash: stray ? '2.5 4' : undefined, d: sCurveAcross({ x: 0, y: middle + start }, end) }
  })
  return { frame: FRAME, marks }
}

/** The upper three threads go up, the others down. */
function parted(i: number): number {
  const up = i < Math.floor(THREADS / 2)
  const place = up ? Math.floor(THREADS / 2) - 1 - i : i - Math.floor(THREADS / 2)
  return (up ? -1 : 1) * (PART.near + PART.pitch * place)
}
