/** The data as it is after a refresh, from the data as it is and what the sources say now. */
import type { ListedRollup } from '../rollups'
import type { Figure, Source } from '../schema'
import type { Count, FigureId } from './figures'
import type { PlaceId, SourceId } from './places'
import type { GrowthepieChain, OrbitChain, SuperchainChain, ZkStackChain } from './shapes'
import { countAll, FIGURE_IDS } from './figures'
import { mergeRegistries } from './merge'
import { sdkPage } from './places'
import { deadIds, growthepieListings, orbitListings, superchainListings, zkStackListings } from './registries'
import { RefreshError } from './shapes'

/** Full dates are ISO days, commits 40 hex digits. */
export interface Stamp { date: string, commit: string }
export interface RegistryData {
  stamps: Record<PlaceId, Stamp>
  sdk: { date: string, version: string, dead: ReadonlySet<string>, providers: Record<string, { chainId?: number }> }
  listed: string[]
  superchain: SuperchainChain[]
  bridge: { then: OrbitChain[], now: OrbitChain[] }
  zkStack: ZkStackChain[]
  growthepie: GrowthepieChain[]
}

export interface RollupSource {
  id: string
  title: string
  url: string
  asOf?: string
  commit?: string
  version?: string
}
/** What rollups.json holds. */
export interface RollupFile { asOf: string, sources: RollupSource[], chains: ListedRollup[] }
export interface Evidence { figures: Figure[], sources: Source[], rollups: RollupFile }
export interface RefreshResult { data: Evidence, counts: Record<FigureId, Count>, notes: string[] }

/** Sources of rollups.json that are refreshed, by their ids in sources.json; the first four date the list. */
const REGISTRIES: [SourceId, string][] = [
  ['superchain-registry', 'superchain-registry'], ['arbitrum-portal', 'arbitrum-portal'], ['l2beat', 'l2beat-zkstack'], ['growthepie', 'growthepie'],
  ['defillama-sdk', 'defillama-dead'],
]

/** @throws RefreshError when the data lacks a figure or source that is refreshed, or nothing can be counted */
export function deriveEvidence({ figures, sources, rollups }: Evidence, fetched: RegistryData): RefreshResult {
  const { superchain, bridge, zkStack, growthepie, listed, sdk, stamps } = fetched
  const { chains, notes } = mergeRegistries({
    listings: [
      ...superchainListings(superchain),
      ...orbitListings(bridge.now),
      ...zkStackListings(zkStack),
      ...growthepieListings(growthepie),
    ],
    known: rollups.chains,
    dead: deadIds(sdk.dead, sdk.providers),
    onEssayBridge: new Set(bridge.then.map(({ chainId }) => chainId)),
  })
  const counts = countAll({ listed, dead: sdk.dead, superchain, bridge, chains })

  const now = new Map<string, Source>()
  for (const [id, stamp] of Object.entries(stamps))
    now.set(id, moveTo(find(sources, id, 'evidence/sources.json'), stamp))
  now.set('defillama-sdk', { ...find(sources, 'defillama-sdk', 'evidence/sources.json'), url: sdkPage(sdk.version), date: sdk.date, version: sdk.version })
  const same = new Set(sources.filter(source => JSON.stringify(source) === JSON.stringify(now.get(source.id) ?? source))
    .map(({ id }) => id))

  const next = new Map<string, Figure>(FIGURE_IDS.map((id) => {
    const figure = { ...find(figures, id, 'evidence/evidence.json'), value: counts[id].value }
    const stands = figure.sources.every(id => same.has(id))
    return [id, stands ? figure : redate(figure, figure.sources.flatMap(id => now.get(id)?.date ?? []))]
  }))
  return {
    counts,
    notes,
    data: {
      figures: figures.map(figure => next.get(figure.id) ?? figure),
      sources: sources.map(source => now.get(source.id) ?? source),
      rollups: { ...rollupSources(rollups, now, stamps), chains },
    },
  }
}

/**
 * The source at its newest commit. When the file has not changed since the commit that is cited, that one stays:
 * it holds the same file, and its day is the later one.
 */
function moveTo(source: Source, { date, commit }: Stamp): Source {
  if (date < source.date)
    return source
  const url = source.url.replace(/\b[\da-f]{40}\b/, commit)
  if (!url.includes(commit))
    throw new RefreshError(`The source "${source.id}" has no commit in its link; write the link with one in evidence/sources.json.`)
  return { ...source, url, date, commit: commit.slice(0, source.commit?.length ?? 8) }
}

/** A figure with the newest of the days; what it shows for it follows if that was the month. */
function redate(figure: Figure, days: string[]): Figure {
  const date = days.sort().at(-1)
  if (!date)
    return figure
  const month = (iso: string) => iso.slice(0, 'yyyy-mm'.length)
  return { ...figure, date, ...figure.shownDate === month(figure.date) && { shownDate: month(date) } }
}

function rollupSources(
  { asOf, sources, chains }: RollupFile,
  now: Map<string, Source>,
  stamps: Record<PlaceId, Stamp>,
): RollupFile {
  const next = sources.map((source): RollupSource => {
    const id = REGISTRIES.find(([, own]) => own === source.id)?.[0]
    const { url, date, version } = (id && now.get(id)) ?? {}
    if (!id || !url)
      return source
    return id === 'defillama-sdk' ? { ...source, url, version } : { ...source, url, asOf: date, commit: url.includes(stamps[id].commit) ? stamps[id].commit : source.commit }
  })
  const days = next.flatMap(source => REGISTRIES.some(([, own]) => own === source.id) ? source.asOf ?? [] : [])
  return { asOf: days.sort().at(-1) ?? asOf, sources: next, chains }
}

function find<T extends { id: string }>(entries: T[], id: string, file: string): T {
  const entry = entries.find(entry => entry.id === id)
  if (!entry)
    throw new RefreshError(`${file} no longer holds "${id}", which is refreshed; put it back, or take it out of evidence/refresh/.`)
  return entry
}
