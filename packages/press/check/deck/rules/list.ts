import type { StepRule } from '../types.ts'
import { LIST } from '../limits.ts'

export const list: StepRule = {
  holds: `A list has at most ${LIST} items and no list within it.`,
  mend: 'keep the strongest items, or split the slide',
  step: ({ lists }) => lists.flatMap(({ items, nested, words, box }) => [
    ...items > LIST ? [{ what: words, is: `${items} items`, limit: `at most ${LIST} items`, box }] : [],
    ...nested ? [{ what: words, is: 'a list in a list', limit: 'no nesting', box }] : [],
  ]),
}
