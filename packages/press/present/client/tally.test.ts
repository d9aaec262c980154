import { expect, it } from 'vitest'
import { sumVotes, toShares } from './tally'

it('shares the votes out among all options', () => {
  expect(toShares([3, 1], 3)).toEqual([{ count: 3, share: 0.75 }, { count: 1, share: 0.25 }, { count: 0, share: 0 }])
  expect(sumVotes([3, 1])).toBe(4)
})

it('shows empty shares where nobody has voted', () => {
  expect(toShares([], 2)).toEqual([{ count: 0, share: 0 }, { count: 0, share: 0 }])
})
