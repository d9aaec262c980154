import type { StepRule } from '../types.ts'
import { distance } from './margins.ts'

const ROUNDING = 1

export const canvas: StepRule = {
  holds: 'Nothing runs past the canvas.',
  mend: 'make it smaller, shorten its words or break its line',
  step: ({ texts, marks, others }) => [
    ...texts.flatMap(text => text.lines.map(({ box }) => ({ what: text.words, box }))),
    ...[...marks, ...others].map(({ element, box }) => ({ what: element, box })),
  ].flatMap(({ what, box }) => distance(box) < -ROUNDING
    ? [{ what, is: `${Math.round(-distance(box))} px past the edge`, limit: '0 px', box }]
    : []),
}
