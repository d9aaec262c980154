/** Rule: no slide asks another machine for anything. */
import type { DeckRule } from '../types.ts'
import { readBrowserLog } from '../browser-log.ts'

export const requests: DeckRule = {
  mend: 'put the file into public/; the next slide, which is made ready behind this one, may be the one that asks',
  deck: ({ measurements }) => readBrowserLog(measurements, 'requests').map(({ words, ...place }) =>
    ({ ...place, what: words, is: 'a request', limit: 'none leaves this machine' })),
}
