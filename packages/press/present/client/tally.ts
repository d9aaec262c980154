/** What the room is shown of its votes. */

export interface Share {
  count: number
  /** Of all votes, from 0 to 1. */
  share: number
}

/** @param counts votes by option, in the options' order */
export function toShares(counts: number[], options: number): Share[] {
  const all = sumVotes(counts)
  return Array.from({ length: options }, (_, i) => counts[i] ?? 0)
    .map(count => ({ count, share: all ? count / all : 0 }))
}

export const sumVotes = (counts: number[]): number => counts.reduce((sum, count) => sum + count, 0)
