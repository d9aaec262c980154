/**
 * Who shares a platform with how many: a hundred threads, each one per cent of the users, ordered by
 * the size of their platform; a thread is as high as that platform's share. Their mean height is then
 * the HHI over 10,000, so the HHI has its place beside the line of the guidelines, exactly.
 */
import type { Mark, Scene, Side } from './core/marks'
import { line, round } from './core/geometry'
import { label, THUMB_FRAME } from './core/marks'
import { textWidth } from './core/text'

/** The chart on the canvas, in px: `base` is no share, `top` the whole. */
export const CHART = { left: 656, right: 1040, top: 230, base: 490 }
const FRAME = { x: 640, y: 200, width: 584, height: 352 }
/** A thread is this part of the users. */
export const THREADS = 100
/** The HHI of one platform for all. */
export const WHOLE = 10_000
const STROKE = 2.6
/** A tick at the right edge, and from there to its words. */
const TICK = 14
const BESIDE = 12
/** A label that would lie on the limit's line moves above it. */
const CLEAR = { above: 7, reach: 30 }

export interface SharesWords { hhi: string, unit: string, line: string, caption: string, before: string }
/** `shares` from 0 to 1, the largest first; `hhi` and `limit` from 0 to 10,000; `largest` as it is written. */
export interface SharesData {
  shares: number[]
  hhi: number
  limit: number
  largest: string
  /** Whose colour the threads have; ink when it is neither's. */
  side: Side | undefined
  /** What stood there before: a faint outline. */
  before?: number[]
}

/** @param words with all numbers filled in; `line` has two lines */
export function sharesScene(words: SharesWords, { shares, hhi, limit, largest, side, before }: SharesData): Scene {
  const tone = side ?? 'ink'
  const width = CHART.right - CHART.left
  const height = (share: number) => CHART.base - (CHART.base - CHART.top) * share
  const threads = Array.from({ length: THREADS }, (_, i): Mark => {
    const place = (i + 0.5) / THREADS
    const x = CHART.left + place * width
    return { kind: 'stroke', id: `thread-${i}`, tone, width: STROKE, d: line({ x, y: CHART.base }, { x, y: height(shareAt(shares, place)) }) }
  })
  const [mean, border, top] = [height(hhi / WHOLE), height(limit / WHOLE), height(shares[0]!) - CLEAR.above]
  const x = CHART.right + BESIDE
  const hhiAt = hhi >= limit ? Math.min(mean + 9, border - 76) : Math.max(mean, border + 26)
  return {
    frame: FRAME,
    marks: [
      ...before ? ghost(before, words.before, height) : [],
      { kind: 'stroke', id: 'base', tone: 'ink', width: 1, d: line({ x: CHART.left, y: CHART.base }, { x: CHART.right, y: CHART.base }) },
      ...threads,
      { kind: 'stroke', id: 'limit-line', tone: 'ink', width: 2.5, dash: '2.5 4', casing: 7, d: line({ x: CHART.left, y: border }, { x: CHART.right, y: border }) },
      { kind: 'stroke', id: 'mean-tick', tone: 'ink', width: 4, d: line({ x: CHART.right - TICK, y: mean }, { x: CHART.right + 4, y: mean }), casing: 8 },
      label('largest', largest, { x: CHART.left + Math.max(textWidth(largest, 'serif500', 28) / 2 + 2, width * shares[0]! / 2), y: Math.abs(top - border) < CLEAR.reach && top > border - CLEAR.above ? border - CLEAR.above : top }, { face: 'serif500', size: 28, tone }),
      label('hhi', words.hhi, { x, y: hhiAt }, { face: 'serif500', size: 28, anchor: 'start' }),
      label('unit', words.unit, { x, y: hhiAt + 20 }, { size: 16, tone: 'soft', anchor: 'start' }),
      label('limit', words.line, { x, y: border - 27 }, { anchor: 'start' }),
      label('caption', words.caption, { x: CHART.left, y: CHART.base + 24 }, { anchor: 'start' }),
    ],
  }
}

/** The outline of other shares, with their words inside its top. */
function ghost(shares: number[], words: string, height: (share: number) => number): Mark[] {
  const width = CHART.right - CHART.left
  let x = CHART.left
  const steps = shares.map((share) => {
    x += width * share
    return `V${round(height(share))}H${round(x)}`
  })
  return [
    { kind: 'stroke', id: 'before-line', tone: 'hair', width: 1.25, d: `M${CHART.left},${CHART.base}${steps.join('')}` },
    label('before', words, { x: CHART.left + width * shares[0]! - 10, y: height(shares[0]!) + 26 }, { tone: 'soft', anchor: 'end' }),
  ]
}

/** The same small and without words or lines, for a bet: `threads` of them in a thumbnail. */
export function sharesThumb(shares: number[], threads = 25): Scene {
  const { width, height } = THUMB_FRAME
  const pitch = width / threads
  return {
    frame: THUMB_FRAME,
    marks: [
      { kind: 'stroke', id: 'base', tone: 'ink', width: 1, d: line({ x: 0, y: height }, { x: width, y: height }) },
      ...Array.from({ length: threads }, (_, i): Mark => {
        const x = (i + 0.5) * pitch
        return { kind: 'stroke', id: `thread-${i}`, tone: 'ink', width: 1.6, d: line({ x, y: height }, { x, y: height - (height - 1) * shareAt(shares, (i + 0.5) / threads) }) }
      }),
    ],
  }
}

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
