/**
 * D2's lanes: a bundle of threads for each thing that was published, from a rail beside its name
 * outward. What a fork carries runs on through a waist to the forks; the rest ends at the wall or,
 * where there is none, just ends.
 */
import type { Mark, Point, Side } from '../kit/marks'
import type { Carried, Thing } from './fork-words'
import { at, line, spread } from '../kit/geometry'
import { CARRIED, SINCE, FORK_STEPS as STEP, THINGS } from './fork-words'

/** A half's measures; the slide and the thumbnail are two settings of it. */
export interface Plan {
  /** Where the halves meet, and how far outward from there all else stands. */
  axis: Record<Side, number>
  out: { rail: number, wall: number, waist: number, fork: number }
  /** Upper end, lower end and width of the rail and the wall. */
  rail: [number, number, number]
  wall: [number, number, number]
  /** How far a door reaches beyond what passes it. */
  door: number
  /** The first lane's height, and how far it is to the next lane and from fork to fork. */
  top: number
  lane: number
  fork: number
  /** How many threads of a lane go on: a part says that it is a part, and measures nothing. */
  passing: Record<Carried, number>
  threads: number
  /** Distance of threads in a bundle and in the waist, their width, what shows of them before they run. */
  pitch: number
  waist: number
  width: number
  stub: number
  /** Without a wall, threads end one after the other at this distance. */
  taper: number
}

/** A thread that goes on: its thing, its place among that thing's threads, and where it arrives. */
interface Passing { thing: Thing, k: number, fork: number }

const FORKS = 3
export const outward = (side: Side) => side === 'models' ? -1 : 1
export const carried = (side: Side, thing: Thing) => CARRIED[side === 'models' ? 'open' : 'chain'][thing]
export const laneY = (plan: Plan, thing: Thing) => plan.top + plan.lane * THINGS.indexOf(thing)
const xAt = (plan: Plan, side: Side, distance: number) => plan.axis[side] + outward(side) * distance
/** Places of so many threads around the middle of their bundle. */
const places = (count: number) => spread((1 - count) / 2, (count - 1) / 2, count)

/** Where the forks of a side stand, from the top. */
export function forksAt(plan: Plan, side: Side): Point[] {
  const middle = plan.top + plan.lane * (THINGS.length - 1) / 2
  return places(FORKS).map(k => ({ x: xAt(plan, side, plan.out.fork), y: middle + k * plan.fork }))
}

/** The rail of a side, and all its threads at a step: those of a later step are stubs. */
export function lanes(plan: Plan, side: Side, step: number): Mark[] {
  const { out, rail: [top, foot, width] } = plan
  const x = xAt(plan, side, out.rail)
  // Dealt in turn, so that each fork gets of everything that passes.
  const through = THINGS.flatMap(thing => places(plan.passing[carried(side, thing)]).map(k => ({ thing, k })))
    .map((thread, i): Passing => ({ ...thread, fork: i % FORKS }))
  const threads = THINGS.filter(thing => carried(side, thing) !== 'absent').flatMap(thing => places(plan.threads).map((k): Mark => {
    const y = laneY(plan, thing) + k * plan.pitch
    const stub = { x: xAt(plan, side, out.rail + plan.stub), y }
    const own = through.findIndex(thread => thread.thing === thing && thread.k === k)
    const way = own < 0 ? [{ x: xAt(plan, side, endOf(plan, side, k)), y }] : wayOn(plan, side, through, own)
    // All of a thread waits in its stub, so that it runs out in one piece.
    const [end, ...on] = step < SINCE[thing] ? way.map(() => stub) : way
    const d = line({ x, y }, end!) + on.map((to, i) => across(i ? on[i - 1]! : end!, to)).join('')
    return { kind: 'stroke', id: `${side}-${thing}-${k}`, d, width: plan.width, tone: side, bundle: side }
  }))
  return [...threads, { kind: 'stroke', id: `${side}-rail`, d: line({ x, y: top }, { x, y: foot }), width, tone: 'ink' }]
}

/** How far a thread comes that goes nowhere: up to the wall, or a little less far than its inner neighbour. */
const endOf = ({ out, wall, taper }: Plan, side: Side, k: number) => out.wall - (side === 'models' ? wall[2] / 2 : taper * (Math.abs(k) + 1))

/** Where a thread passes that goes on: the wall, the waist, its fork. */
function wayOn(plan: Plan, side: Side, through: Passing[], own: number): Point[] {
  const { thing, k, fork } = through[own]!
  const forks = forksAt(plan, side)
  const siblings = through.filter(thread => thread.fork === fork)
  return [
    { x: xAt(plan, side, plan.out.wall), y: laneY(plan, thing) + k * plan.pitch },
    { x: xAt(plan, side, plan.out.waist), y: forks[1]!.y + places(through.length)[own]! * plan.waist },
    { x: forks[fork]!.x, y: forks[fork]!.y + places(siblings.length)[siblings.indexOf(through[own]!)]! * plan.pitch },
  ]
}

/** On to a point, with horizontal tangents. */
function across(from: Point, to: Point): string {
  const half = (to.x - from.x) / 2
  return `C${at({ x: from.x + half, y: from.y })} ${at({ x: to.x - half, y: to.y })} ${at(to)}`
}

/** The wall, with a door for each thing of which something passes. It grows when threads first come to it in vain. */
export function wall(plan: Plan, step: number): Mark[] {
  const [top, foot, width] = plan.wall
  const x = xAt(plan, 'models', plan.out.wall)
  const doors = THINGS.filter(thing => plan.passing[carried('models', thing)]).flatMap((thing) => {
    const half = (plan.passing[carried('models', thing)] - 1) / 2 * plan.pitch + plan.door
    return [laneY(plan, thing) - half, laneY(plan, thing) + half]
  })
  const edges = [top, ...doors, foot]
  return spread(0, edges.length - 2, edges.length / 2).map((i): Mark =>
    ({ kind: 'stroke', id: `wall-${i / 2}`, d: line({ x, y: edges[i]! }, { x, y: edges[step >= STEP.means ? i + 1 : i]! }), width, tone: 'ink' }))
}
