/**
 * The right half of D1 as a building: Ethereum is the ground, a floor of L2s stands on it, a floor of
 * L3s over them. Floors are straight and of one height each: nothing here looks like a measurement.
 */
import type { Rollup, Stack } from '../../../evidence/rollups'
import type { Mark } from '../kit/marks'
import type { StructureWords } from './structure-words'
import { round } from '../kit/geometry'
import { label } from '../kit/marks'
import { textWidth } from '../kit/text'
import { STRUCTURE_STEPS as STEP } from './structure-words'

export const LEFT = 655
export const RIGHT = 1224
/** A floor's bar; what stands on it stands on `top`. */
export const THIRD = { top: 300, bottom: 304 }
export const SECOND = { top: 396, bottom: 400 }
export const GROUND = { top: 490, bottom: 549 }
/** Every chain's circle, on either floor. */
export const DOT = { second: 4, third: 6 }

/**
 * Kits from left to right; `seats` are where chains with a published value sit in their kit's stretch, the largest
 * first.
 */
const KITS: { stack: Stack, seats: number[] }[] = [
  { stack: 'Other', seats: [0.4, 0.8] },
  { stack: 'Arbitrum Orbit', seats: [0.58] },
  { stack: 'ZK Stack', seats: [1] },
  { stack: 'OP Stack', seats: [0.43, 0.54, 0.6, 0.66, 0.72, 0.8] },
]
const ROW = { left: 770, right: 1219, gap: 9.5, top: 374, low: 369, high: 360 }
const PLINTH = DOT.second + 0.5

/** An L2 in its row. */
export interface Seat { chain: Rollup, x: number, y: number }
export interface Kit { stack: Stack, seats: Seat[] }

/** Value secured, 0 where none is published. */
export const valueOf = (chain: Rollup) => chain.tvsUsdBn ?? 0

/** All L2s by kit, in one row of two heights so that circles stand close; a kit's flagged chains come last. */
export function kitsOf(rollups: Rollup[]): Kit[] {
  const second = rollups.filter(chain => chain.layer === 'L2')
  const pitch = (ROW.right - ROW.left - (KITS.length - 1) * ROW.gap) / (second.length - 1)
  let x = ROW.left
  return KITS.map(({ stack, seats }) => {
    const made = seated(second.filter(chain => chain.stack === stack), seats).map((chain, i): Seat => {
      const seat = { chain, x: round(x), y: i % 2 ? ROW.high : ROW.low }
      x += pitch
      return seat
    })
    x += ROW.gap
    return { stack, seats: made }
  })
}

/** Chains of a kit in the order of their seats. */
function seated(chains: Rollup[], shares: number[]): Rollup[] {
  const valued = chains.filter(valueOf).sort((a, b) => valueOf(b) - valueOf(a))
  const others = chains.filter(chain => !valueOf(chain)).sort((a, b) => Number(a.flagged) - Number(b.flagged))
  const row: (Rollup | undefined)[] = Array.from({ length: chains.length })
  valued.forEach((chain, i) => row[Math.round(shares[i]! * (chains.length - 1))] = chain)
  return row.map(chain => chain ?? others.shift()!)
}

const bar = (x: number, y: number, right: number, bottom: number) => `M${round(x)},${y}H${round(right)}V${bottom}H${round(x)}Z`

/** Ground, floors and what the kits share: a plinth under all chains of a kit, a pier each for those of their own. */
export function floorMarks(kits: Kit[]): Mark[] {
  const area = (id: string, d: string): Mark => ({ kind: 'area', id, d, tone: 'chains', since: STEP.stack })
  return [
    area('ground', bar(LEFT, GROUND.top, RIGHT, GROUND.bottom)),
    area('second floor', bar(LEFT, SECOND.top, RIGHT, SECOND.bottom)),
    area('third floor', bar(LEFT, THIRD.top, RIGHT, THIRD.bottom)),
    ...kits.flatMap(({ stack, seats }) => stack === 'Other'
      ? seats.map(({ x }, i) => area(`pier-${i}`, bar(x - 2, ROW.top, x + 2, SECOND.bottom)))
      : [area(`plinth-${stack}`, bar(seats[0]!.x - PLINTH, ROW.top, seats.at(-1)!.x + PLINTH, SECOND.bottom))]),
  ]
}

