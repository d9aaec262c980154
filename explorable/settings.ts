/**
 * What can be set on "Build or fork?": the presets of its steps, its dials and its bet, and how they stand in an
 * address.
 */
import type { Runs, Setting } from './adoption'
import { runAll } from './adoption'

/** A preset a step, in their order. */
export const PRESETS = [
  { id: 'frontier', side: 'models', cost: 1000, returns: 1, portable: 0 },
  { id: 'fork', side: 'chains', cost: 40, returns: 1, portable: 0 },
  { id: 'leave', side: 'chains', cost: 40, returns: 1, portable: 0.1 },
] as const satisfies readonly (Setting & { id: string, side: 'models' | 'chains' })[]
export type PresetId = typeof PRESETS[number]['id']

/** β of the firms that the notes tell of: an example, as nobody has estimated it. */
export const STEEPNESS = 4

/** The values that a dial can take, in order. */
export const DIALS = {
  cost: [10, 20, 40, 70, 100, 200, 400, 700, 1000],
  returns: tenths(0, 12),
  portable: tenths(0, 5),
} as const satisfies Record<keyof Setting, readonly number[]>
export const DIAL_NAMES = Object.keys(DIALS) as (keyof Setting)[]

function tenths(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => (from + i) / 10)
}

/** What the crowd does when forks get cheap, from the least concentrated outcome to the most. */
export const BETS = ['spreads', 'few', 'stays'] as const
export type Bet = typeof BETS[number]

/**
 * HHI from which the US Merger Guidelines of 2023 call a market highly concentrated; `hhi-line` of
 * evidence/evidence.json.
 */
export const LINE = 1800

const known = new Map<string, Runs>()

/** The runs of a setting; each is run once. */
export function runCached({ cost, returns, portable }: Setting): Runs {
  const key = [cost, returns, portable].join()
  const runs = known.get(key) ?? runAll({ cost, returns, portable })
  known.set(key, runs)
  return runs
}

/**
 * Which bet the runs of a setting prove right: with one platform if that has more than half of the users;
 * else spread out if the HHI is under the line, and among a few if it is not.
 */
export function proves({ hhi, largest }: Pick<Runs, 'hhi' | 'largest'>): Bet {
  if (largest > 0.5)
    return 'stays'
  return hhi < LINE ? 'spreads' : 'few'
}

/** A sketch of each bet, in shares that prove it; no outcome of the model, which would give the answer away. */
export const SKETCHES: Record<Bet, number[]> = {
  spreads: Array.from({ length: 8 }, () => 1 / 8),
  few: [0.44, 0.32, 0.24],
  stays: [0.72, 0.28],
}

/** What the room has set: its bet, and the dials once it has turned one. */
export interface Explored { bet?: Bet, dials?: Setting }

/** The preset with exactly these values, or nothing. */
export function findPreset(setting: Setting): typeof PRESETS[number] | undefined {
  return PRESETS.find(preset => DIAL_NAMES.every(name => preset[name] === setting[name]))
}

type Query = Record<string, unknown>

/** The keys of an address that are ours. */
export const QUERY_KEYS = ['bet', ...DIAL_NAMES]

/** The keys of an address that are ours, each with its value or undefined where it is to go. */
export function toQuery({ bet, dials }: Explored): Record<'bet' | keyof Setting, string | undefined> {
  const text = (name: keyof Setting) => dials && String(dials[name])
  return { bet, cost: text('cost'), returns: text('returns'), portable: text('portable') }
}

/** What an address says; what cannot be meant is left out, and a value between two is the nearer one. */
export function fromQuery(query: Query): Explored {
  const bet = BETS.find(bet => bet === query.bet)
  const given = DIAL_NAMES.filter(name => typeof query[name] === 'string' && query[name] !== '' && Number.isFinite(Number(query[name])))
  const { cost, returns, portable } = PRESETS.at(-1)!
  const dials = {
    cost,
    returns,
    portable,
    ...Object.fromEntries(given.map(name => [name, nearest(DIALS[name], Number(query[name]))])),
  }
  return { ...bet ? { bet } : {}, ...given.length ? { dials } : {} }
}

/** The place of a value on its dial. */
export function indexOn(name: keyof Setting, value: number): number {
  return (DIALS[name] as readonly number[]).indexOf(nearest(DIALS[name], value))
}

function nearest(values: readonly number[], value: number): number {
  return values.reduce((best, one) => Math.abs(one - value) < Math.abs(best - value) ? one : best)
}
