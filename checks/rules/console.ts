import type { StepRule } from '../types.ts'

export const console: StepRule = {
  holds: 'No slide complains in the console.',
  mend: 'mend what the message names; open the slide with npm run dev to see where it comes from',
  step: ({ console }) => console.map(message => ({ what: message.split('\n')[0]!.slice(0, 200), is: 'a message', limit: 'none' })),
}
