/** The figures that are counted over DefiLlama's list of chains and its folder of adapters. */
import type { Recount } from './recount'
import type { FolderEntry } from './shapes'

/** Folders that hold what adapters share. */
const SHARED = new Set(['config', 'entities', 'helper'])

/** s1-ch-chains @param listed chains.json on the day of the essay */
export const chainsListed = (listed: string[]): Recount => ({ value: { chains: listed.length }, beside: {} })

/** s3-ch-adapters: an adapter is a script or a folder of projects/; the later count to the nearest ten. */
export function adapters(then: FolderEntry[], now: FolderEntry[]): Recount {
  const count = (entries: FolderEntry[]) => entries.filter(({ path, type }) => !SHARED.has(path) && (type === 'tree' || /\.[jt]s$/.test(path))).length
  return { value: { then: count(then), now: Math.round(count(now) / 10) * 10 }, beside: { exactly: count(now) } }
}
