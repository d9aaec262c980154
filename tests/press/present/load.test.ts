/** A full hall: what holds whatever the machine; times are the benchmark's (`npm run bench room`). */
import { expect, it } from 'vitest'
import { runFollowers } from '../../../bench/lib/followers.ts'

it('500 phones follow every step, of a server that stays small', async () => {
  const { delays, late, ends, end, slow } = await runFollowers({ followers: 500, steps: 60 })
  expect(delays.length).toBe(500 * 60)
  expect(new Set(ends)).toEqual(new Set([end]))
  expect(slow.end).toBe(end)
  expect(late.rss, 'bytes of the server’s process').toBeLessThan(150e6)
}, 60_000)

it('500 steps leave nothing behind', async () => {
  const { early, late } = await runFollowers({ followers: 20, steps: 500 })
  expect(late.heap - early.heap, 'bytes that 450 steps have left').toBeLessThan(1e6)
}, 60_000)
