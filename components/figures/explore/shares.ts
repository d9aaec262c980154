/**
 * Who shares a platform with how many: a hundred threads, each one per cent of the users, ordered by
 * the size of their platform; a thread is as high as that platform's share. Their mean height is then
 * the HHI over 10,000, so the guideline of an HHI has its place on the same axis.
 */
import type { Mark, Scene, Side } from '../kit/marks'
import { line, round } from '../kit/geometry'
import { label, shape } from '../kit/marks'
import { EXPLORE_STEPS } from './explore-steps'
import { CHART, oneHasMost, shareAt, THREADS, WHOLE } from './shares-chart'
import { platformMarks } from './shares-platforms'

const FRAME = { x: 640, y: 140, width: 584, height: 400 }
const AXIS_X = 704
/** The thread that is named, and the height of its name. */
const NAMED = 80
const NAME = { x: 1090, y: 330 }
/** Per cents on the axis; one so many px from the largest share's own gives way to that. */
export const TICKS = [0, 50, 100]
const CLEAR = 22

export interface SharesWords {
  name: string
  axis: string
  thread: string
  one: string
  others: string
  all: string
  line: string
  hhi: string
  before: string
  /** The per cents of `TICKS`, and the largest share's. */
  ticks: string[]
  largest: string
}
/** `shares` from 0 to 1, the largest first; `limit` from 0 to 10,000; what was before is drawn at the last step. */
export interface SharesData {
  shares: number[]
  limit: number
  /** Whose colour the threads have; ink when it is neither's. */
  side: Side | undefined
  before: number[]
}

/** @param words with all numbers filled in */
export function sharesScene(words: SharesWords, data: SharesData, step: number): Scene {
  const { shares, limit, side } = data
  const tone = side ?? 'ink'
  const base = EXPLORE_STEPS.clamp(step) < EXPLORE_STEPS.leave ? CHART.base : CHART.risen
  const height = (share: number) => round(base - (base - CHART.top) * share)
  const border = height(limit / WHOLE)
  const answer = { since: EXPLORE_STEPS.fork, late: true }
  const threads = Array.from({ length: THREADS }, (_, i): Mark => {
    const place = (i + 0.5) / THREADS
    const x = CHART.left + place * (CHART.right - CHART.left)
    const d = line({ x, y: base }, { x, y: height(shareAt(shares, place)) })
    return { kind: 'stroke', id: `thread-${i}`, tone, width: 2.4, d, bundle: 'threads', ...i === NAMED ? { tone: 'ink', width: 3.2, casing: 9 } : {} }
  })
  const [named] = threads.splice(NAMED, 1)
  return {
    frame: FRAME,
    marks: [
      ...side ? [{ ...shape(side, '', { x: 664, y: 155 }, 7.5), id: 'side' }] : [],
      label('name', words.name, { x: side ? 682 : 656, y: 162 }, { face: 'sans600', anchor: 'start' }),
      ...axis(words, height, tone, shares[0]!),
      ...before(words, data, height).map(mark => ({ ...mark, since: EXPLORE_STEPS.leave })),
      ...threads,
      ...platformMarks(words, shares, side, base),
      { kind: 'stroke', id: 'limit-line', tone: 'ink', width: 2.5, dash: '2.5 4', casing: 7, d: line({ x: AXIS_X, y: border }, { x: CHART.edge, y: border }), ...answer },
      label('limit', words.line, { x: CHART.edge, y: border - 36 }, { anchor: 'end', ...answer }),
      label('hhi', words.hhi, { x: CHART.edge, y: border + 22 }, { size: 16, tone: 'soft', anchor: 'end', ...answer }),
      named!,
      ...leader(words.thread, height(shareAt(shares, (NAMED + 0.5) / THREADS)), base === CHART.risen),
    ],
  }
}

/** The axis with its name, and where on it the largest share is. */
function axis(words: SharesWords, height: (share: number) => number, tone: Mark['tone'], largest: number): Mark[] {
  const tick = (y: number) => line({ x: AXIS_X - 5, y }, { x: AXIS_X, y })
  const at = height(largest)
  const apart = (y: number) => Math.abs(y - at) > CLEAR
  // At the ends of the axis the scale counts for more than the value, which stands large over the chart.
  const told = apart(height(0)) && apart(height(1))
  return [
    { kind: 'stroke', id: 'axis-arrow', tone: 'ink', width: 1.6, d: 'M661,242V226m-5,6l5,-7l5,7' },
    label('axis', words.axis, { x: 674, y: 241 }, { anchor: 'start' }),
    { kind: 'stroke', id: 'axis-line', tone: 'ink', width: 1, d: line({ x: AXIS_X, y: height(0) + 1 }, { x: AXIS_X, y: CHART.top - 4 }) },
    ...TICKS.flatMap((percent, i): Mark[] => {
      const y = height(percent / 100)
      return [
        { kind: 'stroke', id: `tick-${percent}`, tone: 'ink', width: 1, d: tick(y) },
        ...told && !apart(y) ? [] : [label(`tick-${percent}-label`, words.ticks[i], { x: 695, y: y + 6 }, { size: 16, tone: 'soft', anchor: 'end' })],
      ]
    }),
    ...told ? [{ kind: 'stroke', id: 'largest-tick', tone, width: 3, d: tick(at) }, label('largest', words.largest, { x: 695, y: at + 7 }, { face: 'sans600', tone, anchor: 'end' })] satisfies Mark[] : [],
  ]
}

/** From the name of a thread along its height and down to its top: what is right of it is never higher. */
/** Once it has been read it steps back behind the fall of the shares. */
function leader(words: string, top: number, read: boolean): Mark[] {
  const x = CHART.left + (NAMED + 0.5) * (CHART.right - CHART.left) / THREADS
  const y = NAME.y - 7
  return [
    { kind: 'stroke', id: 'leader', tone: read ? 'hair' : 'ink', width: 1.25, casing: 6, d: `M${NAME.x - 6},${y}H${x}V${Math.max(y, top)}` },
    label('thread', words, NAME, { face: 'italic', size: 24, anchor: 'start', lineHeight: 27, tone: read ? 'soft' : 'ink' }),
  ]
}

/**
 * The outline of what stood there before, and how far it fell: its label is that of the one platform, which has lost
 * its most.
 */
function before(words: SharesWords, { before, shares }: SharesData, height: (share: number) => number): Mark[] {
  const width = CHART.right - CHART.left
  let x = CHART.left
  const steps = before.map((share) => {
    x += width * share
    return `V${height(share)}H${round(x)}`
  })
  const [centre, top] = [CHART.left + width * before[0]! / 2, height(before[0]!)]
  return [
    { kind: 'stroke', id: 'before', tone: 'hair', width: 1.5, d: `M${CHART.left},${height(0)}${steps.join('')}` },
    ...oneHasMost(shares)
      ? []
      : [
        label('one', words.before, { x: centre, y: top + 30 }, { late: true }),
        { kind: 'stroke', id: 'fall', tone: 'ink', width: 1.8, d: `M${centre},${top + 42}V${height(shares[0]!) - 28}m-7,-9l7,9l7,-9`, late: true },
      ] satisfies Mark[],
  ]
}
