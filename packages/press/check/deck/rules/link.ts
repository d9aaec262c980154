/** Rule: every link within the deck leads to a slide or a file that exists, and a pointer reaches it. */
import type { StepRule } from '../types.ts'

export const link: StepRule = {
  mend: 'use a slide\'s number or its routeAlias; files lie in public/; move away what lies over it',
  step: ({ links }) => links.flatMap(({ words, href, resolves, covered, box }) => [
    ...resolves ? [] : [{ what: words, is: href, limit: 'an address that exists', box }],
    ...covered ? [{ what: words, is: 'under something else', limit: 'in reach of a pointer', box }] : [],
  ]),
}
