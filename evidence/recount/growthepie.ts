/** The figure about Base, of which growthepie's files give the half. */
import type { GrowthepieChain } from '../refresh/shapes'
import type { ListedRollup } from '../rollups'
import type { Recount } from './recount'
import { makeFormError } from './changed'

const BASE = 8453

/**
 * d3-ch-base-notoken: that Base has no token is derived; its share of the value secured stays as rollups.json quotes
 * it.
 */
export function baseWithoutToken(listed: GrowthepieChain[], chains: ListedRollup[]): Recount {
  const base = listed.find(({ evm_chain_id }) => evm_chain_id === BASE)
  const share = chains.find(({ chainId }) => chainId === BASE)?.tvsSharePct
  if (!base || share === undefined)
    throw makeFormError('growthepie', base ? 'evidence/rollups.json has no share for Base' : 'chains/ has no chain 8453, Base', 'growthepie.ts')
  const { metadata_symbol: symbol } = base
  return { value: { share }, beside: {}, note: 'quoted; derived: no token', ...symbol !== null && { fault: `growthepie names the token ${symbol}` } }
}
