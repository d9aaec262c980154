/** Where a press leads in a talk whose slides have so many clicks each. */
import type { Place } from './protocol.ts'

/** Whether the talk has a place. */
export const isIn = ({ page, clicks }: Place, totals: number[]) => clicks <= (totals[page - 1] ?? -1)

/** A click on or back, as Slidev goes: before the first click is the slide before, at its last. */
export function stepFrom({ page, clicks }: Place, by: 1 | -1, totals: number[]): { page: number, clicks: number } {
  const to = clicks + by
  if (to >= 0 && to <= totals[page - 1]!)
    return { page, clicks: to }
  const next = totals[page - 1 + by]
  return next === undefined ? { page, clicks } : { page: page + by, clicks: by > 0 ? 0 : next }
}
