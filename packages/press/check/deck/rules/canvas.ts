/** Rule: nothing runs past the canvas. */
import type { StepRule } from '../types.ts'
import { measureDistance } from './margins.ts'

const ROUNDING = 1

export const canvas: StepRule = {
  mend: 'make it smaller, shorten its words or break its line',
  step: ({ canvas, texts, shapes, others }) => [
    ...texts.flatMap(text => text.lines.map(({ box }) => ({ what: text.words, box }))),
    ...[...shapes, ...others].map(({ element, box }) => ({ what: element, box })),
  ].flatMap(({ what, box }) => {
    const distance = measureDistance(box, canvas)
    return distance < -ROUNDING ? [{ what, is: `${Math.round(-distance)} px past the edge`, limit: '0 px', box }] : []
  }),
}
