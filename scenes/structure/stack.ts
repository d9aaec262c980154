import type { Rollup } from '../../data/rollups'
/**
 * The right half of D1: 87 circles, a chain each, settle on stems over Ethereum in the order of
 * their stacks; the third layer fans out over its parents; then the heads take the size of the
 * value they hold. A chain flagged archived or dead elsewhere is hollow.
 */
import type { DiscMark, Mark, Point } from '../core/marks'
import { at, line, onCircle, spread } from '../core/geometry'
import { AXIS } from '../core/marks'
import { cloud } from './cloud'
import { AREA_OF_ALL, CLOUD_UNIT } from './gather'
import { STRUCTURE_STEPS as STEP } from './words'

export const LEFT = 655
export const RIGHT = 1224
const GROUND = { top: 511, bottom: 549, radius: 2200 }
const DOT = 3.7
const FAN = 34

/** Stacks from left to right, and where the chains with a published value stand in their stack's stretch, most valuable first. */
const STACKS: { stack: string, seats: number[] }[] = [
  { stack: 'Arbitrum Orbit', seats: [1] },
  { stack: 'ZK Stack', seats: [0.72] },
  { stack: 'OP Stack', seats: [0.46, 0.07, 0.9, 0.25, 0.74, 0.14] },
  { stack: 'Other', seats: [0.17, 0.67] },
]
/** Height of a head over the ground once it swells, by rank of value among all. */
const HEIGHTS = [182, 176, 122, 100, 134, 92, 97, 88, 100, 78]

export interface Seat { chain: Rollup, root: Point, head: Point, r: number, rank: number }

/** Radius of a chain that holds a share of all L2 value, on the scale of the squares at the left. */
export const radius = (share: number) => Math.sqrt(AREA_OF_ALL * share / Math.PI)

const centre = { x: (LEFT + RIGHT) / 2, y: GROUND.top + GROUND.radius }
const onGround = (x: number): Point => ({ x, y: centre.y - Math.sqrt(GROUND.radius ** 2 - (x - centre.x) ** 2) })

/** The 76 second-layer chains, each in a slot of its own, with root, head and radius at a step. */
export function seats(rollups: Rollup[], step: number): Seat[] {
  const second = rollups.filter(chain => chain.layer === 'L2')
  const value = (chain: Rollup) => chain.tvsUsdBn ?? 0
  const ranked = second.filter(value).sort((a, b) => value(b) - value(a))
  const total = ranked.length ? value(ranked[0]!) / (ranked[0]!.tvsSharePct! / 100) : 1
  const ordered = STACKS.flatMap(({ stack, seats }) => {
    const chains = second.filter(chain => chain.stack === stack)
    const row: (Rollup | undefined)[] = Array.from({ length: chains.length })
    ranked.filter(chain => chain.stack === stack).forEach((chain, i) => {
      row[Math.round(seats[i]! * (chains.length - 1))] = chain
    })
    const others = chains.filter(chain => !value(chain))
    return row.map(chain => chain ?? others.shift()!)
  })
  const slots = spread(LEFT + 6, RIGHT - 15, ordered.length)
  return ordered.map((chain, i) => {
    const root = onGround(slots[i]!)
    const rank = ranked.indexOf(chain)
    const risen = rank >= 0 && step >= STEP.reach
    // Neighbours never touch: the golden ratio keeps their heights apart. What holds little sinks.
    const height = risen ? HEIGHTS[rank]! : 18 + (step >= STEP.use ? 62 : 130) * ((0.618 * i) % 1)
    const lean = Math.asin((root.x - centre.x) / GROUND.radius) * 0.6
    const head = { x: root.x + height * Math.sin(lean), y: root.y - height * Math.cos(lean) }
    return { chain, root, head, rank, r: rank >= 0 && step >= STEP.use ? radius(value(chain) / total) : DOT }
  })
}

