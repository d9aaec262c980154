/** What can be set on "Build or fork?": the presets of its steps, its dials and its bet, and how they stand in an address. */
import type { Runs, Setting } from './adoption'
import { defineSteps } from '../scenes/core/steps'
import { runAll } from './adoption'

/** The bet is asked over today's frontier models; then forks get cheap; then users may leave with them. */
export const EXPLORE_STEPS = defineSteps('bet', 'fork', 'leave')

/** A preset a step, in their order. */
export const PRESETS = [
  { id: 'frontier', side: 'models', cost: 1000, returns: 1, portable: 0 },
  { id: 'fork', side: 'chains', cost: 40, returns: 1, portable: 0 },
  { id: 'leave', side: 'chains', cost: 40, returns: 1, portable: 0.1 },
] as const satisfies readonly (Setting & { id: string, side: 'models' | 'chains' })[]
export type PresetId = typeof PRESETS[number]['id']

/** β of the firms that the slide shows beside the presets: an example, as nobody has estimated it. */
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

/** What use does when forks get cheap: falls under the line, keeps over it, or gathers even more than at first. */
export const BETS = ['spreads', 'stays', 'gathers'] as const
export type Bet = typeof BETS[number]

/** HHI from which the US Merger Guidelines of 2023 call a market highly concentrated; `hhi-line` of data/evidence.json. */
export const LINE = 1800

const known = new Map<string, Runs>()

/** The runs of a setting; each is run once. */
export function runsOf({ cost, returns, portable }: Setting): Runs {
  const key = [cost, returns, portable].join()
  const runs = known.get(key) ?? runAll({ cost, returns, portable })
  known.set(key, runs)
  return runs
}

/** Which bet the runs of a setting prove right. */
export function proves(runs: Runs): Bet {
  if (runs.hhi < LINE)
    return 'spreads'
  return runs.hhi > runsOf(PRESETS[0]).hhi ? 'gathers' : 'stays'
}

/** A sketch of each bet, in shares; no outcome of the model, which would give the answer away. */
export const SKETCHES: Record<Bet, number[]> = { spreads: [0.2, 0.2, 0.2, 0.2, 0.2], stays: [0.7, 0.3], gathers: [1] }

/** What the room has set: its bet, and dials that it has turned, which hold for one step. */
export interface Explored { bet?: Bet, step?: number, dials?: Setting }

/** The setting on show at a step: as the dials were turned there, else the step's preset. */
export function settingAt(step: number, explored: Explored): Setting {
  const now = EXPLORE_STEPS.clamp(step)
  const { cost, returns, portable } = explored.dials && explored.step === now ? explored.dials : PRESETS[now]!
  return { cost, returns, portable }
}

/** The preset with exactly these values, or nothing. */
export function presetOf(setting: Setting): typeof PRESETS[number] | undefined {
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

/** What an address says for a step; what cannot be meant is left out, and a value between two is the nearer one. */
export function fromQuery(query: Query, step: number): Explored {
  const bet = BETS.find(bet => bet === query.bet)
  const given = DIAL_NAMES.filter(name => typeof query[name] === 'string' && query[name] !== '' && Number.isFinite(Number(query[name])))
  const preset = settingAt(step, {})
  const dials = given.length ? { ...preset, ...Object.fromEntries(given.map(name => [name, nearest(DIALS[name], Number(query[name]))])) } : undefined
  return { ...bet ? { bet } : {}, ...dials ? { step: EXPLORE_STEPS.clamp(step), dials } : {} }
}

/** The place of a value on its dial. */
export function indexOn(name: keyof Setting, value: number): number {
  return (DIALS[name] as readonly number[]).indexOf(nearest(DIALS[name], value))
}

function nearest(values: readonly number[], value: number): number {
  return values.reduce((best, one) => Math.abs(one - value) < Math.abs(best - value) ? one : best)
}
