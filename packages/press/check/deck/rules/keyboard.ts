/** Rule: the Tab key reaches every control, and the focus is seen there. */
import type { StepRule } from '../types.ts'

export const keyboard: StepRule = {
  mend: 'leave out tabindex above 0, and leave :focus-visible its outline of 2 px or more',
  step: ({ focus }) => focus.filter(({ seen }) => !seen).map(({ words, element, box, reached }) => ({
    what: `<${element}> ${words}`.trim(),
    is: reached ? 'its focus is not seen' : 'not reached',
    limit: 'reached and seen',
    box,
  })),
}
