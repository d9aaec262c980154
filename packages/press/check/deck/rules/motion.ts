import type { StepRule } from '../types.ts'
import { MOTION } from '../limits.ts'

export const motion: StepRule = {
  holds: `Motion lasts at most ${MOTION} ms and never loops, and there is none under prefers-reduced-motion.`,
  mend: 'use --move, name what moves, and put it under @media (prefers-reduced-motion: no-preference)',
  step: ({ movements }) => movements.flatMap(({ element, what, ms, loops, reduced }) => {
    if (reduced)
      return [{ what: `${what} of <${element}>`, is: `${ms} ms under reduced motion`, limit: 'none' }]
    if (loops)
      return [{ what: `${what} of <${element}>`, is: 'it loops', limit: 'no loop' }]
    return ms > MOTION ? [{ what: `${what} of <${element}>`, is: `${ms} ms`, limit: `at most ${MOTION} ms` }] : []
  }),
}
