import type { Box, StepRule } from '../types.ts'
import { CANVAS, MARGIN } from '../limits.ts'

/** Round shapes and serifs reach a little over. */
const OVERHANG = 1

export const margins: StepRule = {
  holds: `Texts and shapes keep ${MARGIN} px from the edge of the canvas.`,
  mend: 'move it inwards; 56 px is the measure',
  step: ({ texts, marks }) => [
    ...texts.flatMap(text => text.lines.map(({ box }) => ({ what: text.words, box }))),
    ...marks.map(({ element, box }) => ({ what: element, box })),
  ].flatMap(({ what, box }) => {
    const left = distance(box)
    // What lies past the canvas is another rule's.
    return left < MARGIN - OVERHANG && left >= -OVERHANG ? [{ what, is: `${Math.round(left)} px from the edge`, limit: `at least ${MARGIN} px`, box }] : []
  }),
}

/** From the nearest edge; below 0 outside. */
export function distance({ x, y, width, height }: Box): number {
  return Math.min(x, y, CANVAS.width - x - width, CANVAS.height - y - height)
}
