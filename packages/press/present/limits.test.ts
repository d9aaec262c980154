import { expect, it } from 'vitest'
import { Bucket, Buckets } from './limits.ts'

it('lets through a burst, then a steady rate', () => {
  const bucket = new Bucket({ burst: 3, perSecond: 2 }, 0)
  expect([0, 0, 0, 0].map(now => bucket.take(now))).toEqual([true, true, true, false])
  expect(bucket.take(499)).toBe(false)
  expect(bucket.take(1000)).toBe(true)
})

it('counts each for itself, and forgets who has taken nothing for long', () => {
  const buckets = new Buckets({ burst: 1, perSecond: 1 })
  for (let i = 0; i < 5000; i++)
    expect(buckets.take(`a${i}`, 0)).toBe(true)
  expect(buckets.take('a1', 0)).toBe(false)
  expect(buckets.take('a1', 5000)).toBe(true)
})
