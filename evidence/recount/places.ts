/** Where the cited figures were counted: what evidence/sources.json does not say of its sources, by their ids there. */
import type { Place } from '../refresh/places'
import type { Source } from '../schema'
import { RefreshError } from '../refresh/shapes'

/** Epoch's two files, of which the repository holds copies, and the hashes of the ones that were counted. */
export const EPOCH = {
  repo: 'spiceoogway/ai-economy-timelines',
  files: {
    large: { path: 'data/raw/epoch_large_scale_ai_models_raw.csv', sha256: '26ddd8ba0dbc7a3f669d605c19065b80f3acbeedfd20762d248a2efd67949b43' },
    notable: { path: 'data/raw/epoch_notable_ai_models_raw.csv', sha256: '4d28b53e93f8e6c9915333b0106c6a635c8614b51bfb2528157fac9430b4b6fc' },
  },
} as const
export type EpochFile = keyof typeof EPOCH.files

/** Repositories that are read whole, from GitHub's archive of a commit. */
export const WHOLE = { 'transformers': 'huggingface/transformers', 'models-dev': 'anomalyco/models.dev' } as const

/** Single files that stand at their source's commit. */
export const FILES = {
  'llama-cpp': { repo: 'ggml-org/llama.cpp', path: 'src/llama-arch.cpp' },
  'superchain-revenue': { repo: 'ethereum-optimism/community-hub', path: 'pages/op-token/superchain-revenue-explainer.mdx' },
  'arbitrum-token': { repo: 'ArbitrumFoundation/docs', path: 'docs/airdrop-eligibility-distribution.md' },
} as const satisfies Record<string, Place>

/** DefiLlama's adapters, and the last commit of 2020; that of the essay's day is the source's `earlier`. */
export const ADAPTERS = { repo: 'DefiLlama/DefiLlama-Adapters', folder: 'projects', then: 'b75bed17' } as const

/** The commit by which the Proof of Play chains left the Arbitrum bridge's list. */
export const GAMES_COMMIT = '4bbbdba4'

/** The Superchain's chains, and the moments before which its last commits are read. */
export const CONFIGS = {
  place: { repo: 'ethereum-optimism/superchain-registry', path: 'superchain/configs/mainnet' },
  then: '2023-08-01T00:00:00Z',
  now: '2025-10-01T00:00:00Z',
} as const

/** One commit, by as much of its hash as tells it from others. */
export const commitUrl = (repo: string, commit: string) => `https://api.github.com/repos/${repo}/commits/${commit}`

/** The newest commit before a moment. GitHub lists those of merged branches too. */
export const commitBeforeUrl = (repo: string, moment: string) => `https://api.github.com/repos/${repo}/commits?until=${encodeURIComponent(moment)}&per_page=1`

/** What lies in one folder, by the folder's own hash. */
export const treeUrl = (repo: string, tree: string) => `https://api.github.com/repos/${repo}/git/trees/${tree}`

/** A whole repository at a commit, as a gzipped tar. */
export const archiveUrl = (repo: string, commit: string) => `https://codeload.github.com/${repo}/tar.gz/${commit}`

/**
 * The full commit that a source's link leads to.
 * @throws RefreshError when the link has none
 */
export function readCommit({ id, url }: Source): string {
  const [commit] = /\b[\da-f]{40}\b/.exec(url) ?? []
  if (!commit)
    throw new RefreshError(`The source "${id}" has no commit in its link; write the link with one in evidence/sources.json.`)
  return commit
}
