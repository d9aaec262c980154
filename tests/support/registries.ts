/**
 * The chain registries as the web serves them, made from the data as it stands, so that a test can bend one of them.
 */
import type { RollupSource } from '../../evidence/refresh/derive'
import type { Fetch } from '../../evidence/refresh/fetch.ts'
import type { PlaceId } from '../../evidence/refresh/places'
import type { ListedRollup } from '../../evidence/rollups'
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import evidence from '../../evidence/evidence.json'
import { ESSAY_COMMIT, listingUrl, newestCommitUrl, PLACES, rawUrl, SDK_ABOUT } from '../../evidence/refresh/places'
import rollups from '../../evidence/rollups.json'

export const CHAINS = rollups.chains as ListedRollup[]
export const ROLLUP_SOURCES = rollups.sources as RollupSource[]
const ETHEREUM = 1
const LABELS = { 'OP Stack': 'OP Stack, Superchain', 'Arbitrum Orbit': 'Arbitrum Nitro', 'ZK Stack': 'Custom', 'Other': 'Custom' }
const OPTIMISTIC: { metadata_technology: string, metadata_symbol: string | null } = { metadata_technology: 'Optimistic Rollup', metadata_symbol: null }
/** Later than any refresh, so that the tests outlive the next one. */
export const NEWEST = { sha: 'a1'.repeat(20), day: '2099-11-20', packDay: '2099-11-21', version: '9.0.0' }
export const PACK = `https://registry.npmjs.org/@defillama/sdk/-/sdk-${NEWEST.version}.tgz`

const values = (id: string) => evidence.find(figure => figure.id === id)!.value as unknown as Record<string, number>
const from = (source: string) => CHAINS.filter(({ sources }) => sources.includes(source))
const idOf = (parent: string) => parent === 'Ethereum' ? ETHEREUM : CHAINS.find(({ name }) => name === parent)!.chainId!
const orbit = ({ name, chainId, parent }: ListedRollup) => ({ name, chainId, parentChainId: idOf(parent) })

/** Registries that give exactly the figures and chains the deck has. */
export function world() {
  const [proofs, governed, fates, deaths] = ['d1-ch-proofs', 'd2-ch-selfgov', 's2-ch-survival', 's1-ch-dead'].map(values)
  const dead = CHAINS.filter(({ flags }) => flags.includes('dead per DefiLlama'))
  const names = Array.from({ length: deaths!.listed! }, (_, i) => `chain_${i}`)
  const keys = [...names, names.at(-1)!] // DefiLlama's list has one name twice
  const deadKeys = keys.slice(0, deaths!.dead)
  const stayed = from('arbitrum-portal@essay').filter(({ sources }) => sources.includes('arbitrum-portal')).map(orbit)
  return {
    keys,
    dead: Object.fromEntries(deadKeys.map(key => [key, '2026-06-01'])) as Record<string, string>,
    providers: Object.fromEntries(deadKeys.map((key, i) => [
      key,
      { rpc: [], ...dead[i] && { chainId: dead[i].chainId! } },
    ])) as Record<string, { chainId?: number }>,
    superchain: [
      ...from('superchain-registry').map(({ name, chainId }, i) => ({
        name, chainId, parent: { type: 'L2', chain: 'mainnet' }, governedByOptimism: i >= governed!.own!,
        faultProofs: { status: i < proofs!.open! ? 'permissionless' : 'permissioned' },
      })),
      { name: 'OP Sepolia Testnet', chainId: 11155420, parent: { type: 'L2', chain: 'sepolia' } },
    ],
    bridge: {
      now: { mainnet: from('arbitrum-portal').map(orbit), testnet: [{ name: 'Mars Chain Testnet' }] },
      then: { mainnet: [...stayed, ...Array.from({ length: fates!.left! }, (_, i) => ({ name: `Gone ${i}`, chainId: 90_000_000 + i, parentChainId: ETHEREUM }))] },
    },
    zkStack: from('l2beat-zkstack').map(({ name, chainId, flags }) => ({
      chainID: String(chainId), name: name === 'ZERO Network' ? 'ZeroNetwork' : name,
      totalBlocksExecuted: flags.includes('no block executed per L2BEAT') ? '0' : '38',
    })),
    growthepie: [
      { name: 'Ethereum Mainnet', evm_chain_id: ETHEREUM, chain_type: 'L1', api_api_deployment_flag: 'PROD', metadata_stack: { label: 'Custom' }, metadata_technology: 'Mainnet', metadata_symbol: 'ETH' },
      { name: 'Polygon PoS', evm_chain_id: 137, chain_type: 'L2', api_api_deployment_flag: 'PROD', metadata_stack: { label: 'Polygon PoS' }, metadata_technology: 'Sidechain', metadata_symbol: 'POL' },
      { name: 'Testnet Robinhood', evm_chain_id: 46630, chain_type: 'L2', api_api_deployment_flag: 'DEV', metadata_stack: { label: 'Arbitrum Nitro' }, ...OPTIMISTIC },
      { name: 'Blast', evm_chain_id: 81457, chain_type: 'L2', api_api_deployment_flag: 'ARCHIVE', metadata_stack: { label: 'OP Stack' }, ...OPTIMISTIC },
      ...from('growthepie').map(({ name, chainId, stack, flags }) => ({
        name, evm_chain_id: chainId, chain_type: 'L2', metadata_stack: { label: LABELS[stack] }, ...OPTIMISTIC,
        api_api_deployment_flag: flags.includes('archived by growthepie') ? 'ARCHIVE' : name === 'Zircuit' ? 'ZIRCUIT' : 'PROD',
      })),
    ],
  }
}
export type World = ReturnType<typeof world>

