/** Rule: the document is read downwards and to the right, as the eye does. */
import type { StepRule } from '../types.ts'

export const readingOrder: StepRule = {
  mend: 'put the elements into the order in which they are read',
  step: ({ orderBreaks }) => orderBreaks.map(({ words, before, box }) =>
    ({ what: words, is: `read after "${before.slice(0, 60)}"`, limit: 'before it, as it lies above or left', box })),
}
