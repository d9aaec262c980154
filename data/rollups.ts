/** The chains above Ethereum that public registries listed in 2026: each dot of D1's right half. */
import file from './rollups.json'

export type Layer = 'L2' | 'L3'
export type Stack = 'OP Stack' | 'Arbitrum Orbit' | 'ZK Stack' | 'Other'

export interface Rollup {
  /** As its registry writes it; eight are known by their number alone ("chain 375"). */
  name: string
  /** Starknet has none: it is not an EVM chain. */
  chainId: number | null
  layer: Layer
  /** Where it settles: Ethereum for an L2, an L2 for an L3. */
  parent: string
  stack: Stack
  /** Registries that list it, ids of `sources` in rollups.json. */
  sources: string[]
  /** Listed in 2026, yet archived or dead in another source: drawn hollow. */
  flagged: boolean
  flags: string[]
  /** Total value secured, in billions of US dollars; published for the ten largest L2s only. */
  tvsUsdBn?: number
  /** Its share of the value all L2s secure, in percent. */
  tvsSharePct?: number
}

export const ROLLUPS = file.chains as Rollup[]
/** Day of the newest registry among the sources. */
export const ROLLUPS_AS_OF = file.asOf
