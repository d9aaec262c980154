import type { StepRule } from '../types.ts'

export const unrevealed: StepRule = {
  holds: 'What is not revealed yet is not heard either.',
  mend: 'hide it with visibility: hidden or v-if instead of opacity alone',
  step: ({ unrevealed }) => unrevealed.map(({ words, box }) => ({ what: words, is: 'heard, but not seen', limit: 'neither', box })),
}
