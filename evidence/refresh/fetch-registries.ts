/**
 * Fetches what `evidence/refresh.ts` counts: six chain registries and lists, each at its newest commit or version, or
 * at the cited one.
 */
import type { z } from 'zod'
import type { RegistryData, Stamp } from './derive.ts'
import type { Get } from './fetch.ts'
import type { PlaceId, SourceId } from './places.ts'
import { assertIntegrity, readPackedFile } from './pack.ts'
import { ESSAY_COMMIT, listingUrl, newestCommitUrl, PLACES, rawUrl, SDK_ABOUT, sdkAbout } from './places.ts'
import { chainKeys, citedPackage, commits, folders, growthepieChain, latestPackage, orbitList, parseAs, sdkChains, sdkProviders, superchainList, zkStackList } from './shapes.ts'

/** Where the SDK keeps what getDeadChains() returns, the keys of `deadChains`; and the chain ids. Read, never run. */
const SDK_CHAINS = 'package/build/util/chainUtils/data.json'
const SDK_PROVIDERS = 'package/build/providers.json'

/** Commits and version to read instead of the newest. */
export interface CitedVersions { stamps: Record<PlaceId, Stamp>, sdk: { version: string, date: string } }

/** @throws RefreshError when one cannot be read, has changed its form or is not what npm vouches for */
export async function fetchRegistries(get: Get, cited?: CitedVersions): Promise<RegistryData> {
  const read = async <T>(source: SourceId, url: string, schema: z.ZodType<T>, file: string) =>
    parseAs(schema, text(await get(source, url)), source, file)
  const stampOf = async (id: PlaceId): Promise<Stamp> => cited?.stamps[id] ?? read(id, newestCommitUrl(PLACES[id]), commits, 'its list of commits')
  const list = async <T>(id: PlaceId, schema: z.ZodType<T>): Promise<{ stamp: Stamp, data: T }> => {
    const stamp = await stampOf(id)
    return { stamp, data: await read(id, rawUrl(PLACES[id], stamp.commit), schema, nameOf(PLACES[id].path)) }
  }
  const growthepie = async () => {
    const [id, place] = ['growthepie', PLACES.growthepie] as const
    const stamp = await stampOf(id)
    const names = await read(id, listingUrl(place, stamp.commit), folders, 'its list of folders')
    const data = await Promise.all(names.map(name => read(id, rawUrl(place, stamp.commit, `/${name}/main.json`), growthepieChain, `${place.path}/${name}/main.json`)))
    return { stamp, data }
  }
  const essayBridge = () => read('arbitrum-portal', rawUrl(PLACES['arbitrum-portal'], ESSAY_COMMIT), orbitList, `${nameOf(PLACES['arbitrum-portal'].path)} of the essay’s day`)

  const [listed, superchain, now, then, zkStack, pie, sdk] = await Promise.all([
    list('defillama', chainKeys), list('superchain-registry', superchainList), list('arbitrum-portal', orbitList), essayBridge(),
    list('l2beat', zkStackList), growthepie(), fetchSdk(get, cited?.sdk),
  ])
  return {
    sdk,
    listed: listed.data,
    superchain: superchain.data,
    bridge: { then, now: now.data },
    zkStack: zkStack.data,
    growthepie: pie.data,
    stamps: { 'defillama': listed.stamp, 'superchain-registry': superchain.stamp, 'arbitrum-portal': now.stamp, 'l2beat': zkStack.stamp, 'growthepie': pie.stamp },
  }
}

async function fetchSdk(get: Get, cited?: CitedVersions['sdk']): Promise<RegistryData['sdk']> {
  const source = 'defillama-sdk'
  const about = async <T>(url: string, schema: z.ZodType<T>) => parseAs(schema, text(await get(source, url)), source, 'its entry at npm')
  const { version, date, dist } = cited
    ? { date: cited.date, ...await about(sdkAbout(cited.version), citedPackage) }
    : await about(SDK_ABOUT, latestPackage)
  const pack = await get(source, dist.tarball)
  assertIntegrity(pack, dist.integrity, source)
  const { deadChains } = parseAs(sdkChains, readPackedFile(pack, SDK_CHAINS, source), source, SDK_CHAINS)
  const providers = parseAs(sdkProviders, readPackedFile(pack, SDK_PROVIDERS, source), source, SDK_PROVIDERS)
  return { version, date, dead: new Set(Object.keys(deadChains)), providers }
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const nameOf = (path: string) => path.split('/').at(-1)!
