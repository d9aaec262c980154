/**
 * The chains of D1 on their floors: 87 circles, a chain each, settle where they stand; every L2 lets
 * down a stem to Ethereum, every L3 a link to its parent; then stems open into feet by value.
 */
import type { Rollup } from '../../../evidence/rollups'
import type { DiscMark, Mark, Point } from '../kit/marks'
import type { Kit, Seat } from './floors'
import { at, round, spread } from '../kit/geometry'
import { AXIS } from '../kit/marks'
import { cloud } from './cloud'
import { DOT, GROUND, RIGHT, SECOND, THIRD } from './floors'
import { CLOUD_UNIT } from './gather'
import { STRUCTURE_STEPS as STEP } from './structure-words'

/** Ethereum's width that stands for the whole value of all L2s. */
const WHOLE = { left: 766, right: RIGHT }
const THREAD = 1.2
/** Between neighbouring threads where they leave their chain. */
const NECK = 0.26
const STUB = 8
const CHILD = 23

/** A chain with a published value: a thread for each per cent of it, at least one, and where on Ethereum each ends. */
export interface Feet { seat: Seat, feet: number[] }

/**
 * Feet in the order of the row, so that no thread crosses another; widths are the shares as published, threads those
 * rounded.
 */
export function feetOf(kits: Kit[]): Feet[] {
  const perCent = (WHOLE.right - WHOLE.left) / 100
  let held = 0
  return kits.flatMap(({ seats }) => seats).filter(({ chain }) => chain.tvsSharePct).map((seat) => {
    const share = seat.chain.tvsSharePct!
    const count = Math.max(1, Math.round(share))
    const feet = Array.from({ length: count }, (_, i) =>
      round(WHOLE.left + perCent * (held + share * (i + 0.5) / count)))
    held += share
    return { seat, feet }
  })
}

/** A thread from under a chain down to a foot; every one is a single curve, so that each can move into any other. */
function fall(x: number, foot: number, bottom: number): string {
  const drop = bottom - SECOND.bottom
  return `M${at({ x, y: SECOND.bottom })}C${at({ x, y: SECOND.bottom + 0.66 * drop })} ${at({ x: foot, y: SECOND.bottom + 0.52 * drop })} ${at({ x: foot, y: bottom })}`
}

/** Stems and feet. They are there from the step before on, without length, and grow when their time has come. */
export function stemMarks(kits: Kit[], step: number): Mark[] {
  const valued = new Map(feetOf(kits).map(({ seat, feet }) => [seat, feet]))
  const low = GROUND.top + 1
  const stroke = (id: string, d: string, since: number) => ({ kind: 'stroke', id, d, width: THREAD, tone: 'chains', bundle: 'stems', since }) as const
  const stems = kits.flatMap(({ seats }) => seats).flatMap((seat) => {
    const { x, chain: { name } } = seat
    const feet = valued.get(seat)
    if (!feet)
      return [stroke(`stem-${name}`, fall(x, x, step < STEP.stack ? SECOND.bottom : step < STEP.use ? low : SECOND.bottom + STUB), STEP.gather)]
    const middle = Math.floor(feet.length / 2)
    return feet.map((foot, i) => {
      const own = x + NECK * (i - (feet.length - 1) / 2)
      const bottom = step >= STEP.use || (i === middle && step >= STEP.stack) ? low : SECOND.bottom
      return i === middle
        ? stroke(`stem-${name}`, fall(x, step >= STEP.use ? foot : x, bottom), STEP.gather)
        : stroke(`foot-${name}-${i}`, fall(own, step >= STEP.use ? foot : own, bottom), STEP.reach)
    })
  })
  return [...stems].sort((a, b) => a.since - b.since)
}

/** The L3s over their parents, a flagged one at the end of its row. */
function thirdFloor(rollups: Rollup[], seats: Seat[]): { chain: Rollup, parent: Seat, x: number }[] {
  return seats.flatMap((parent) => {
    const children = rollups.filter(chain => chain.layer === 'L3' && chain.parent === parent.chain.name)
      .sort((a, b) => Number(a.flagged) - Number(b.flagged))
    const reach = CHILD * (children.length - 1) / 2
    return spread(parent.x - reach, parent.x + reach, children.length)
      .map((x, i) => ({ chain: children[i]!, parent, x: round(x) }))
  })
}

/** A link from under the L3s' floor to its parent; without length until the sides reach out. */
export function linkMarks(rollups: Rollup[], kits: Kit[], step: number): Mark[] {
  const from = THIRD.bottom
  return thirdFloor(rollups, kits.flatMap(({ seats }) => seats)).map(({ chain, parent, x }): Mark => {
    const to = step < STEP.reach ? { x, y: from } : { x: parent.x, y: parent.y - DOT.second }
    return { kind: 'stroke', id: `link-${chain.name}`, width: 1.6, tone: 'chains', bundle: 'links', since: STEP.stack, d: `M${at({ x, y: from })}C${at({ x, y: from + 0.6 * (to.y - from) })} ${at({ x: to.x, y: to.y - 0.6 * (to.y - from) })} ${at(to)}` }
  })
}

/** Every chain as a mark with its name, in the cloud or on its floor; hollow when it is archived, dead or never ran. */
export function chainMarks(rollups: Rollup[], kits: Kit[], step: number): DiscMark[] {
  const settled = step >= STEP.stack
  const points = cloud(rollups.length).map(point => ({ x: 2 * AXIS - point.x, y: point.y }))
  const seats = kits.flatMap(kit => kit.seats)
  const placed = new Map<Rollup, Point & { r: number }>([
    ...seats.map(({ chain, x, y }) => [chain, { x, y, r: DOT.second }] as const),
    ...thirdFloor(rollups, seats)
      .map(({ chain, x }) => [chain, { x, y: THIRD.top - 1 - DOT.third, r: DOT.third }] as const),
  ])
  return rollups.map((chain, i): DiscMark => ({
    kind: 'disc',
    id: `chain-${i}`,
    tone: 'chains',
    ...settled ? placed.get(chain)! : { ...points[i]!, r: CLOUD_UNIT / 2 + 0.6 },
    name: chain.name,
    ...settled && chain.flagged ? { outline: 1.4, r: placed.get(chain)!.r - 0.4 } : {},
  }))
}
