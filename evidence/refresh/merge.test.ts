import type { ListedRollup } from '../rollups'
import type { Listing } from './registries'
import { describe, expect, it } from 'vitest'
import { CHAINS, world } from '../../tests/support/registries'
import { mergeRegistries } from './merge'
import { deadIds, growthepieListings, orbitListings, superchainListings, zkStackListings } from './registries'
import { growthepieChain, orbitList, superchainList, zkStackList } from './shapes'

const listing = (change: Partial<Listing> = {}): Listing => ({ registry: 'superchain-registry', name: 'New', chainId: 7, layer: 'L2', parentId: 1, stack: 'OP Stack', state: 'live', ...change })
const known = (name: string, chainId: number, change: Partial<ListedRollup> = {}): ListedRollup => ({ name, chainId, layer: 'L2', parent: 'Ethereum', stack: 'OP Stack', sources: ['growthepie'], flagged: false, flags: [], ...change })
const BASE = known('Base', 8453, { sources: ['superchain-registry@essay', 'growthepie', 'viem', 'growthepie-tvs'], flags: ['left superchain-registry after 2025-10-06', 'own stack announced'], tvsUsdBn: 12.15, tvsSharePct: 35 })
const KNOWN = [BASE, known('Plume Mainnet', 98866, { stack: 'Arbitrum Orbit', sources: ['arbitrum-portal', 'arbitrum-portal@essay', 'growthepie'] }), known('chain 375', 375, { stack: 'ZK Stack', sources: ['l2beat-zkstack'], flags: ['unnamed in source'] })]
const merge = (listings: Listing[], {
  known = KNOWN,
  dead = [],
  bridge = [],
}: { known?: ListedRollup[], dead?: number[], bridge?: number[] } = {}) =>
  mergeRegistries({ listings, known, dead: new Set(dead), onEssayBridge: new Set(bridge) })
const base = listing({ registry: 'growthepie', name: 'Base Chain', chainId: 8453 })

describe('the union of the registries', () => {
  it('gives back the chains of rollups.json, in their order and with all they say', () => {
    const { superchain, bridge, zkStack, growthepie, dead, providers } = world()
    const listings = [
      ...superchainListings(superchainList.parse(superchain)), ...orbitListings(orbitList.parse(bridge.now)),
      ...zkStackListings(zkStackList.parse(zkStack)), ...growthepieListings(growthepieChain.array().parse(growthepie)),
    ]
    const { chains, notes } = merge(listings, { known: CHAINS, dead: [...deadIds(Object.keys(dead), providers)] })
    expect(chains).toEqual(CHAINS)
    expect(notes).toEqual([])
  })

  it('takes a new chain as its registry has it', () => {
    expect(merge([listing()]).chains).toEqual([{ name: 'New', chainId: 7, layer: 'L2', parent: 'Ethereum', stack: 'OP Stack', sources: ['superchain-registry'], flagged: false, flags: [] }])
    expect(merge([listing({ registry: 'l2beat-zkstack', name: 'chain 7', stack: 'ZK Stack' })]).chains[0]).toMatchObject({ flagged: false, flags: ['unnamed in source'] })
    expect(merge([listing({ registry: 'arbitrum-portal', stack: 'Arbitrum Orbit' })], { bridge: [7] }).chains[0]!.sources).toEqual(['arbitrum-portal', 'arbitrum-portal@essay'])
  })

  it('keeps a known chain’s name, value and marks, and names one that had none', () => {
    expect(merge([base]).chains).toEqual([BASE])
    const named = merge([listing({ registry: 'l2beat-zkstack', name: 'Foo', chainId: 375, stack: 'ZK Stack' })]).chains[0]!
    expect(named).toMatchObject({ name: 'Foo', flags: [] })
  })

  it('drops what no registry lists: gone, archived or in development', () => {
    expect(merge([listing({ registry: 'growthepie', state: 'archived' }), listing({ registry: 'growthepie', chainId: 8, state: 'development' })]).chains).toEqual([])
  })

  it('flags a listed chain that is archived or dead elsewhere', () => {
    const { chains } = merge([listing(), listing({ registry: 'growthepie', state: 'archived', stack: undefined })], { dead: [7] })
    expect(chains).toEqual([expect.objectContaining({ stack: 'OP Stack', sources: ['superchain-registry', 'growthepie'], flagged: true, flags: ['archived by growthepie', 'dead per DefiLlama'] })])
    const left = merge([listing({ registry: 'growthepie', name: 'Plume Network', chainId: 98866, stack: 'Arbitrum Orbit' })]).chains[0]!
    expect(left).toMatchObject({ name: 'Plume Mainnet', flagged: false, flags: ['removed from the Arbitrum bridge list after 2025-10-06'] })
  })

  it('flags a chain of a kit that has executed no block, until it has', () => {
    const zk = { registry: 'l2beat-zkstack', name: 'chain 7', stack: 'ZK Stack' } as const
    const [unused] = merge([listing({ ...zk, state: 'unused' })]).chains
    expect(unused).toMatchObject({ flagged: true, flags: ['unnamed in source', 'no block executed per L2BEAT'] })
    expect(merge([listing(zk)], { known: [unused!] }).chains).toMatchObject([{ flagged: false, flags: ['unnamed in source'] }])
  })

  it('takes two kits’ chains of one id for two', () => {
    const { chains } = merge([listing({ name: 'Shape', chainId: 360 }), listing({ registry: 'arbitrum-portal', name: 'Molten', chainId: 360, stack: 'Arbitrum Orbit', layer: 'L3', parentId: 8453 }), base])
    expect(chains.map(({ name, parent }) => [name, parent])).toEqual([['Base', 'Ethereum'], ['Shape', 'Ethereum'], ['Molten', 'Base']])
  })

  it('leaves out an L3 of which no registry lists the chain below, and says so', () => {
    const third = { registry: 'arbitrum-portal', stack: 'Arbitrum Orbit', layer: 'L3' } as const
    expect(merge([listing({ ...third, parentId: 56 })])).toEqual({ chains: [], notes: ['New is left out: it settles on chain 56, which no registry lists.'] })
    expect(merge([listing({ registry: 'growthepie', layer: 'L3', parentId: undefined })]).notes).toEqual(['New is left out: it settles on a chain that is not named.'])
  })

  it('keeps the kit of a chain whose label says nothing any more, and says so', () => {
    const { chains, notes } = merge([{ ...base, stack: undefined }])
    expect(chains[0]!.stack).toBe('OP Stack')
    expect(notes).toEqual(['Base stays with OP Stack, though growthepie names no kit for it any more.'])
    expect(merge([listing({ registry: 'growthepie', stack: undefined })]).chains[0]!.stack).toBe('Other')
  })

  it('tells two chains of one name apart', () => {
    const { chains } = merge([listing({ name: 'Base' }), base])
    expect(chains.map(({ name }) => name)).toEqual(['Base', 'Base (7)'])
  })
})
