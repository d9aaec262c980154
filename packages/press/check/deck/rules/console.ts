/** Rule: no slide logs an error or a warning in the console. */
import type { DeckRule } from '../types.ts'
import { readBrowserLog } from '../browser-log.ts'

export const console: DeckRule = {
  mend: 'mend what the message names, on this slide or on the next, which is made ready behind it; press dev shows where it comes from',
  deck: ({ measurements }) => readBrowserLog(measurements, 'console').map(({ words, ...place }) =>
    ({ ...place, what: words.split('\n')[0]!.slice(0, 200), is: 'a message', limit: 'none' })),
}
