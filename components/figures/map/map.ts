/**
 * The map: the locator at full size, and the deck's grammar named once. Step by step: three strands
 * plait through the shared claims; then each runs on and parts, half in vermilion to the models'
 * drawing of a difference, half in blue to the chains'.
 */
import type { LabelMark, Mark, Point, Scene, Side } from '../kit/marks'
import { straightSpine } from '../kit/braid'
import { sCurveAcross } from '../kit/geometry'
import { AXIS, label, MARGIN, shape } from '../kit/marks'
import { braidMarks, ribbon } from '../kit/motif/ribbon'
import { defineSteps } from '../kit/steps'
import { labelBox } from '../kit/text'

export const MAP_STEPS = defineSteps('shared', 'parting')

/** What each side's shape stands for. */
export interface MapSceneWords { shapes: Record<Side, string> }

const FRAME = { x: 0, y: 140, width: 1280, height: 560 }
const START = { x: MARGIN, y: 424 }
const LENGTH = 544
const END = START.x + LENGTH
const PLAIT = { amplitude: 48, hairlines: 12, pitch: 3, turn: 232 }
const HALF = { ...PLAIT, hairlines: PLAIT.hairlines / 2 }
/** How far right the braid stands while it stands alone, in the middle of the page. */
export const ALONE = AXIS - (START.x + END) / 2
/** Where a strand parts in two. */
const PART = 724
/** Where the two halves end; the rows of the parting claims, and how far a half ends from the middle of its row. */
export const TIP = { x: 806, rows: [242, 424, 606], half: 40 }
/** The half of the models rises, that of the chains falls. */
const OUT = { models: -1, chains: 1 } as const
const KEY = { y: 668, half: 8.5, text: 26, apart: 36 }

/** The map at a step, on the canvas. */
export function mapScene(words: MapSceneWords, step: number): Scene {
  const parted = MAP_STEPS.clamp(step) >= MAP_STEPS.parting
  return {
    frame: FRAME,
    marks: [...braidMarks(straightSpine(START, LENGTH), PLAIT), ...strands(parted), ...key(words)],
  }
}

/** The strands after the braid; until they part, each is no longer than a point at its end. */
function strands(parted: boolean): Mark[] {
  /** One path for all three, `by` off their middles. */
  const paths = (by: number, way: (start: Point, row: number) => [Point, Point]) => TIP.rows.map((row, i) => {
    const start = { x: END, y: START.y + (i - 1) * PLAIT.amplitude * Math.sin(2 * Math.PI / 3) + by }
    return sCurveAcross(...parted ? way(start, row) : [start, start] as const)
  }).join('')
  const halves = (['models', 'chains'] as const).flatMap((side) => {
    const by = OUT[side] * HALF.hairlines * HALF.pitch / 2
    return hairlines(
      side,
      HALF,
      paths(by, (_, row) => [{ x: PART, y: row + by }, { x: TIP.x, y: row + OUT[side] * TIP.half }]),
    )
  })
  return [...hairlines('ink', PLAIT, paths(0, (start, row) => [start, { x: PART, y: row }])), ...halves]
}

/** A ribbon in a tone. It crosses nothing, so that it needs no strip of paper under it. */
function hairlines(tone: Side | 'ink', plan: typeof PLAIT, d: string): Mark[] {
  return ribbon(d, `strands-in-${tone}`, plan).slice(1).map(mark => mark.tone === 'ink' ? { ...mark, tone } : mark)
}

/** A shape of each side with what it stands for, from one end of the braid to the other. */
function key({ shapes }: MapSceneWords): Mark[] {
  const entry = (side: Side, x: number): [Mark, LabelMark] => [
    shape(side, 'key', { x: x + KEY.half, y: KEY.y }, KEY.half),
    label(`${side} in a word`, shapes[side], { x: x + KEY.text, y: KEY.y + 7 }, { face: 'sans600', anchor: 'start', tone: side }),
  ]
  const right = ([, words]: [Mark, LabelMark]) => words.x + labelBox(words).width
  const models = entry('models', START.x)
  const flush = START.x + END - right(entry('chains', START.x))
  return [...models, ...entry('chains', Math.max(flush, right(models) + KEY.apart))]
}
