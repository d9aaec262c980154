import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { loadTalk } from './load-talk.ts'

const fetch = vi.fn<(address: string) => Promise<Response>>()
const replace = vi.fn<(to: string) => void>()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', fetch)
  vi.stubGlobal('location', { replace })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.resetAllMocks()
})

it('tries on while there is no server, or one that fails', async () => {
  fetch.mockRejectedValueOnce(new TypeError('no server'))
    .mockResolvedValueOnce(new Response('', { status: 500 }))
    .mockResolvedValueOnce(Response.json({ totals: [1] }))
  const loaded = loadTalk()
  await vi.advanceTimersByTimeAsync(2000)
  expect(await loaded).toEqual({ totals: [1] })
  expect(replace).not.toHaveBeenCalled()
})

it('goes to the door, and asks no more, where the key is not good', async () => {
  fetch.mockResolvedValue(new Response('', { status: 403 }))
  void loadTalk()
  await vi.advanceTimersByTimeAsync(5000)
  expect(fetch).toHaveBeenCalledTimes(1)
  expect(replace).toHaveBeenCalledWith('/enter/#to=/remote/')
})
