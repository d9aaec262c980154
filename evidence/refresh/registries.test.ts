import { describe, expect, it } from 'vitest'
import { deadIds, growthepieListings, orbitListings, zkStackListings } from './registries'

const pie = { name: 'Zora', evm_chain_id: 7777777, chain_type: 'L2', api_api_deployment_flag: 'PROD', metadata_stack: { label: 'OP Stack, Superchain' }, metadata_technology: 'Optimistic Rollup', metadata_symbol: null }

describe('listings', () => {
  it('tell the layer of an Arbitrum chain from where it settles', () => {
    const [sx, xai] = orbitListings([{ name: 'SX', chainId: 4162, parentChainId: 1 }, { name: 'Xai', chainId: 660279, parentChainId: 42161 }])
    expect([sx, xai].map(chain => [chain!.layer, chain!.parentId])).toEqual([['L2', 1], ['L3', 42161]])
  })

  it.each([
    ['OP Stack, Superchain', 'OP Stack'], ['OP Stack', 'OP Stack'], ['Arbitrum Nitro', 'Arbitrum Orbit'], ['ZK Stack', 'ZK Stack'], ['Custom', undefined], ['Polygon PoS', undefined],
  ])('take growthepie’s label "%s" for %s', (label, stack) => {
    expect(growthepieListings([{ ...pie, metadata_stack: { label } }])[0]!.stack).toBe(stack)
  })

  it.each([['PROD', 'live'], ['ZIRCUIT', 'live'], ['DEV', 'development'], ['ARCHIVE', 'archived']])('take its flag %s for %s', (flag, state) => {
    expect(growthepieListings([{ ...pie, api_api_deployment_flag: flag }])[0]!.state).toBe(state)
  })

  it('tell a chain of the ZK Stack that has executed no block', () => {
    const states = zkStackListings([0, 38].map(totalBlocksExecuted => ({ name: 'c', chainID: 7, totalBlocksExecuted }))).map(({ state }) => state)
    expect(states).toEqual(['unused', 'live'])
  })

  it('leave Ethereum and sidechains aside, and no L3 without a word', () => {
    expect(growthepieListings([{ ...pie, metadata_technology: 'Sidechain' }])).toEqual([])
    expect(growthepieListings([{ ...pie, chain_type: 'L1' }])).toEqual([])
    expect(growthepieListings([{ ...pie, chain_type: 'L3' }])[0]).toMatchObject({ layer: 'L3', parentId: undefined })
  })
})

it('dead chains are known by their id where the package has one', () => {
  expect([...deadIds(['mint', 'kadena', 'sx'], { mint: { chainId: 185 }, kadena: {}, sx: { chainId: 416 }, base: { chainId: 8453 } })]).toEqual([185, 416])
})
