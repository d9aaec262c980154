/** Rule: each half of a claim's figure names few things. */
import type { StepRule, TextBlock } from 'slidev-addon-press/check/deck/types.ts'
import { findHalf } from './halves.ts'
import { NODES } from './limits.ts'

/** Names stand in the sans face, comments in the serif one; fine print names nothing. */
const isName = ({ element, families, kind }: TextBlock) =>
  /^text\b/.test(element) && /^"?Libre/.test(families) && kind === 'label'

export const nodes: StepRule = {
  mend: 'leave out the weakest names, or say them in the notes',
  step: measurement => measurement.slide.layout !== 'claim'
    ? []
    : (['left', 'right'] as const).flatMap((half) => {
        const names = measurement.texts.filter(text => isName(text) && findHalf(text, measurement) === half)
        if (names.length <= NODES)
          return []
        const what = names.map(({ words }) => words).join(', ')
        const is = `${names.length} names in the ${half} half`
        return [{ what, is, limit: `at most ${NODES}`, box: names[0]!.lines[0]!.box }]
      }),
}
