import type { DeckRule } from '../types.ts'
import { heard } from '../heard.ts'

export const console: DeckRule = {
  holds: 'No slide complains in the console.',
  mend: 'mend what the message names, on this slide or on the next, which is made ready behind it; npm run dev shows where it comes from',
  deck: ({ measurements }) => heard(measurements, 'console').map(({ words, ...place }) =>
    ({ ...place, what: words.split('\n')[0]!.slice(0, 200), is: 'a message', limit: 'none' })),
}
