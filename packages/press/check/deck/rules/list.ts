/** Rule: a list has as many items as the limits allow, and a list within it only where they allow one. */
import type { StepRule } from '../types.ts'
import { readLimits } from '../../limits.ts'

export const list: StepRule = {
  mend: 'keep the strongest items, or split the slide',
  step: ({ lists }) => {
    const { listItems, nestedLists } = readLimits().deck
    return lists.flatMap(({ items, nested, words, box }) => [
      ...items > listItems ? [{ what: words, is: `${items} items`, limit: `at most ${listItems} items`, box }] : [],
      ...nested && !nestedLists ? [{ what: words, is: 'a list in a list', limit: 'no nesting', box }] : [],
    ])
  },
}
