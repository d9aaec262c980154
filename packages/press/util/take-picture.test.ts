import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { takePicture } from './take-picture.ts'

const refusal = new Error('page.screenshot: Protocol error (Page.captureScreenshot): Unable to capture screenshot')

describe('a picture', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is asked for again when the browser has none yet', async () => {
    const take = vi.fn().mockRejectedValueOnce(refusal).mockRejectedValueOnce(refusal).mockResolvedValue('png')
    const taken = takePicture(take)
    await vi.runAllTimersAsync()
    expect(await taken).toBe('png')
    expect(take).toHaveBeenCalledTimes(3)
  })

  it('that never comes ends with the browser\'s own words', async () => {
    const take = vi.fn().mockRejectedValue(refusal)
    const taken = takePicture(take).catch((error: unknown) => error)
    await vi.runAllTimersAsync()
    expect(await taken).toBe(refusal)
    expect(take).toHaveBeenCalledTimes(4)
  })

  it('is not asked for again of a page that has gone', async () => {
    const gone = new Error('Target page, context or browser has been closed')
    const take = vi.fn().mockRejectedValue(gone)
    await expect(takePicture(take)).rejects.toBe(gone)
    expect(take).toHaveBeenCalledOnce()
  })
})
