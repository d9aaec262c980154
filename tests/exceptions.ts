/** What stands against a rule, with its reason. An exception that nothing needs any more fails. */
import type { Exception } from 'slidev-addon-press/check/deck/types.ts'

export const EXCEPTIONS: Exception[] = [
  { rule: 'headline', slide: 1, reason: 'The cover carries the title of the talk, which is no claim.' },
  { rule: 'nodes', slide: 'S1', reason: 'Three uses, three supplies, three owners about one waist: the claim is that all ten meet there.' },
]
