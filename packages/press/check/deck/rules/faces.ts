/** Rule: every letter is drawn in a face of the deck; a face of the machine may be missing on the next. */
import type { StepRule } from '../types.ts'
import { project } from '../../../project.ts'

export const faces: StepRule = {
  mend: 'set it in a family of the deck; a letter that its faces lack goes into their files',
  step: ({ fallbackText }) => fallbackText.map(({ words, by, box }) => ({
    what: words,
    is: by.length ? `not ours: ${by.join(', ')}` : 'drawn by no face',
    limit: `a face of ${project().config.fonts!.css}`,
    box,
  })),
}
