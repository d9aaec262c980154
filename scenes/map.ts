/**
 * The map: the locator at full size. Step by step: three strands plait through the shared claims;
 * then each strand parts on its own way to one of the differences.
 */
import type { Mark, Scene } from './core/marks'
import { braid, straightSpine } from './core/braid'
import { sCurveAcross, spread } from './core/geometry'
import { defineSteps } from './core/steps'

export const MAP_STEPS = defineSteps('shared', 'parting')

const FRAME = { x: 0, y: 140, width: 1280, height: 560 }
const START = { x: 56, y: 424 }
const LENGTH = 600
const AMPLITUDE = 48
const HAIRLINES = 12
const PITCH = 3
/** Where the three tips end, and the rows of the parting claims with them. */
export const TIP = { x: 812, rows: [236, 424, 612] }

export function mapScene(): Scene {
  const pieces = braid(straightSpine(START, LENGTH), { amplitude: AMPLITUDE, turns: 7 / 3, ease: 60, hairlines: HAIRLINES, pitch: PITCH })
  const plait = pieces.flatMap((piece, i): Mark[] => [
    { kind: 'stroke', id: `casing-${i}`, d: piece.centre, width: HAIRLINES * PITCH + 7, tone: 'paper' },
    ...piece.hairlines.map((d, j): Mark => ({ kind: 'stroke', id: `hair-${i}-${j}`, d, width: 1.1, tone: 'ink' })),
  ])
  const x = START.x + LENGTH
  const half = (HAIRLINES - 1) / 2 * PITCH
  const tips = TIP.rows.flatMap((row, i) => {
    const from = START.y + (i - 1) * AMPLITUDE * Math.sin(2 * Math.PI / 3)
    return spread(-half, half, HAIRLINES).map((offset, j): Mark =>
      ({ kind: 'stroke', id: `tip-${i}-${j}`, d: sCurveAcross({ x, y: from + offset }, { x: TIP.x - 20, y: row + offset }), width: 1.1, tone: 'ink', since: MAP_STEPS.parting }))
  })
  return { frame: FRAME, marks: [...plait, ...tips] }
}
