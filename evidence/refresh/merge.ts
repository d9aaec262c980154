/** The union of the registries, chain by chain, on top of what the deck already says of them. */
import type { ListedRollup } from '../rollups'
import type { Listing, RegistryId } from './registries'
import { ESSAY_DAY } from './places'
import { ETHEREUM_ID } from './registries'

export interface MergeInput {
  listings: Listing[]
  /** The chains as they stand: their names, values and the marks that are not refreshed are kept. */
  known: ListedRollup[]
  /** Chain ids that DefiLlama flags dead. */
  dead: ReadonlySet<number>
  /** Chain ids on the Arbitrum bridge on the day of the essay. */
  onEssayBridge: ReadonlySet<number>
}
export interface MergeResult {
  chains: ListedRollup[]
  /** What was decided where the registries leave it open, as sentences. */
  notes: string[]
}
interface Draft { listing: Listing, registries: Set<RegistryId>, archived: boolean, before?: ListedRollup }

/** Sources of a chain stand in this order; the four registries among them are refreshed. */
const SOURCE_ORDER = ['superchain-registry', 'superchain-registry@essay', 'arbitrum-portal', 'arbitrum-portal@essay', 'arbitrum-directory', 'l2beat-zkstack', 'growthepie', 'viem', 'growthepie-tvs']
const REFRESHED: ReadonlySet<string> = new Set<RegistryId>(['superchain-registry', 'arbitrum-portal', 'l2beat-zkstack', 'growthepie'])
const UNNAMED = /^chain \d+$/

export const FLAGS = {
  leftSuperchain: `left superchain-registry after ${ESSAY_DAY}`,
  leftBridge: `removed from the Arbitrum bridge list after ${ESSAY_DAY}`,
  unnamed: 'unnamed in source',
  unused: 'no block executed per L2BEAT',
  archived: 'archived by growthepie',
  dead: 'dead per DefiLlama',
}
const DERIVED = new Set(Object.values(FLAGS))
/** For these a chain is drawn hollow. */
const HOLLOW = [FLAGS.unused, FLAGS.archived, FLAGS.dead]

/**
 * The chains that at least one registry lists, sorted as rollups.json is: by layer, kit, sound before flagged, name.
 * A chain that settles on one that no registry lists is left out, with a note.
 */
export function mergeRegistries({ listings, known, dead, onEssayBridge }: MergeInput): MergeResult {
  const notes: string[] = []
  const drafts = gather(listings)
  for (const draft of drafts)
    draft.before = knownAs(draft, drafts, known)
  const names = namesOf(drafts)
  const chains = drafts.flatMap((draft): ListedRollup[] => {
    const { listing: { chainId, layer, parentId, stack: told }, before } = draft
    const name = names.get(draft)!
    const above = drafts.find(({ listing }) => listing.layer === 'L2' && listing.chainId !== null && listing.chainId === parentId)
    const parent = parentId === ETHEREUM_ID ? 'Ethereum' : above && names.get(above)
    if (!parent) {
      notes.push(`${name} is left out: it settles on ${parentId === undefined ? 'a chain that is not named' : `chain ${parentId}, which no registry lists`}.`)
      return []
    }
    if (!told && before && before.stack !== 'Other')
      notes.push(`${name} stays with ${before.stack}, though growthepie names no kit for it any more.`)
    const stack = told ?? before?.stack ?? 'Other'
    const sources = sourcesOf(draft, stack === 'Arbitrum Orbit' && onEssayBridge.has(chainId!))
    const flags = flagsOf(draft, name, sources, dead.has(chainId!))
    const { tvsUsdBn, tvsSharePct } = before ?? {}
    return [{
      name, chainId, layer, parent, stack, sources, flagged: HOLLOW.some(flag => flags.includes(flag)), flags,
      ...tvsUsdBn !== undefined && { tvsUsdBn },
      ...tvsSharePct !== undefined && { tvsSharePct },
    }]
  })
  return { chains: chains.sort(inOrder), notes }
}

