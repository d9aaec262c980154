/** Rule: no text is cut off by the box it stands in. */
import type { StepRule } from '../types.ts'

export const clipped: StepRule = {
  mend: 'give the box room or shorten the words',
  step: ({ texts }) => texts.flatMap(({ words, cutBy, lines }) =>
    cutBy ? [{ what: words, is: `cut off by <${cutBy}>`, limit: 'shown whole', box: lines[0]!.box }] : []),
}
