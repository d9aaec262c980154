/** The chain registries as the web serves them, made from the data as it stands, so that a test can bend one of them. */
import type { RollupSource } from '../../data/refresh/refresh'
import type { ListedRollup } from '../../data/rollups'
import type { Fetch } from '../../scripts/lib/fetch.ts'
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import evidence from '../../data/evidence.json'
import { ESSAY_COMMIT, listingUrl, newestCommitUrl, PLACES, rawUrl, SDK_ABOUT } from '../../data/refresh/places'
import rollups from '../../data/rollups.json'

export const CHAINS = rollups.chains as ListedRollup[]
export const ROLLUP_SOURCES = rollups.sources as RollupSource[]
const ETHEREUM = 1
const LABELS = { 'OP Stack': 'OP Stack, Superchain', 'Arbitrum Orbit': 'Arbitrum Nitro', 'ZK Stack': 'Custom', 'Other': 'Custom' }
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
  const keys = Array.from({ length: deaths!.listed! }, (_, i) => `chain_${i}`)
  const deadKeys = keys.slice(0, deaths!.dead)
  const stayed = from('arbitrum-portal@essay').filter(({ sources }) => sources.includes('arbitrum-portal')).map(orbit)
  return {
    keys,
    dead: Object.fromEntries(deadKeys.map(key => [key, '2026-06-01'])) as Record<string, string>,
    providers: Object.fromEntries(deadKeys.map((key, i) => [key, { rpc: [], ...dead[i] && { chainId: dead[i].chainId! } }])) as Record<string, { chainId?: number }>,
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
    zkStack: from('l2beat-zkstack').map(({ name, chainId }) => ({ chainID: String(chainId), name: name === 'ZERO Network' ? 'ZeroNetwork' : name })),
    growthepie: [
      { name: 'Ethereum Mainnet', evm_chain_id: ETHEREUM, chain_type: 'L1', api_api_deployment_flag: 'PROD', metadata_stack: { label: 'Custom' } },
      { name: 'Testnet Robinhood', evm_chain_id: 46630, chain_type: 'L2', api_api_deployment_flag: 'DEV', metadata_stack: { label: 'Arbitrum Nitro' } },
      { name: 'Blast', evm_chain_id: 81457, chain_type: 'L2', api_api_deployment_flag: 'ARCHIVE', metadata_stack: { label: 'OP Stack' } },
      ...from('growthepie').map(({ name, chainId, stack, flags }) => ({
        name, evm_chain_id: chainId, chain_type: 'L2', metadata_stack: { label: LABELS[stack] },
        api_api_deployment_flag: flags.includes('archived by growthepie') ? 'ARCHIVE' : name === 'Zircuit' ? 'ZIRCUIT' : 'PROD',
      })),
    ],
  }
}
export type World = ReturnType<typeof world>

/** A package as npm makes it: header and bytes of each file in blocks of 512, two empty ones, gzipped. */
export function packed(files: Record<string, string>): Buffer {
  const blocks = Object.entries(files).flatMap(([path, text]) => {
    const header = Buffer.alloc(512)
    header.write(path, 0)
    header.write(`${Buffer.byteLength(text).toString(8).padStart(11, '0')}\0`, 124)
    const body = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512)
    body.write(text)
    return [header, body]
  })
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]))
}

/** What each address answers: text, bytes or, as a number, an HTTP status. */
export type Answers = Record<string, string | Uint8Array | number>

export function answersOf(world: World): Answers {
  const { sha, day, packDay, version } = NEWEST
  const json = (value: unknown) => JSON.stringify(value)
  const commit = json([{ sha, commit: { committer: { date: `${day}T12:00:00Z` } } }])
  const folder = (i: number) => `chain-${i}`
  const pack = packed({
    'package/README.md': 'words\n',
    'package/build/util/chainUtils/data.json': json({ chainKeyToChainLabelMap: {}, deadChains: world.dead }),
    'package/build/providers.json': json(world.providers),
  })
  return {
    ...Object.fromEntries(Object.values(PLACES).map(place => [newestCommitUrl(place), commit])),
    [rawUrl(PLACES.defillama, sha)]: json(world.keys),
    [rawUrl(PLACES['superchain-registry'], sha)]: json(world.superchain),
    [rawUrl(PLACES['arbitrum-portal'], sha)]: json(world.bridge.now),
    [rawUrl(PLACES['arbitrum-portal'], ESSAY_COMMIT)]: json(world.bridge.then),
    [rawUrl(PLACES.l2beat, sha)]: json(world.zkStack),
    [listingUrl(PLACES.growthepie, sha)]: json([...world.growthepie.map((_, i) => ({ name: folder(i), type: 'dir' })), { name: 'README.md', type: 'file' }]),
    ...Object.fromEntries(world.growthepie.map((chain, i) => [rawUrl(PLACES.growthepie, sha, `/${folder(i)}/main.json`), json(chain)])),
    [SDK_ABOUT]: json({
      'dist-tags': { latest: version },
      'time': { [version]: `${packDay}T03:22:31.425Z` },
      'versions': { [version]: { dist: { tarball: PACK, integrity: `sha512-${createHash('sha512').update(pack).digest('base64')}` } } },
    }),
    [PACK]: pack,
  }
}

/** A web of these addresses and no other. */
export function web(answers: Answers): Fetch {
  return (url) => {
    const answer = answers[url] ?? 404
    return Promise.resolve(typeof answer === 'number' ? new Response('', { status: answer }) : new Response(answer as BodyInit))
  }
}
