/**
 * Every figure that has a public repository or package behind it, counted again at what evidence/sources.json cites.
 */
import type { Evidence, RegistryData } from '../refresh/derive'
import type { Tree } from '../refresh/pack'
import type { OrbitChain } from '../refresh/shapes'
import type { Figure } from '../schema'
import type { LabId } from './labs-by-name'
import type { FolderEntry } from './shapes'
import { deriveEvidence } from '../refresh/derive'
import { RefreshError } from '../refresh/shapes'
import { gamesLeft, insidersOfArbitrum } from './arbitrum'
import { adapters, chainsListed } from './defillama'
import { costOfDeepSeek, growthOfCompute, notableByLab, openAtFrontier, organisationsByYear, organisationsOfAllYears, parseRows } from './epoch'
import { baseWithoutToken } from './growthepie'
import { architectures } from './llama-cpp'
import { hostsOfLabs, pricedEndpoints } from './models-dev'
import { QUOTED } from './quoted'
import { growthOfSuperchain, shareOfFees } from './superchain'
import { reuseOfLlama } from './transformers'

export interface Recount {
  /** What the figure's `value` must be. */
  value: Record<string, number>
  /** Numbers on the way to it, which are shown beside it. */
  beside: Record<string, number>
  /** What of it is not derived. */
  note?: string
  /** Why it does not agree though its numbers may. */
  fault?: string
}

/** What the sources hold at the commits and versions that are cited. */
export interface Facts {
  /** The registries that a refresh reads too. */
  registries: RegistryData
  /** Epoch's tables, as CSV. */
  epoch: { large: string, notable: string }
  /** DefiLlama's chains on the day of the essay. */
  chainsOfEssay: string[]
  /** DefiLlama's folder projects/. */
  projects: { then: FolderEntry[], now: FolderEntry[] }
  transformers: Tree
  modelsDev: Tree
  /** llama.cpp's src/llama-arch.cpp. */
  llamaCpp: string
  /** The bridge's list before and after the commit of a day. */
  games: { day: string, before: OrbitChain[], after: OrbitChain[] }
  /** Names of files in the Superchain's folder. */
  configs: { then: string[], now: string[] }
  /** Pages as their Markdown. */
  pages: { revenue: string, token: string }
  /** Hosts of each lab as evidence/labs.json has them. */
  hosts: Record<LabId, number>
}

/** @throws RefreshError when a source has changed its form */
export function recount(data: Evidence, facts: Facts) {
  const { registries, chainsOfEssay, projects, transformers, modelsDev, llamaCpp, games, configs, pages, hosts } = facts
  const [large, notable] = [parseRows(facts.epoch.large, 'large'), parseRows(facts.epoch.notable, 'notable')]
  return {
    ...deriveEvidence(data, registries).counts,
    's1-ai-orgs': organisationsOfAllYears(large),
    's1-ai-deepseek': costOfDeepSeek(notable),
    's1-ch-chains': chainsListed(chainsOfEssay),
    's2-ai-llama-day': reuseOfLlama(transformers),
    's2-ai-hybrid': architectures(llamaCpp),
    's3-ai-race': growthOfCompute(notable),
    's3-ch-adapters': adapters(projects.then, projects.now),
    's3-ch-games': gamesLeft(games.day, games.before, games.after),
    'd1-ai-labs': notableByLab(notable),
    'd1-ai-hosts': hostsOfLabs(modelsDev, hosts),
    'd1-ai-orgs': organisationsByYear(large),
    'd2-ai-compute': openAtFrontier(large),
    'd2-ch-growth': growthOfSuperchain(configs.then, configs.now, registries.superchain.length),
    'd2-ch-share': shareOfFees(pages.revenue),
    'd3-ai-priced': pricedEndpoints(modelsDev),
    'd3-ch-arb': insidersOfArbitrum(pages.token),
    'd3-ch-base-notoken': baseWithoutToken(registries.growthepie, data.rollups.chains),
  } satisfies Record<string, Recount>
}
export type RecountId = keyof ReturnType<typeof recount>

/** The same ids, to be known before anything is counted; `recount` and this list hold each other to it. */
export const RECOUNTED: Record<RecountId, true> = {
  's1-ai-orgs': true, 's1-ai-deepseek': true, 's1-ch-chains': true, 's1-ch-dead': true,
  's2-ai-llama-day': true, 's2-ai-hybrid': true, 's2-ch-stacks': true, 's2-ch-survival': true,
  's3-ai-race': true, 's3-ch-adapters': true, 's3-ch-games': true,
  'd1-ai-labs': true, 'd1-ai-hosts': true, 'd1-ai-orgs': true, 'd1-ch-layers': true, 'd1-ch-proofs': true,
  'd2-ai-compute': true, 'd2-ch-growth': true, 'd2-ch-selfgov': true, 'd2-ch-share': true,
  'd3-ai-priced': true, 'd3-ch-arb': true, 'd3-ch-base-notoken': true,
}

/**
 * Sees that every figure is either counted again or looked up by hand.
 * @throws RefreshError with the first that is neither
 */
export function assertCovered(figures: Figure[]): void {
  const figure = figures.find(({ id }) => !Object.hasOwn(RECOUNTED, id) && !QUOTED.has(id))
  if (figure)
    throw new RefreshError(`The figure "${figure.id}" of evidence/evidence.json is neither counted again nor looked up by hand; write how it is counted in evidence/recount/, or add it to evidence/recount/quoted.ts.`)
}

/** Whether every number is the one on the slide, and nothing else speaks against it. */
export function agrees(shown: Record<string, number>, { value, fault }: Recount): boolean {
  const names = new Set([...Object.keys(shown), ...Object.keys(value)])
  return fault === undefined && [...names].every(name => shown[name] === value[name])
}
