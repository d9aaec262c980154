/** Rule: texts and shapes keep away from the edge of the canvas. */
import type { Canvas } from '../../../deck.ts'
import type { Rect, StepRule } from '../types.ts'
import { readLimits } from '../../limits.ts'

/** Round shapes and serifs reach a little over. */
const OVERHANG = 1

export const margins: StepRule = {
  mend: 'move it inwards',
  step: ({ canvas, texts, shapes }) => {
    const { margin } = readLimits().deck
    return [
      ...texts.flatMap(text => text.lines.map(({ box }) => ({ what: text.words, box }))),
      ...shapes.map(({ element, box }) => ({ what: element, box })),
    ].flatMap(({ what, box }) => {
      const distance = measureDistance(box, canvas)
      // What lies past the canvas is another rule's.
      const near = distance < margin - OVERHANG && distance >= -OVERHANG
      return near ? [{ what, is: `${Math.round(distance)} px from the edge`, limit: `at least ${margin} px`, box }] : []
    })
  },
}

/** From the nearest edge; below 0 outside. */
export function measureDistance({ x, y, width, height }: Rect, canvas: Canvas): number {
  return Math.min(x, y, canvas.width - x - width, canvas.height - y - height)
}
