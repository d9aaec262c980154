import { afterEach, describe, expect, it, vi } from 'vitest'
import { keep, kept } from './kept'

afterEach(() => void vi.unstubAllGlobals())

describe('a tab that may keep nothing', () => {
  const refuse = () => {
    throw new DOMException('full or forbidden', 'QuotaExceededError')
  }
  it('goes on without', () => {
    vi.stubGlobal('sessionStorage', { setItem: refuse, getItem: refuse })
    expect(() => keep({} as Parameters<typeof keep>[0]), 'so that the key for the next language works').not.toThrow()
    expect(kept()).toBeUndefined()
  })
})
