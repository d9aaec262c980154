/** The figures that come from Optimism: how many chains its registry held, and what a chain of it pays. */
import type { Recount } from './recount'
import { makeFormError } from './changed'

/** Files of the folder that describe no chain: settings of all, and of the registry's first year. */
const NO_CHAINS = /^(?:superchain|semver)\./

/**
 * d2-ch-growth, at first and at its most from names of files in superchain/configs/mainnet, YAML in 2023 and TOML
 * since 2024; `now` is how many its list of chains holds.
 */
export function growthOfSuperchain(then: string[], most: string[], now: number): Recount {
  const count = (files: string[]) => files.filter(file => /\.(?:toml|ya?ml)$/.test(file) && !NO_CHAINS.test(file)).length
  return { value: { then: count(then), most: count(most), now }, beside: {} }
}

/** d2-ch-share: "The greater of • 15% of net transaction fee profit … or • 2.5% of gross transaction fees" */
export function shareOfFees(page: string): Recount {
  const share = (kind: 'net' | 'gross') => {
    const [, number] = new RegExp(`(\\d+(?:\\.\\d+)?)\\s*% of ${kind} transaction fee`).exec(page) ?? []
    if (number === undefined)
      throw makeFormError('superchain-revenue', `its page names no share of ${kind} transaction fees`, 'superchain.ts')
    return Number(number)
  }
  return { value: { net: share('net'), gross: share('gross') }, beside: {} }
}
