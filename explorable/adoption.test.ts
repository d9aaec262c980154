import type { Setting } from './adoption'
import { describe, expect, it } from 'vitest'
import { ARRIVALS, median, outcome, run, runAll } from './adoption'

const setting = (cost: number, returns: number, portable: number): Setting => ({ cost, returns, portable })
const SETTINGS = [
  setting(1000, 1, 0),
  setting(40, 1, 0),
  setting(40, 1, 0.1),
  setting(40, 0.5, 0),
  setting(10, 1.2, 0.5),
  setting(10, 0, 0),
]

describe('a run', () => {
  it.each(SETTINGS)('is the same with the same seed, another with another: %o', (given) => {
    expect(run(given, 7)).toEqual(run(given, 7))
    expect(run(given, 7)).not.toEqual(run(given, 8))
  })

  it.each(SETTINGS)('shares all users out, the largest first: %o', (given) => {
    for (const seed of [1, 2, 3]) {
      const { platforms, shares, hhi } = run(given, seed)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10)
      expect(shares).toEqual([...shares].sort((a, b) => b - a))
      expect(shares).toHaveLength(platforms)
      expect(shares.every(share => Number.isInteger(Math.round(share * ARRIVALS * 1e6) / 1e6)), 'nobody is split').toBe(true)
      expect(hhi).toBeGreaterThanOrEqual(10_000 / platforms)
      expect(hhi).toBeLessThanOrEqual(10_000)
    }
  })

  it('opens a platform for every newcomer where that costs nothing, and one in all where it costs the world', () => {
    expect(run(setting(0, 1, 0), 1, 50).shares).toEqual(Array.from({ length: 50 }, () => 1 / 50))
    expect(run(setting(1e12, 1, 0), 1)).toEqual({ platforms: 1, shares: [1], hhi: 10_000 })
  })
})

it('use spreads where forks are cheap and their users leave with them, and by neither alone', () => {
  const [cheap, leave, both] = [
    setting(40, 1, 0),
    setting(1000, 1, 0.1),
    setting(40, 1, 0.1),
  ].map(given => runAll(given).largest) as [number, number, number]
  expect(cheap, 'cheap forks alone').toBeGreaterThan(0.8)
  expect(leave, 'users who leave alone').toBeGreaterThan(0.8)
  expect(both).toBeLessThan(0.2)
})

describe('HHI', () => {
  it.each([1, 2, 4, 7, 100])('is 10,000 over their number for %d equals', count =>
    expect(outcome(Array.from({ length: count }, () => 3)).hhi * count).toBeCloseTo(10_000, 6))

  it('is the share, in per cent of a per cent, with which the average user shares a platform', () => {
    const { shares, hhi } = outcome([60, 30, 10])
    expect(hhi).toBeCloseTo(10_000 * shares.reduce((sum, share) => sum + share * share, 0), 6)
  })

  it('leaves platforms out that nobody is on', () =>
    expect(outcome([5, 0, 5])).toEqual({ platforms: 2, shares: [0.5, 0.5], hhi: 5000 }))
})

describe('forty runs', () => {
  /** Medians that an independent run of the same model gave; seeds may move them by some per cent. */
  it.each([
    [setting(1000, 1, 0), 3, 9950],
    [setting(40, 1, 0), 50, 7807],
    [setting(40, 1, 0.1), 50, 595],
    [setting(40, 0.5, 0), 50, 817],
  ])('of %o have the medians %d and %d, within 5 %%', (given, platforms, hhi) => {
    const runs = runAll(given)
    expect(Math.abs(runs.platforms / platforms - 1), `${runs.platforms} platforms`).toBeLessThan(0.05)
    expect(Math.abs(runs.hhi / hhi - 1), `HHI ${runs.hhi}`).toBeLessThan(0.05)
  })

  it.each(SETTINGS)('have one that stands for them: %o', (given) => {
    const { platforms, hhi, typical } = runAll(given)
    expect(Math.abs(typical.hhi / hhi - 1)).toBeLessThan(0.06)
    expect(Math.abs(typical.platforms / platforms - 1)).toBeLessThan(0.06)
  })

  it('show what the slide argues: cheap forks multiply platforms, only users who can leave spread use', () => {
    const [dear, cheap, free] = SETTINGS.map(given => runAll(given))
    expect(cheap!.platforms).toBeGreaterThan(10 * dear!.platforms)
    expect(cheap!.hhi).toBeGreaterThan(1800)
    expect(free!.platforms).toBe(cheap!.platforms)
    expect(free!.hhi).toBeLessThan(1800)
  })
})

describe('the median', () => {
  it('is the middle, or halfway between two', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    expect(median([5])).toBe(5)
  })
})
