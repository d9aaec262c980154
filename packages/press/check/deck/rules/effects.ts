/** Rule: no slide uses a filter or a blend mode, which turn words into a bitmap in the PDF. */
import type { StepRule } from '../types.ts'

export const effects: StepRule = {
  mend: 'draw it without: a line, an outline, another colour',
  step: ({ effects }) => effects.map(({ element, effect, value, box }) =>
    ({ what: `${effect} of <${element}>`, is: value, limit: 'none', box })),
}
