import type { StepRule } from '../types.ts'
import { halfOf } from '../halves.ts'
import { NODES } from '../limits.ts'

/** Names stand in the sans face, comments in the serif one; fine print names nothing. */
export const nodes: StepRule = {
  holds: `Each half of a claim's figure names at most ${NODES} things.`,
  mend: 'leave out the weakest names, or say them in the notes',
  step: ({ slide, texts }) => slide.layout !== 'claim'
    ? []
    : (['left', 'right'] as const).flatMap((half) => {
        const here = texts.filter(text => text.names && text.kind === 'label' && halfOf(text) === half)
        return here.length > NODES
          ? [{ what: here.map(({ words }) => words).join(', '), is: `${here.length} names in the ${half} half`, limit: `at most ${NODES}`, box: here[0]!.lines[0]!.box }]
          : []
      }),
}