/** The registries that list it now, beside the marks that are not refreshed. */
function sourcesOf({ before, registries }: Draft, onEssayBridge: boolean): string[] {
  const kept = before?.sources.filter(id => !REFRESHED.has(id)) ?? (onEssayBridge ? ['arbitrum-portal@essay'] : [])
  return [...kept, ...registries].sort((a, b) => SOURCE_ORDER.indexOf(a) - SOURCE_ORDER.indexOf(b))
}

/** What follows from the registries, then what a person has written. */
function flagsOf({ listing, archived, before }: Draft, name: string, sources: string[], dead: boolean): string[] {
  const left = (id: RegistryId) => sources.includes(`${id}@essay`) && !sources.includes(id)
  return [
    left('superchain-registry') && FLAGS.leftSuperchain,
    left('arbitrum-portal') && FLAGS.leftBridge,
    name === listing.name && UNNAMED.test(name) && FLAGS.unnamed,
    listing.state === 'unused' && FLAGS.unused,
    archived && FLAGS.archived,
    dead && FLAGS.dead,
    ...before?.flags.filter(flag => !DERIVED.has(flag)) ?? [],
  ].filter(flag => flag !== false)
}

/**
 * One draft a chain. Two kits may share a chain id, so a kit's chain is known by both; growthepie,
 * whose labels are loose, joins the kit's chain of the same id and adds a chain of its own only when it is live.
 */
function gather(listings: Listing[]): Draft[] {
  const drafts = new Map<string, Draft>()
  const open = (key: string, listing: Listing) =>
    drafts.get(key) ?? drafts.set(key, { listing, registries: new Set(), archived: false }).get(key)!
  const [kits, others] = [listings.filter(({ registry }) => registry !== 'growthepie'), listings.filter(({ registry }) => registry === 'growthepie')]
  for (const listing of kits)
    open(`${listing.stack} ${listing.chainId}`, listing).registries.add(listing.registry)
  for (const listing of others) {
    const same = listing.chainId === null
      ? []
      : [...drafts.values()].filter(draft => draft.listing.chainId === listing.chainId)
    const draft = same.find(draft => draft.listing.stack === listing.stack) ?? same[0]
      ?? (listing.state === 'live' ? open(`growthepie ${listing.chainId ?? listing.name}`, listing) : undefined)
    draft?.registries.add('growthepie')
    if (draft && listing.state === 'archived')
      draft.archived = true
  }
  return [...drafts.values()]
}

/** The chain as it stands: of the same id and kit, else of the same id unless that is another draft's. */
function knownAs(
  { listing: { chainId, stack, name } }: Draft,
  drafts: Draft[],
  known: ListedRollup[],
): ListedRollup | undefined {
  if (chainId === null)
    return known.find(chain => chain.chainId === null && chain.name === name)
  const same = known.filter(chain => chain.chainId === chainId)
  return same.find(chain => chain.stack === stack)
    ?? same.find(chain => !drafts.some(({ listing }) => listing.chainId === chainId && listing.stack === chain.stack))
}

/** A name in the deck stays, unless it is only a number; a new chain that shares a name takes its id along. */
function namesOf(drafts: Draft[]): Map<Draft, string> {
  const kept = (draft: Draft) => draft.before && !UNNAMED.test(draft.before.name) ? draft.before.name : undefined
  const taken = new Set(drafts.map(kept))
  return new Map(drafts.map((draft) => {
    const { name, chainId } = draft.listing
    const own = kept(draft) ?? (taken.has(name) ? `${name} (${chainId})` : name)
    taken.add(own)
    return [draft, own]
  }))
}

function inOrder(a: ListedRollup, b: ListedRollup): number {
  const [left, right] = [a, b].map(({ layer, stack, flagged, name }) => [layer, stack, flagged ? 1 : 0, name])
  const i = left!.findIndex((part, i) => part !== right![i])
  return i < 0 ? 0 : left![i]! < right![i]! ? -1 : 1
}