/** A symbolic link in an archive. */
export interface Link { link: string }

/**
 * An archive as npm and GitHub make it: header and bytes of each file in blocks of 512, two empty ones, gzipped.
 * What is too long for a header stands in a pax header before it, as `git archive` writes it.
 */
export function packed(files: Record<string, string | Link>): Buffer {
  const entry = (name: string, kind: string, text: string, link = '') => {
    const header = Buffer.alloc(512)
    header.write(name.slice(0, 100), 0)
    header.write(`${Buffer.byteLength(text).toString(8).padStart(11, '0')}\0`, 124)
    header.write(kind, 156)
    header.write(link.slice(0, 100), 157)
    const body = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512)
    body.write(text)
    return [header, body]
  }
  const record = (key: string, value: string) => {
    const rest = ` ${key}=${value}\n`
    const length = Buffer.byteLength(rest) + String(Buffer.byteLength(rest) + 3).length
    return `${length}${rest}`
  }
  const blocks = Object.entries(files).flatMap(([path, content]) => {
    const link = typeof content === 'string' ? undefined : content.link
    const long = [path.length > 100 ? record('path', path) : '', link && link.length > 100 ? record('linkpath', link) : ''].join('')
    const own = link === undefined ? entry(path, '0', content as string) : entry(path, '2', '', link)
    return [...long ? entry('pax', 'x', long) : [], ...own]
  })
  return gzipSync(Buffer.concat([...entry('pax_global_header', 'g', record('comment', 'a1'.repeat(20))), ...blocks, Buffer.alloc(1024)]))
}

/** What each address answers: text, bytes or, as a number, an HTTP status. */
export type Answers = Record<string, string | Uint8Array | number>

const json = (value: unknown) => JSON.stringify(value)

/** The registries at their newest commits, and the newest package. */
export function answersOf(world: World): Answers {
  const { sha, day, packDay, version } = NEWEST
  const commit = json([{ sha, commit: { committer: { date: `${day}T12:00:00Z` } } }])
  const { pack, dist } = packOf(world)
  return {
    ...Object.fromEntries(Object.values(PLACES).map(place => [newestCommitUrl(place), commit])),
    ...filesOf(world, () => sha),
    [SDK_ABOUT]: json({ 'dist-tags': { latest: version }, 'time': { [version]: `${packDay}T03:22:31.425Z` }, 'versions': { [version]: { dist } } }),
    [PACK]: pack,
  }
}

/** What the registries' files answer, each at a commit. */
export function filesOf(world: World, commitOf: (id: PlaceId) => string): Answers {
  const folder = (i: number) => `chain-${i}`
  const raw = (id: PlaceId, rest?: string) => rawUrl(PLACES[id], commitOf(id), rest)
  return {
    [raw('defillama')]: json(world.keys),
    [raw('superchain-registry')]: json(world.superchain),
    [raw('arbitrum-portal')]: json(world.bridge.now),
    [rawUrl(PLACES['arbitrum-portal'], ESSAY_COMMIT)]: json(world.bridge.then),
    [raw('l2beat')]: json(world.zkStack),
    [listingUrl(PLACES.growthepie, commitOf('growthepie'))]: json([...world.growthepie.map((_, i) => ({ name: folder(i), type: 'dir' })), { name: 'README.md', type: 'file' }]),
    ...Object.fromEntries(world.growthepie.map((chain, i) => [raw('growthepie', `/${folder(i)}/main.json`), json(chain)])),
  }
}

/** The package with the dead chains, and what npm says of it. */
export function packOf(world: World) {
  const pack = packed({
    'package/README.md': 'words\n',
    'package/build/util/chainUtils/data.json': json({ chainKeyToChainLabelMap: {}, deadChains: world.dead }),
    'package/build/providers.json': json(world.providers),
  })
  return { pack, dist: { tarball: PACK, integrity: `sha512-${createHash('sha512').update(pack).digest('base64')}` } }
}

/** A web of these addresses and no other. */
export function web(answers: Answers): Fetch {
  return (url) => {
    const answer = answers[url] ?? 404
    return Promise.resolve(typeof answer === 'number' ? new Response('', { status: answer }) : new Response(answer as BodyInit))
  }
}
