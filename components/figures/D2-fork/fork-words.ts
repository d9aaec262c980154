import { defineSteps } from '../kit/steps'

export const FORK_STEPS = defineSteps('lineage', 'code', 'means', 'people', 'evidence')

/** What a fork could carry, from the top lane down. */
export const THINGS = ['code', 'weights', 'data', 'compute', 'users', 'rules'] as const
export type Thing = typeof THINGS[number]
/** What can be forked, from left to right. */
export const COLUMNS = ['closed', 'open', 'chain'] as const
export type Column = typeof COLUMNS[number]
/** How much of a thing comes along; `absent` where the question does not arise. */
export type Carried = 'full' | 'half' | 'none' | 'absent'

export const CARRIED: Record<Column, Record<Thing, Carried>> = {
  // An interface can be called and wrapped, but nothing of it can be taken along.
  closed: { code: 'none', weights: 'none', data: 'none', compute: 'none', users: 'none', rules: 'none' },
  // Code to run and tune, not the pipeline that trained it; own rules within the licence, no token.
  open: { code: 'half', weights: 'full', data: 'none', compute: 'none', users: 'none', rules: 'half' },
  // Ethereum settles, and keeps the data of most; execution, users and liquidity are one's own task.
  chain: { code: 'full', weights: 'absent', data: 'half', compute: 'none', users: 'none', rules: 'full' },
}

/** The step at which a thing's threads run, and its row of the table comes. */
export const SINCE: Record<Thing, number> = {
  code: FORK_STEPS.code,
  weights: FORK_STEPS.code,
  data: FORK_STEPS.means,
  compute: FORK_STEPS.means,
  users: FORK_STEPS.people,
  rules: FORK_STEPS.people,
}

export interface ForkWords {
  title: string
  /** What each step adds, in sentences for those who listen. */
  description: string[]
  question: string
  /** What a closed model's fork carries, in the drawing. */
  closed: string
  /** What stands in a chain's lane for the thing that a chain does not have. */
  absent: string
  wall: string
  /** What the forks on a side become. */
  forks: { models: string, chains: string }
  columns: Record<Column, { name: string, systems?: string }>
  things: Record<Thing, string>
  /** For those who listen: a caption, the head of the first column, and a word for each cell. */
  table: { caption: string, things: string } & Record<Carried, string>
}
