import { defineSteps } from '../core/steps'

export const FORK_STEPS = defineSteps('lineage', 'code', 'means', 'people', 'evidence')

/** What a fork could carry, in the order in which the figure climbs. */
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

export interface ForkWords {
  title: string
  /** What each step adds, in sentences for those who listen. */
  description: string[]
  question: string
  /** What solid, half and open marks and a dash say; the key stands under the question. */
  key: Record<Carried, string>
  wall: string
  crown: string
  columns: Record<Column, { name: string, systems?: string }>
  things: Record<Thing, string>
  /** For those who listen: a caption, the head of the first column, and a word for each mark. */
  table: { caption: string, things: string } & Record<Carried, string>
}
