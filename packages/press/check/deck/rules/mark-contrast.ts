import type { StepRule } from '../types.ts'
import { CONTRAST } from '../limits.ts'

export const markContrast: StepRule = {
  holds: `Strokes and shapes that carry meaning stand out from their ground: ${CONTRAST.normal.mark} : 1.`,
  mend: 'take an ink of styles/tokens.css that is strong enough; --rule is for borders that mean nothing',
  step: ({ marks, media }) => marks.flatMap(({ element, contrast, box }) => contrast < CONTRAST[media].mark && media !== 'print'
    ? [{ what: element, is: `${contrast.toFixed(2)} : 1`, limit: `at least ${CONTRAST[media].mark} : 1`, box }]
    : []),
}
