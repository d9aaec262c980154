/** What the large chart of shares, the small ones and the platforms under it have in common. */

/**
 * The chart on the canvas, in px: `base` is no share, `top` the whole. Over the strip of the last step the base rises.
 * Labels end at `edge`.
 */
export const CHART = { left: 710, right: 1070, top: 262, base: 584, risen: 500, edge: 1224 }
/** A thread is this part of the users. */
export const THREADS = 100
/** The HHI of one platform for all. */
export const WHOLE = 10_000
/** Share of the platform on which a user is, by the user's place among all from 0 to 1. */
export function shareAt(shares: number[], place: number): number {
  let passed = 0
  for (const share of shares) {
    passed += share
    if (place < passed)
      return share
  }
  return shares.at(-1) ?? 0
}

/** Whether one platform has more than half of the users. */
export const oneHasMost = (shares: number[]): boolean => shares[0]! > 0.5
