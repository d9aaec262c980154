import type { StepRule } from '../types.ts'

export const keyboard: StepRule = {
  holds: 'The Tab key reaches every control, and one sees where it is.',
  mend: 'leave out tabindex above 0, and leave :focus-visible its outline of 2 px or more',
  step: ({ focus }) => focus.flatMap(({ words, element, box, reached, seen }) => seen
    ? []
    : [{ what: `<${element}> ${words}`.trim(), is: reached ? 'its focus is not seen' : 'not reached', limit: 'reached and seen', box }]),
}
