/** The refreshed figures, each counted from what its registries say. */
import type { ListedRollup } from '../rollups'
import type { OrbitChain, SuperchainChain } from './shapes'
import { FLAGS } from './merge'
import { RefreshError } from './shapes'

/** What a figure says in numbers: its `value`, and the numbers its method and caveat name beside it. */
export interface Count { value: Record<string, number>, beside: Record<string, number> }

export const FIGURE_IDS = ['s1-ch-dead', 's2-ch-stacks', 's2-ch-survival', 'd1-ch-layers', 'd1-ch-proofs', 'd2-ch-selfgov'] as const
export type FigureId = typeof FIGURE_IDS[number]

export interface CountInput {
  /** DefiLlama's names of the chains it lists, one of which may stand twice, and of those it flags dead. */
  listed: string[]
  dead: ReadonlySet<string>
  superchain: SuperchainChain[]
  bridge: { then: OrbitChain[], now: OrbitChain[] }
  chains: ListedRollup[]
}

const count = <T>(list: T[], test: (item: T) => boolean) => list.filter(test).length
const percent = (part: number, whole: number) => 100 * part / whole

/** @throws RefreshError when no chain is dead, for which the words "one in …" have no number */
export function countAll({ listed, dead, superchain, bridge, chains }: CountInput): Record<FigureId, Count> {
  return {
    's1-ch-dead': deadCount(listed, dead),
    's2-ch-stacks': stackCount(chains),
    's2-ch-survival': survivalCount(bridge.then, bridge.now),
    'd1-ch-layers': layerCount(chains),
    'd1-ch-proofs': proofCount(superchain),
    'd2-ch-selfgov': { value: { own: count(superchain, chain => !chain.governedByOptimism), listed: superchain.length }, beside: {} },
  }
}

function deadCount(list: string[], flagged: ReadonlySet<string>): Count {
  const listed = [...new Set(list)]
  const dead = count(listed, name => flagged.has(name))
  if (!dead)
    throw new RefreshError('The source "defillama-sdk" flags no chain of DefiLlama’s list dead; see whether the two still use the same keys.')
  return {
    value: { one: 1, in: Math.round(listed.length / dead), dead, listed: listed.length },
    beside: { percent: Number(percent(dead, listed.length).toFixed(1)) },
  }
}

function survivalCount(then: OrbitChain[], now: OrbitChain[]): Count {
  const [before, after] = [then, now].map(list => new Set(list.map(({ chainId }) => chainId)))
  const stayed = count([...before!], id => after!.has(id))
  return { value: { left: before!.size - stayed, then: before!.size, stayed }, beside: { came: after!.size - stayed } }
}

function proofCount(superchain: SuperchainChain[]): Count {
  const having = (status: string) => count(superchain, chain => chain.faultProofs.status === status)
  return { value: { open: having('permissionless'), listed: superchain.length }, beside: { permissioned: having('permissioned'), none: having('none') } }
}

/** Of growthepie's selection: the lists that the makers of the kits keep hold no chain of another kit. */
function stackCount(chains: ListedRollup[]): Count {
  const selected = chains.filter(({ sources, flags }) => sources.includes('growthepie') && !flags.includes(FLAGS.archived))
  const onKits = (list: ListedRollup[]) => count(list, ({ stack }) => stack !== 'Other')
  return {
    value: { onKits: onKits(selected), listed: selected.length },
    beside: { 'on kits of all': onKits(chains), 'all': chains.length },
  }
}

function layerCount(chains: ListedRollup[]): Count {
  const thirds = chains.filter(({ layer }) => layer === 'L3')
  const on = Object.fromEntries([...new Set(thirds.map(({ parent }) => parent))].map(parent => [`on ${parent}`, count(thirds, chain => chain.parent === parent)]))
  return {
    value: {
      l2: chains.length - thirds.length,
      l3: thirds.length,
      listed: chains.length,
      flagged: count(chains, ({ flags }) => flags.includes(FLAGS.archived) || flags.includes(FLAGS.dead)),
      unused: count(chains, ({ flags }) => flags.includes(FLAGS.unused)),
    },
    beside: on,
  }
}
