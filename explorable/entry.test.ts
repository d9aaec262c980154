import { describe, expect, it } from 'vitest'
import { earnings, escalates, firmsAtFixedCost, firmsWhereQualityIsBought, outlay } from './entry'

const STEEPNESS = [1, 2, 4, 10, 20]
const SIZES = [1e2, 1e4, 1e9]

describe('firms where quality is bought', () => {
  it.each([[1, 2], [2, 2.62], [4, 3.73], [10, 6.85], [20, 11.92]])('are, at β = %d, %d', (beta, firms) =>
    expect(firmsWhereQualityIsBought(beta)).toBeCloseTo(firms, 2))

  it.each(STEEPNESS)('solve N + 1/N − 2 = β/2 at β = %d', (beta) => {
    const firms = firmsWhereQualityIsBought(beta)
    expect(firms + 1 / firms - 2).toBeCloseTo(beta / 2, 10)
  })

  it.each(STEEPNESS)('are as many in a market of any size at β = %d, and spend in step with it', (beta) => {
    const firms = firmsWhereQualityIsBought(beta)
    for (const size of SIZES) {
      expect(outlay(size, beta), 'entry stops where earnings just pay the outlay').toBeCloseTo(size / firms ** 2, 6)
      expect(outlay(2 * size, beta) / outlay(size, beta), 'twice the market, twice the outlay').toBeCloseTo(2, 10)
    }
  })

  it.each(STEEPNESS)('earn most with the quality they all have, at β = %d', (beta) => {
    const firms = firmsWhereQualityIsBought(beta)
    for (const size of SIZES) {
      const spent = outlay(size, beta)
      const profit = (own: number) => earnings(size, firms, own, 1) - spent * own ** beta
      expect(profit(1) / size, 'no profit is left').toBeCloseTo(0, 10)
      for (const own of [0.5, 0.8, 0.95, 1.05, 1.2, 1.5, 2, 3])
        expect(profit(own), `a firm of ${own} times the others' quality`).toBeLessThan(0)
    }
  })
})

describe('firms where the code is common', () => {
  it('grow with the market, by its root', () => {
    expect(firmsAtFixedCost(1e4, 1)).toBe(100)
    expect(firmsAtFixedCost(4e4, 1)).toBe(200)
    expect(firmsAtFixedCost(1e4, 4)).toBe(50)
  })

  it('share the earnings alike: S/N² each', () => {
    for (const firms of [2, 5, 100])
      expect(earnings(1e4, firms, 1, 1)).toBeCloseTo(1e4 / firms ** 2, 8)
  })
})

describe('escalation', () => {
  it('sets in where more quality pays at the least outlay', () => {
    expect(escalates(1e4, 1, 1), 'a large market').toBe(true)
    expect(escalates(2, 1, 10), 'a market that barely holds a firm').toBe(false)
    for (const beta of STEEPNESS) {
      const at = SIZES.map(size => escalates(size, 1, beta))
      expect(at, `once it has set in at β = ${beta} it stays`).toEqual([...at].sort())
    }
  })

  it('sets in where the first buyer of quality would gain', () => {
    for (const [size, beta] of [[2, 10], [9, 2], [30, 4], [400, 4], [1e4, 20]] as const) {
      const firms = firmsAtFixedCost(size, 1)
      const gain = (own: number) => earnings(size, firms, own, 1) - own ** beta - (earnings(size, firms, 1, 1) - 1)
      expect(gain(1 + 1e-6) > 0, `S = ${size}, β = ${beta}`).toBe(escalates(size, 1, beta))
    }
  })
})
