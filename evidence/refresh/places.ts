/** Where the refreshed sources are published, by their id in evidence/sources.json. */

/** A file or folder of a public GitHub repository. */
export interface Place { repo: string, path: string }

export const PLACES = {
  'defillama': { repo: 'DefiLlama/DefiLlama-Adapters', path: 'projects/helper/chains.json' },
  'superchain-registry': { repo: 'ethereum-optimism/superchain-registry', path: 'chainList.json' },
  'arbitrum-portal': { repo: 'OffchainLabs/arbitrum-portal', path: 'packages/arb-token-bridge-ui/src/util/orbitChainsData.json' },
  'l2beat': { repo: 'l2beat/l2beat', path: 'packages/config/src/projects/shared-zk-stack/ethereum/l2b-fetchzkstack_output.json' },
  'growthepie': { repo: 'growthepie/gtp-dna', path: 'chains' },
} as const satisfies Record<string, Place>

export type PlaceId = keyof typeof PLACES
export type SourceId = PlaceId | 'defillama-sdk'

/** Day of the essay, and the Arbitrum portal as it stood then: what survived is counted from there. */
export const ESSAY_DAY = '2025-10-06'
export const ESSAY_COMMIT = 'ddd589104e4b54e0d1ed71581bd1bc4a5e1c8e04'

/**
 * Everything npm knows of the package. Of the latest version alone npm gives no date, so the whole is read.
 */
export const SDK_ABOUT = 'https://registry.npmjs.org/@defillama/sdk'
/** What npm knows of one version. */
export const sdkAbout = (version: string) => `${SDK_ABOUT}/${version}`
export const sdkPage = (version: string) => `https://www.npmjs.com/package/@defillama/sdk/v/${version}`

/** The one newest commit that touched the file or folder. */
export const newestCommitUrl = ({ repo, path }: Place) => `https://api.github.com/repos/${repo}/commits?path=${encodeURIComponent(path)}&per_page=1`

/** What lies in the folder at a commit. */
export const listingUrl = ({ repo, path }: Place, commit: string) => `https://api.github.com/repos/${repo}/contents/${path}?ref=${commit}`

/** The file at a commit; for a folder with the rest of the path. */
export const rawUrl = ({ repo, path }: Place, commit: string, rest = '') => `https://raw.githubusercontent.com/${repo}/${commit}/${path}${rest}`
