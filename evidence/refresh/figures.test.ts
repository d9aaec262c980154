import type { ListedRollup } from '../rollups'
import { expect, it } from 'vitest'
import { countAll } from './figures'

const superchain = (['permissionless', 'permissioned', 'permissioned', 'none'] as const).map((status, chainId) =>
  ({ name: `c${chainId}`, chainId, governedByOptimism: chainId === 0, parent: { type: 'L2', chain: 'mainnet' } as const, faultProofs: { status } }))
const orbit = (...ids: number[]) => ids.map(chainId => ({ name: `o${chainId}`, chainId, parentChainId: 1 }))
const chain = (change: Partial<ListedRollup> = {}): ListedRollup => ({ name: 'c', chainId: 1, layer: 'L2', parent: 'Ethereum', stack: 'OP Stack', sources: [], flagged: false, flags: [], ...change })
const chains = [
  chain({ sources: ['growthepie'] }), chain({ stack: 'Arbitrum Orbit', flagged: true, flags: ['archived by growthepie', 'dead per DefiLlama'], sources: ['arbitrum-portal', 'growthepie'] }),
  chain({ stack: 'ZK Stack', flagged: true, flags: ['unnamed in source', 'no block executed per L2BEAT'] }), chain({ stack: 'Other', sources: ['growthepie'] }),
  chain({ layer: 'L3', parent: 'Base', stack: 'Arbitrum Orbit' }), chain({ layer: 'L3', parent: 'Arbitrum One', stack: 'Arbitrum Orbit' }), chain({ layer: 'L3', parent: 'Base', stack: 'Arbitrum Orbit' }),
]
const counted = { listed: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'b'], dead: new Set(['a', 'x', 'c']), superchain, bridge: { then: orbit(1, 2, 3), now: orbit(3, 4, 5, 6) }, chains }

it('figures are counted', () => {
  expect(countAll(counted)).toEqual({
    's1-ch-dead': { value: { one: 1, in: 4, dead: 2, listed: 7 }, beside: { percent: 28.6 } },
    's2-ch-survival': { value: { left: 2, then: 3, stayed: 1 }, beside: { came: 3 } },
    'd1-ch-proofs': { value: { open: 1, listed: 4 }, beside: { permissioned: 2, none: 1 } },
    'd2-ch-selfgov': { value: { own: 3, listed: 4 }, beside: {} },
    's2-ch-stacks': { value: { onKits: 1, listed: 2 }, beside: { 'on kits of all': 6, 'all': 7 } },
    'd1-ch-layers': { value: { l2: 4, l3: 3, listed: 7, flagged: 1, unused: 1 }, beside: { 'on Base': 2, 'on Arbitrum One': 1 } },
  })
})

it('a list without dead chains has no "one in …"', () => {
  expect(() => countAll({ ...counted, dead: new Set(['x']) })).toThrow(/flags no chain of DefiLlama’s list dead; see whether/)
})