/** Names of ground, floors and kits. */
export function floorNames(kits: Kit[], words: StructureWords['chains']): Mark[] {
  const since = STEP.stack
  const fine = { size: 16, lineHeight: 18, tone: 'soft', anchor: 'start', since } as const
  const floor = { face: 'serif', size: 28, anchor: 'start', since } as const
  return [
    label('base of the chains', words.base, { x: LEFT + 12, y: GROUND.bottom - 20 }, { ...floor, tone: 'onFill' }),
    label('what the base is', words.consensus, { x: LEFT, y: GROUND.top - 25 }, fine),
    label('second layer', words.l2, { x: LEFT, y: SECOND.top - 7 }, floor),
    label('third layer', words.l3, { x: LEFT, y: THIRD.top - 8 }, floor),
    label('flagged chains', words.flagged, { x: LEFT, y: SECOND.bottom + 20 }, fine),
    ...kits.map(({ stack, seats }) => {
      const x = (seats[0]!.x + seats.at(-1)!.x) / 2
      const name = words.kits[stack]
      // What each built alone is no kit: it is named over its piers, in fine print.
      return stack === 'Other'
        ? label(`kit ${stack}`, name, { x: seats[0]!.x - DOT.second + textWidth(name ?? '', 'sans', 16) / 2, y: ROW.high - 11 }, { size: 16, tone: 'soft', since })
        : label(`kit ${stack}`, name, { x, y: ROW.top + 20 }, { face: 'sans600', tone: 'onFill', since })
    }),
  ]
}

/** The three floors with fewer of everything, to fit a thumbnail of 100 × 52. */
export function floorsThumb(): Mark[] {
  const area = (id: string, d: string): Mark => ({ kind: 'area', id, d, tone: 'chains' })
  const stroke = (id: string, d: string, width: number): Mark => ({ kind: 'stroke', id, d, width, tone: 'chains' })
  const dot = (id: string, x: number, y: number, r: number): Mark => ({ kind: 'disc', id, x: round(x), y, r, tone: 'chains' })
  const groups = [
    { from: 1.8, count: 2, pitch: 4.4 },
    { from: 14.2, count: 4, pitch: 4.5 },
    { from: 36.4, count: 5, pitch: 4.8 },
    { from: 64.4, count: 8, pitch: 4.74 },
  ]
    .map(({ from, count, pitch }) => Array.from({ length: count }, (_, i) => from + i * pitch))
  const parents = [{ x: groups[1]![2]!, children: 5 }, { x: groups[3]![2]!, children: 3 }]
  return [
    area('ground', bar(0, 44, 100, 52)),
    area('second floor', bar(0, 32, 100, 33)),
    area('third floor', bar(0, 11, 100, 12.6)),
    ...groups.flat().map((x, i) => stroke(`stem-${i}`, `M${round(x)},33V44`, 0.9)),
    ...groups.flatMap((xs, i) => i ? [area(`plinth-${i}`, bar(xs[0]! - 2.2, 27.5, xs.at(-1)! + 2.2, 33))] : xs.map((x, j) => area(`pier-${j}`, bar(x - 1, 27.5, x + 1, 33)))),
    ...groups.flat().map((x, i) => dot(`chain-${i}`, x, 25.2, 1.7)),
    ...parents.flatMap(({ x, children }, i) => Array.from({ length: children }, (_, j) => {
      const head = x + (j - (children - 1) / 2) * 6.5
      return [stroke(`link-${i}-${j}`, `M${round(x)},24C${round(x)},18 ${round(head)},18 ${round(head)},12`, 1), dot(`third-${i}-${j}`, head, 8.8, 2.2)]
    }).flat()),
  ]
}
