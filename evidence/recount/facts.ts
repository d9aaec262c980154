/**
 * Fetches what a check counts again: repositories, files and a package, at the commits and versions that
 * evidence/sources.json cites.
 */
import type { z } from 'zod'
import type { CitedVersions } from '../refresh/fetch-registries.ts'
import type { Get } from '../refresh/fetch.ts'
import type { PlaceId } from '../refresh/places.ts'
import type { Source } from '../schema.ts'
import type { LabId } from './labs-by-name.ts'
import type { EpochFile } from './places.ts'
import type { Facts } from './recount.ts'
import { fetchRegistries } from '../refresh/fetch-registries.ts'
import { readTree } from '../refresh/pack.ts'
import { listingUrl, PLACES, rawUrl } from '../refresh/places.ts'
import { chainKeys, commits, orbitList, parseAs, RefreshError } from '../refresh/shapes.ts'
import { assertCounted } from './epoch.ts'
import { ADAPTERS, archiveUrl, commitBeforeUrl, commitUrl, CONFIGS, EPOCH, FILES, GAMES_COMMIT, readCommit, treeUrl, WHOLE } from './places.ts'
import { commit, files, folder } from './shapes.ts'

/** What is on hand beside the web. */
export interface Known {
  sources: Source[]
  /** Hosts of each lab in evidence/labs.json. */
  hosts: Record<LabId, number>
  /** The sha256 that Epoch's files must have. */
  sums: Record<EpochFile, string>
}

/**
 * @param get is asked for some addresses twice; it should take each once
 * @throws RefreshError when a source cannot be read or has changed its form
 */
export async function fetchFacts(get: Get, { sources, hosts, sums }: Known): Promise<Facts> {
  const cited = (id: string) => sourceOf(sources, id)
  const at = (id: string) => readCommit(cited(id))
  const read = async <T>(source: string, url: string, schema: z.ZodType<T>, file: string) =>
    parseAs(schema, text(await get(source, url)), source, file)
  const one = (source: string, repo: string, hash: string) => read(source, commitUrl(repo, hash), commit, `its commit ${hash}`)

  const epoch = async (file: EpochFile) => {
    const bytes = await get('epoch', rawUrl({ repo: EPOCH.repo, path: EPOCH.files[file].path }, at('epoch')))
    assertCounted(bytes, file, sums[file])
    return text(bytes)
  }
  const whole = async (id: keyof typeof WHOLE) => readTree(await get(id, archiveUrl(WHOLE[id], at(id))), id)
  const page = async (id: keyof typeof FILES) => text(await get(id, rawUrl(FILES[id], at(id))))
  const essay = earlierOf(cited('defillama'))
  const ofEssay = async () => {
    const { commit } = await one('defillama', ADAPTERS.repo, essay)
    return read('defillama', rawUrl(PLACES.defillama, commit), chainKeys, 'chains.json of the essay’s day')
  }
  const projects = async (hash: string) => {
    const { tree } = await one('defillama', ADAPTERS.repo, hash)
    const top = await read('defillama', treeUrl(ADAPTERS.repo, tree), folder, `its folder at ${hash}`)
    const own = top.find(({ path }) => path === ADAPTERS.folder)
    if (!own)
      throw new RefreshError(`The source "defillama" has no folder ${ADAPTERS.folder}/ at ${hash}; correct evidence/recount/places.ts.`)
    return read('defillama', treeUrl(ADAPTERS.repo, own.sha), folder, `its folder ${ADAPTERS.folder}/ at ${hash}`)
  }
  const games = async () => {
    const [id, place] = ['arbitrum-portal', PLACES['arbitrum-portal']] as const
    const { commit, parent, date } = await one(id, place.repo, GAMES_COMMIT)
    const list = (hash: string) => read(id, rawUrl(place, hash), orbitList, `its list at ${hash.slice(0, 8)}`)
    const [before, after] = await Promise.all([list(parent ?? commit), list(commit)])
    return { day: date, before, after }
  }
  const configs = async (moment: string) => {
    const [id, place] = ['superchain-registry', CONFIGS.place] as const
    const { commit } = await read(id, commitBeforeUrl(place.repo, moment), commits, 'its list of commits')
    return read(id, listingUrl(place, commit), files, `its folder ${place.path}`)
  }

  const [
    registries, large, notable, chainsOfEssay, then, now,
    transformers, modelsDev, llamaCpp, left, before, after, revenue, token,
  ] = await Promise.all([
    fetchRegistries(get, citedRegistries(sources)), epoch('large'), epoch('notable'), ofEssay(), projects(ADAPTERS.then), projects(essay),
    whole('transformers'), whole('models-dev'), page('llama-cpp'), games(), configs(CONFIGS.then), configs(CONFIGS.now), page('superchain-revenue'), page('arbitrum-token'),
  ])
  return {
    registries, chainsOfEssay, transformers, modelsDev, llamaCpp, hosts,
    epoch: { large, notable },
    projects: { then, now },
    games: left,
    configs: { then: before, now: after },
    pages: { revenue, token },
  }
}

/** Commits and version of the registries, from the links in evidence/sources.json. */
function citedRegistries(sources: Source[]): CitedVersions {
  const stamps = Object.fromEntries((Object.keys(PLACES) as PlaceId[]).map((id) => {
    const source = sourceOf(sources, id)
    return [id, { date: source.date, commit: readCommit(source) }]
  })) as CitedVersions['stamps']
  const { version, date } = sourceOf(sources, 'defillama-sdk')
  if (version === undefined)
    throw new RefreshError('The source "defillama-sdk" has no version; write it in evidence/sources.json.')
  return { stamps, sdk: { version, date } }
}

function sourceOf(sources: Source[], id: string): Source {
  const source = sources.find(source => source.id === id)
  if (!source)
    throw new RefreshError(`evidence/sources.json no longer holds "${id}", which is counted again; put it back, or take it out of evidence/recount/.`)
  return source
}

function earlierOf({ id, earlier }: Source): string {
  if (!earlier)
    throw new RefreshError(`The source "${id}" has no "earlier" commit, from which the essay’s day is counted; write it in evidence/sources.json.`)
  return earlier.commit
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
