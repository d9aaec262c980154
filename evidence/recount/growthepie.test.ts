import type { ListedRollup } from '../rollups'
import { expect, it } from 'vitest'
import { growthepieChain } from '../refresh/shapes'
import { baseWithoutToken } from './growthepie'

const base = (metadata_symbol: string | null) => growthepieChain.parse({ name: 'Base Chain', evm_chain_id: 8453, chain_type: 'L2', api_api_deployment_flag: 'PROD', metadata_stack: { label: 'OP Stack, Superchain' }, metadata_technology: 'Optimistic Rollup', metadata_symbol })
const CHAINS = [{ name: 'Base', chainId: 8453, tvsSharePct: 35 } as ListedRollup]

it('Base without a token keeps the share that is quoted, and one with a token does not agree', () => {
  expect(baseWithoutToken([base(null)], CHAINS)).toEqual({ value: { share: 35 }, beside: {}, note: 'quoted; derived: no token' })
  expect(baseWithoutToken([base('BASE')], CHAINS).fault).toBe('growthepie names the token BASE')
})

it('no Base, or none with a share, is told', () => {
  expect(() => baseWithoutToken([], CHAINS)).toThrow(/chains\/ has no chain 8453, Base/)
  expect(() => baseWithoutToken([base(null)], [])).toThrow(/evidence\/rollups\.json has no share for Base/)
})
