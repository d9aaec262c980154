/** What each registry says of a chain above Ethereum, in one form. */
import type { Layer, Stack } from '../rollups'
import type { GrowthepieChain, OrbitChain, SuperchainChain, ZkStackChain } from './shapes'

/** Ids of `sources` in rollups.json. */
export type RegistryId = 'superchain-registry' | 'arbitrum-portal' | 'l2beat-zkstack' | 'growthepie'

export interface Listing {
  registry: RegistryId
  name: string
  /** None where the chain is not an EVM chain. */
  chainId: number | null
  layer: Layer
  /** Chain id of where it settles; nothing where the registry does not say. */
  parentId: number | undefined
  /** Nothing where the registry names no kit we count. */
  stack: Stack | undefined
  /**
   * An archived chain and one in development do not count as listed, unless another registry lists them; an unused one
   * does.
   */
  state: 'live' | 'unused' | 'archived' | 'development'
}

export const ETHEREUM_ID = 1

/** How growthepie's labels name the kits: "OP Stack, Superchain", "Arbitrum Nitro"; "Custom" names none. */
const KITS: [RegExp, Stack][] = [[/\bOP Stack\b/, 'OP Stack'], [/\bArbitrum\b/, 'Arbitrum Orbit'], [/\bZK Stack\b/, 'ZK Stack']]

const onEthereum = { layer: 'L2', parentId: ETHEREUM_ID, state: 'live' } as const

export const superchainListings = (chains: SuperchainChain[]) => chains.map(({ name, chainId }): Listing =>
  ({ registry: 'superchain-registry', name, chainId, stack: 'OP Stack', ...onEthereum }))

export const orbitListings = (chains: OrbitChain[]) =>
  chains.map(({ name, chainId, parentChainId: parentId }): Listing =>
    ({ registry: 'arbitrum-portal', name, chainId, stack: 'Arbitrum Orbit', state: 'live', parentId, layer: parentId === ETHEREUM_ID ? 'L2' : 'L3' }))

export const zkStackListings = (chains: ZkStackChain[]) =>
  chains.map(({ name, chainID: chainId, totalBlocksExecuted }): Listing =>
    ({ registry: 'l2beat-zkstack', name, chainId, stack: 'ZK Stack', ...onEthereum, state: totalBlocksExecuted ? 'live' : 'unused' }))

/** growthepie keeps Ethereum itself beside them, and sidechains, which settle nothing on it. */
const isAbove = ({ chain_type, metadata_technology }: GrowthepieChain) => chain_type !== 'L1' && metadata_technology !== 'Sidechain'

/** All that stand above Ethereum. */
export const growthepieListings = (chains: GrowthepieChain[]) => chains.filter(isAbove).map((chain): Listing => ({
  registry: 'growthepie',
  name: chain.name,
  chainId: chain.evm_chain_id,
  stack: KITS.find(([kit]) => kit.test(chain.metadata_stack.label))?.[1],
  ...chain.chain_type === 'L2' ? { layer: 'L2', parentId: ETHEREUM_ID } : { layer: 'L3', parentId: undefined },
  // Any other flag is live: one chain has its own name there.
  state: ({ ARCHIVE: 'archived', DEV: 'development' } as const)[chain.api_api_deployment_flag] ?? 'live',
}))

/**
 * Chain ids of the chains that DefiLlama flags dead, as far as the package knows their ids.
 * By id and not by name: its "sx" is dead and another chain than the "SX" of the Arbitrum portal.
 */
export function deadIds(dead: Iterable<string>, providers: Record<string, { chainId?: number }>): Set<number> {
  return new Set([...dead].flatMap(key => providers[key]?.chainId ?? []))
}
