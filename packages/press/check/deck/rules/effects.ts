import type { StepRule } from '../types.ts'

export const effects: StepRule = {
  holds: 'No slide uses a filter or a blend mode: they turn words into a bitmap in the PDF.',
  mend: 'draw it in ink: a line, an outline, another tone',
  step: ({ effects }) => effects.map(({ element, effect, value, box }) => ({ what: `${effect} of <${element}>`, is: value, limit: 'none', box })),
}
