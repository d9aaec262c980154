/** Rule: what is not revealed yet, no screen reader reads either. */
import type { StepRule } from '../types.ts'

export const unrevealed: StepRule = {
  mend: 'hide it with visibility: hidden or v-if instead of opacity alone',
  step: ({ unrevealed }) => unrevealed.map(({ words, box }) =>
    ({ what: words, is: 'read, but not seen', limit: 'neither', box })),
}
