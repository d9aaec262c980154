import type { ListedRollup } from './rollups'
import { describe, expect, it } from 'vitest'
import { ROLLUPS_AS_OF } from './rollups'
import file from './rollups.json'

const ROLLUPS = file.chains as ListedRollup[]
const count = (test: (chain: typeof ROLLUPS[number]) => boolean) => ROLLUPS.filter(test).length

describe('chains above Ethereum', () => {
  it('are 76 L2s on Ethereum and 11 L3s, 8 on Arbitrum One and 3 on Base', () => {
    expect(ROLLUPS).toHaveLength(87)
    expect(count(chain => chain.layer === 'L2' && chain.parent === 'Ethereum')).toBe(76)
    expect(count(chain => chain.layer === 'L3' && chain.parent === 'Arbitrum One')).toBe(8)
    expect(count(chain => chain.layer === 'L3' && chain.parent === 'Base')).toBe(3)
  })

  it('run on three kits, 81 of 87', () => {
    const stacks = Object.fromEntries(['OP Stack', 'Arbitrum Orbit', 'ZK Stack', 'Other'].map(stack => [stack, count(chain => chain.stack === stack)]))
    expect(stacks).toEqual({ 'OP Stack': 36, 'Arbitrum Orbit': 24, 'ZK Stack': 21, 'Other': 6 })
  })

  it('hold no sidechain', () => {
    expect(count(chain => chain.chainId === 137)).toBe(0)
  })

  it('eight are archived or dead elsewhere and two have executed no block, and only these are flagged', () => {
    const [elsewhere, unused] = [/archived|dead/, /no block executed/].map(reason => ROLLUPS.filter(({ flags }) => reason.test(flags.join())))
    expect(elsewhere).toHaveLength(8)
    expect(unused!.map(({ chainId }) => chainId)).toEqual([1942323, 5010405])
    expect(new Set(ROLLUPS.filter(chain => chain.flagged))).toEqual(new Set([...elsewhere!, ...unused!]))
  })

  it('are sorted by layer, kit, sound before flagged, name', () => {
    const keys = ROLLUPS.map(({ layer, stack, flagged, name }) => `${layer} ${stack} ${flagged ? 1 : 0} ${name}`)
    expect(keys).toEqual([...keys].sort())
  })

  it('growthepie lists 31, 25 of them on three kits', () => {
    const selected = ROLLUPS.filter(({ sources }) => sources.includes('growthepie'))
    expect([selected.length, selected.filter(({ stack }) => stack !== 'Other').length]).toEqual([31, 25])
  })

  it('ten L2s have a published value, two of them 81 % of it', () => {
    const valued = ROLLUPS.filter(chain => chain.tvsUsdBn !== undefined)
    expect(valued).toHaveLength(10)
    expect(valued.every(chain => chain.layer === 'L2' && chain.tvsSharePct! > 0)).toBe(true)
    const [first, second] = valued.map(chain => chain.tvsSharePct!).sort((a, b) => b - a)
    expect(first! + second!).toBe(81)
  })

  it('have unique names and only sources that the file names and dates', () => {
    expect(new Set(ROLLUPS.map(chain => chain.name)).size).toBe(87)
    const known = new Map(file.sources.map(source => [source.id, source]))
    for (const chain of ROLLUPS) {
      expect(chain.sources.length, chain.name).toBeGreaterThan(0)
      for (const id of chain.sources)
        expect(known.has(id), `${chain.name}: ${id}`).toBe(true)
    }
    for (const source of file.sources)
      expect('asOf' in source || 'version' in source, source.id).toBe(true)
    expect(ROLLUPS_AS_OF).toMatch(/^\d{4}-\d\d-\d\d$/)
  })
})
