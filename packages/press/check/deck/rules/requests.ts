import type { DeckRule } from '../types.ts'
import { heard } from '../heard.ts'

export const requests: DeckRule = {
  holds: 'No slide asks another machine for anything.',
  mend: 'put the file into public/ or styles/; the next slide, which is made ready behind this one, may be the one that asks',
  deck: ({ measurements }) => heard(measurements, 'requests').map(({ words, ...place }) => ({ ...place, what: words, is: 'a request', limit: 'none leaves this machine' })),
}
