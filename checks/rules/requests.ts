import type { StepRule } from '../types.ts'

export const requests: StepRule = {
  holds: 'No slide asks another machine for anything.',
  mend: 'put the file into public/ or styles/',
  step: ({ requests }) => requests.map(url => ({ what: url, is: 'a request', limit: 'none leaves this machine' })),
}
