/**
 * What the registries must look like to be counted. One that changed its form stops the refresh instead of bending a
 * figure.
 */
import { z } from 'zod'

/** Why nothing can be derived: one sentence that names the source and says what to do. */
export class RefreshError extends Error {}

const chainId = z.int().positive()
export const day = z.string().regex(/^\d{4}-\d\d-\d\dT/, 'expected a date and time').transform(time => time.slice(0, 10))

/** DefiLlama's keys of chains. */
export const chainKeys = z.array(z.string().min(1)).min(1)

const superchain = z.object({
  name: z.string().min(1),
  chainId,
  governedByOptimism: z.boolean(),
  parent: z.object({ type: z.literal('L2'), chain: z.literal('mainnet') }),
  faultProofs: z.object({ status: z.enum(['permissionless', 'permissioned', 'none']) }),
})
export type SuperchainChain = z.infer<typeof superchain>

/** The registry's chains on Ethereum itself; those on test networks are left aside before they are looked at. */
export const superchainList = z.array(z.looseObject({ parent: z.looseObject({ chain: z.string() }) }))
  .transform(chains => chains.filter(({ parent }) => parent.chain === 'mainnet'))
  .pipe(z.array(superchain).min(1))

const orbit = z.object({ name: z.string().min(1), chainId, parentChainId: chainId })
export type OrbitChain = z.infer<typeof orbit>

/** The bridge's list; its test networks stand apart from `mainnet`. */
export const orbitList = z.object({ mainnet: z.array(orbit).min(1) }).transform(({ mainnet }) => mainnet)

const digits = z.string().regex(/^\d+$/, 'expected digits').transform(Number)
/** L2BEAT writes numbers as text, and `chain 375` where it has no name. */
const zkStack = z.object({ name: z.string().min(1), chainID: digits, totalBlocksExecuted: digits })
export type ZkStackChain = z.infer<typeof zkStack>
export const zkStackList = z.array(zkStack).min(1)

/** One chain of growthepie. Its flag is `PROD`, `DEV`, `ARCHIVE` or the chain's own name. */
export const growthepieChain = z.object({
  name: z.string().min(1),
  /** None where the chain is not an EVM chain. */
  evm_chain_id: chainId.nullable(),
  chain_type: z.string().min(1),
  api_api_deployment_flag: z.string().min(1),
  metadata_stack: z.object({ label: z.string() }),
  /** `Optimistic Rollup`, `Sidechain` and the like. */
  metadata_technology: z.string().min(1),
  /** None where the chain has no token. */
  metadata_symbol: z.string().nullable(),
})
export type GrowthepieChain = z.infer<typeof growthepieChain>

/** A commit or tree of git. */
export const sha = z.string().regex(/^[\da-f]{40}$/, 'expected a commit')
/** GitHub's answers: the newest commit of a path, and the names of a folder's folders. */
export const commits = z.array(z.object({ sha, commit: z.object({ committer: z.object({ date: day }) }) })).min(1)
  .transform(([newest]) => ({ commit: newest!.sha, date: newest!.commit.committer.date }))
export const folders = z.array(z.object({ name: z.string().regex(/^[\w.-]+$/, 'expected a plain name'), type: z.string() }))
  .transform(entries => entries.filter(({ type }) => type === 'dir').map(({ name }) => name))
  .pipe(z.array(z.string()).min(1))

/** Where npm has a package, and the hash it vouches for. */
const packedAt = z.object({ tarball: z.url({ protocol: /^https$/ }), integrity: z.string() })

/** npm's: the latest version of a package, its day, and where it is packed. */
export const latestPackage = z.object({
  'dist-tags': z.object({ latest: z.string() }),
  'versions': z.record(z.string(), z.looseObject({ dist: z.unknown().optional() })),
  'time': z.record(z.string(), z.unknown()),
}).transform(({ 'dist-tags': { latest }, versions, time }) => ({ version: latest, dist: versions[latest]?.dist, date: time[latest] }))
  .pipe(z.object({ version: z.string().min(1), date: day, dist: packedAt }))

/** One version of a package, for which npm gives no day. */
export const citedPackage = z.object({ version: z.string().min(1), dist: packedAt })

/** Files of @defillama/sdk: chains with the day they died, and chain ids, both by DefiLlama's key. */
export const sdkChains = z.object({ deadChains: z.record(z.string(), z.string()).refine(dead => Object.keys(dead).length > 0, 'expected dead chains') })
export const sdkProviders = z.record(z.string(), z.looseObject({ chainId: chainId.optional() }))

/**
 * What a source's file says.
 * @throws RefreshError when it is no JSON or has another shape
 */
export function parseAs<T>(schema: z.ZodType<T>, text: string, source: string, file: string): T {
  let json: unknown
  try {
    json = JSON.parse(text)
  }
  catch {
    throw new RefreshError(`The source "${source}" sent ${file}, which is not JSON; open it and see what its publisher changed.`)
  }
  const { data, error } = schema.safeParse(json)
  if (!error)
    return data
  const { path, message } = error.issues[0]!
  const where = path.length ? ` at "${path.join('.')}"` : ''
  throw new RefreshError(`The source "${source}" has changed the form of ${file}${where} (${message[0]!.toLowerCase()}${message.slice(1)}); see what its publisher changed and mend evidence/refresh/shapes.ts.`)
}
