import { describe, expect, it } from 'vitest'
import { qrPath, QUIET } from './qr'

const modules = (d: string) => [...d.matchAll(/M(\d+),(\d+)h(\d+)v1h-\d+z/g)].map(m => [Number(m[1]), Number(m[2]), Number(m[3])] as const)

describe('qrPath', () => {
  const { d, size } = qrPath('https://example.org/deck/')

  it('keeps four modules free on every side', () => {
    for (const [x, y, length] of modules(d)) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(QUIET)
      expect(Math.max(x + length, y + 1)).toBeLessThanOrEqual(size - QUIET)
    }
  })

  it('draws the three finders: a run of seven in three corners', () => {
    const far = size - QUIET - 7
    for (const [x, y] of [[QUIET, QUIET], [far, QUIET], [QUIET, far]])
      expect(modules(d)).toContainEqual([x, y, 7])
  })

  it('is the same every time and small', () => {
    expect(qrPath('https://example.org/deck/').d).toBe(d)
    expect(d.length).toBeLessThan(6000)
  })
})
