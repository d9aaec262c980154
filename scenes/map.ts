/**
 * The map: the locator at full size. Step by step: three strands plait through the shared claims;
 * then each strand parts on its own way to one of the differences.
 */
import type { Mark, Scene } from './core/marks'
import { straightSpine } from './core/braid'
import { sCurveAcross } from './core/geometry'
import { defineSteps } from './core/steps'
import { braidMarks, ribbon } from './motif/ribbon'

export const MAP_STEPS = defineSteps('shared', 'parting')

const FRAME = { x: 0, y: 140, width: 1280, height: 560 }
const START = { x: 56, y: 424 }
const LENGTH = 600
const PLAIT = { amplitude: 48, hairlines: 12, pitch: 3, turn: 232 }
/** Where the three tips end, and the rows of the parting claims with them. */
export const TIP = { x: 812, rows: [236, 424, 612] }

export function mapScene(): Scene {
  const x = START.x + LENGTH
  const tips = TIP.rows.flatMap((row, i): Mark[] => {
    const from = START.y + (i - 1) * PLAIT.amplitude * Math.sin(2 * Math.PI / 3)
    return ribbon(sCurveAcross({ x, y: from }, { x: TIP.x - 20, y: row }), `tip-${i}`, PLAIT, MAP_STEPS.parting)
  })
  return { frame: FRAME, marks: [...braidMarks(straightSpine(START, LENGTH), PLAIT), ...tips] }
}
