import type { StepRule } from '../types.ts'

export const link: StepRule = {
  holds: 'Every link within the deck leads to a slide or a file that exists.',
  mend: 'use a slide\'s number or its routeAlias; files lie in public/',
  step: ({ links }) => links.flatMap(({ words, href, resolves, box }) => resolves ? [] : [{ what: words, is: href, limit: 'an address that exists', box }]),
}
