/** Rule: motion is short and never loops, and there is none under prefers-reduced-motion. */
import type { StepRule } from '../types.ts'
import { readLimits } from '../../limits.ts'

export const motion: StepRule = {
  mend: 'make it shorter, name what moves, and put it under @media (prefers-reduced-motion: no-preference)',
  step: ({ motions }) => motions.flatMap(({ element, what: kind, ms, loops, reduced }) => {
    const { motionMs } = readLimits().deck
    const what = `${kind} of <${element}>`
    if (reduced)
      return [{ what, is: `${ms} ms under reduced motion`, limit: 'none' }]
    if (loops)
      return [{ what, is: 'it loops', limit: 'no loop' }]
    return ms > motionMs ? [{ what, is: `${ms} ms`, limit: `at most ${motionMs} ms` }] : []
  }),
}
