/** Rule: strokes and shapes that carry meaning stand out from their background. */
import type { StepRule } from '../types.ts'
import { readLimits } from '../../limits.ts'

export const markContrast: StepRule = {
  mend: 'take a colour that is strong enough',
  step: ({ shapes, media }) => {
    const least = readLimits().deck.contrast[media].shape
    return shapes.filter(({ contrast }) => contrast < least && media !== 'print').map(({ element, contrast, box }) =>
      ({ what: element, is: `${contrast.toFixed(2)} : 1`, limit: `at least ${least} : 1`, box }))
  },
}