/** Every chain as a mark with its name, and the stems and links it settles by. */
export function chainMarks(rollups: Rollup[], step: number): { threads: Mark[], heads: DiscMark[] } {
  const second = seats(rollups, step)
  const settled = step >= STEP.stack
  const threads: Mark[] = second.map((seat, i) => ({ kind: 'stroke', id: `stem-${i}`, d: line(seat.root, seat.head), width: 1, tone: 'chains', since: STEP.stack }))
  // The third layer waits where its parents will stand once they rise to carry it.
  const risen = new Map(seats(rollups, STEP.reach).map(seat => [seat.chain, seat.head]))
  const third = second.flatMap((seat) => {
    const children = rollups.filter(chain => chain.layer === 'L3' && chain.parent === seat.chain.name)
    const reach = radius((seat.chain.tvsSharePct ?? 0) / 100) + FAN
    const half = 0.1 * (children.length - 1)
    return spread(-half, half, children.length).map((turn, i) =>
      ({ chain: children[i]!, from: seat.head, head: onCircle(risen.get(seat.chain)!, reach, turn - Math.PI / 2) }))
  })
  for (const [i, link] of third.entries())
    threads.push({ kind: 'stroke', id: `link-${i}`, d: line(link.from, link.head), width: 1, tone: 'chains', since: STEP.reach })

  const points = cloud(rollups.length).map(point => ({ x: 2 * AXIS - point.x, y: point.y }))
  const placed = new Map<Rollup, { place: Point, r: number }>([
    ...second.map(seat => [seat.chain, { place: seat.head, r: seat.r }] as const),
    ...third.map(link => [link.chain, { place: link.head, r: DOT + 0.4 }] as const),
  ])
  const heads = rollups.map((chain, i): DiscMark => {
    const seat = placed.get(chain)!
    const place = settled ? seat.place : points[i]!
    return {
      kind: 'disc',
      id: `chain-${i}`,
      tone: 'chains',
      ...place,
      r: settled ? seat.r : CLOUD_UNIT / 2 + 0.6,
      name: chain.name,
      ...(settled && chain.flagged ? { outline: 1.25 } : {}),
    }
  })
  // The most valuable lie on top, at every step: a mark that changes place in the page would not glide.
  const value = new Map(rollups.map(chain => [chain.name, chain.tvsUsdBn ?? 0]))
  return { threads, heads: heads.sort((a, b) => value.get(a.name!)! - value.get(b.name!)!) }
}

/** Ethereum: the ground every stem stands on. */
export function groundArea(): string {
  const [a, b] = [onGround(LEFT), onGround(RIGHT)]
  return `M${at(a)}A${GROUND.radius},${GROUND.radius} 0 0 1 ${at(b)}V${GROUND.bottom}H${LEFT}Z`
}

/** The ground, every fourth stem and the two largest heads, to fit a thumbnail. */
export function stackThumb(rollups: Rollup[]): Mark[] {
  const scale = 100 / (RIGHT - LEFT)
  const small = (p: Point): Point => ({ x: (p.x - LEFT) * scale, y: 52 - (GROUND.bottom - p.y) * scale })
  const shown = seats(rollups, STEP.last).filter((seat, i) => i % 4 === 1 || (seat.rank >= 0 && seat.rank < 2))
  const [a, b] = [small(onGround(LEFT)), small(onGround(RIGHT))]
  return [
    ...shown.map((seat, i): Mark => ({ kind: 'stroke', id: `stem-${i}`, d: line(small(seat.root), small(seat.head)), width: 1, tone: 'chains' })),
    { kind: 'area', id: 'ground', d: `M${at(a)}A${GROUND.radius * scale},${GROUND.radius * scale} 0 0 1 ${at(b)}V52H0Z`, tone: 'chains' },
    ...shown.map((seat, i): Mark => ({ kind: 'disc', id: `head-${i}`, tone: 'chains', ...small(seat.head), r: Math.max(1.8, seat.rank < 2 ? seat.r * scale : 0) })),
  ]
}
