/**
 * The last picture, static: the cover turned round. The hub of squares and the network of circles
 * stand above, their threads flow together into the braid, and the braid runs on to the right,
 * where it opens into the rows of the code that takes the deck along; without a code it just runs on.
 */
import type { Mark, Scene } from '../kit/marks'
import { sCurveAcross, spread } from '../kit/geometry'
import { shapes } from '../kit/motif/motif'
import { bentSpine, braidMarks, threadOffsets } from '../kit/motif/ribbon'
import { defineSteps } from '../kit/steps'

export const CLOSING_STEPS = defineSteps('static')

const FRAME = { x: 0, y: 0, width: 1280, height: 720 }
const JOIN = { x: 336, y: 384, down: -1 } as const
const DOWN = 52
const RADIUS = 100
const LEVEL = JOIN.y + DOWN + RADIUS
const EDGE = 1224
const SIDE = 236
/** Where the code lies, with the margin it needs to be read. */
export const CODE = { x: EDGE - SIDE, y: LEVEL - SIDE / 2, side: SIDE }
const FAN = 116
const RAIL = 4

/** Two shapes that join again. `code` says whether the threads have a code to lead to. */
export function closingScene(code: boolean): Scene {
  const end = code ? CODE.x - RAIL - FAN : EDGE
  const spine = bentSpine(JOIN, Math.PI / 2, DOWN, RADIUS, -1, end - JOIN.x - RADIUS)
  return { frame: FRAME, marks: [...braidMarks(spine), ...shapes(JOIN), ...code ? fan(end) : []] }
}

/** Thirty threads from the braid to the rail before the code, one for each of its rows or so. */
function fan(from: number): Mark[] {
  const rows = spread(LEVEL - CODE.side / 2 + 1, LEVEL + CODE.side / 2 - 1, threadOffsets.length)
  const x = CODE.x - RAIL
  return [
    ...threadOffsets.map((offset, i): Mark => ({
      kind: 'stroke',
      id: `code-thread-${i}`,
      d: sCurveAcross({ x: from, y: LEVEL + offset }, { x, y: rows[i]! }),
      width: 1.2,
      tone: 'ink',
      bundle: 'code',
    })),
    { kind: 'stroke', id: 'code-rail', d: `M${x + RAIL / 2},${CODE.y}v${CODE.side}`, width: RAIL, tone: 'ink' },
  ]
}
