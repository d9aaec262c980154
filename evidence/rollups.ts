/** The chains above Ethereum that public registries listed in 2026: each dot of D1's right half. */
import file from './rollups.json'

export type Layer = 'L2' | 'L3'
export type Stack = 'OP Stack' | 'Arbitrum Orbit' | 'ZK Stack' | 'Other'

/** What a slide shows of a chain. */
export interface Rollup {
  /** As its registry writes it; eight are known by their number alone ("chain 375"). */
  name: string
  layer: Layer
  /** Where it settles: Ethereum for an L2, an L2 for an L3. */
  parent: string
  stack: Stack
  /** Listed in 2026, yet archived or dead in another source, or without a block executed per L2BEAT: drawn hollow. */
  flagged: boolean
  /** Total value secured, in billions of US dollars; published for the ten largest L2s only. */
  tvsUsdBn?: number
  /** Its share of the value all L2s secure, in percent. */
  tvsSharePct?: number
}

/** All that is kept of one; a build leaves the rest out (evidence/trim-plugin.ts). */
export interface ListedRollup extends Rollup {
  /** Starknet has none: it is not an EVM chain. */
  chainId: number | null
  /** Registries that list it, ids of `sources` in rollups.json. */
  sources: string[]
  flags: string[]
}

export const ROLLUPS = file.chains as Rollup[]
/** Day of the newest registry among the sources. */
export const ROLLUPS_AS_OF = file.asOf
