/**
 * The cover, in one static picture: three strands of ink run plaited from the left edge, turn down
 * at the right and part, in vermilion into a hub of squares, in blue into a network of circles.
 */
import type { Scene } from '../kit/marks'
import { shapes } from '../kit/motif/motif'
import { bentSpine, braidMarks } from '../kit/motif/ribbon'
import { defineSteps } from '../kit/steps'

export const COVER_STEPS = defineSteps('static')

const FRAME = { x: 0, y: 0, width: 1280, height: 720 }
const START = { x: 56, y: 104 }
const ACROSS = 794
const RADIUS = 100
const DOWN = 140
const JOIN = { x: START.x + ACROSS + RADIUS, y: START.y + RADIUS + DOWN, down: 1 } as const

/**
 * The braid that parts in two. It has no words: the title stands beside it. Always the same, it is worked out when the
 * code is read.
 */
export const COVER_SCENE: Scene = {
  frame: FRAME,
  marks: [...braidMarks(bentSpine(START, 0, ACROSS, RADIUS, 1, DOWN)), ...shapes(JOIN)],
}
