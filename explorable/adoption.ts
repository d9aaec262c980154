/**
 * Why users still gather: users arrive one by one, some open a platform of their own, the others join
 * one that has users already (Simon 1955; Arthur 1989; Barabási and Albert 1999). Seeded: the same
 * setting gives the same runs, on any machine.
 */
import { random } from './random'

export interface Setting {
  /** c: the next user opens a platform with probability 1/(1 + c). */
  cost: number
  /** α: a platform of n users draws with weight n^α; at 0 all draw alike, above 1 the large run away. */
  returns: number
  /** φ: share of its parent's users that a new platform takes along. */
  portable: number
}

export const ARRIVALS = 2000
export const SEEDS = 40

/** What is left when all have arrived: platforms by size, and how concentrated their use is. */
export interface Outcome {
  platforms: number
  /** Shares of all users, the largest first; together 1. */
  shares: number[]
  /** Herfindahl–Hirschman index: the sum of the squared shares in per cent, from near 0 to 10,000. */
  hhi: number
}

/** One run: `arrivals` users, the first of whom opens the first platform. */
export function run({ cost, returns, portable }: Setting, seed: number, arrivals = ARRIVALS): Outcome {
  const next = random(seed)
  const users = [1]
  const weigh = (count: number) => count > 0 ? count ** returns : 0
  const weights = [1]
  let total = 1
  const change = (at: number, by: number) => {
    users[at]! += by
    total -= weights[at]!
    weights[at] = weigh(users[at]!)
    total += weights[at]
  }
  /** A platform, each as likely as its weight. */
  const pick = () => {
    let rest = next() * total
    for (let at = 0; at < weights.length; at++) {
      rest -= weights[at]!
      if (rest < 0)
        return at
    }
    return weights.length - 1 // rounding
  }
  for (let arrived = 1; arrived < arrivals; arrived++) {
    const opens = next() < 1 / (1 + cost)
    const at = pick()
    if (opens) {
      const along = Math.floor(portable * users[at]!)
      change(at, -along)
      users.push(0)
      weights.push(0)
      change(users.length - 1, 1 + along)
    }
    else {
      change(at, 1)
    }
  }
  return outcome(users)
}

/** Shares and concentration of so many users a platform. */
export function outcome(users: number[]): Outcome {
  const all = users.reduce((sum, count) => sum + count, 0)
  const shares = users.filter(count => count > 0).map(count => count / all).sort((a, b) => b - a)
  return { platforms: shares.length, shares, hhi: shares.reduce((sum, share) => sum + (100 * share) ** 2, 0) }
}

/** So many runs of one setting: the medians of each number, and the run that lies nearest to them. */
export interface Runs {
  platforms: number
  /** Share of all users on the largest platform, from 0 to 1. */
  largest: number
  hhi: number
  typical: Outcome
}

/** Runs a setting with the seeds 1 to `seeds`. */
export function runAll(setting: Setting, seeds = SEEDS, arrivals = ARRIVALS): Runs {
  const runs = Array.from({ length: seeds }, (_, i) => run(setting, i + 1, arrivals))
  const platforms = median(runs.map(one => one.platforms))
  const largest = median(runs.map(one => one.shares[0]!))
  const hhi = median(runs.map(one => one.hhi))
  // As many platforms as are said, so that they may be counted: one more or less weighs as a tenth of the HHI does.
  const off = (one: Outcome) => Math.abs(one.hhi / hhi - 1) + Math.abs(one.platforms - Math.round(platforms)) / 10
  return { platforms, largest, hhi, typical: runs.reduce((best, one) => off(one) < off(best) ? one : best) }
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return (sorted[Math.floor(middle - 0.5)]! + sorted[Math.ceil(middle - 0.5)]!) / 2
}
