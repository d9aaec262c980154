/** Where the motif's braid ends and its threads part: everything of the two shapes hangs on it. */
import type { Mark, Point, Side } from '../marks'
import { tenth, threadOffsets } from './ribbon'

/** Where the braid ends, and whether the shapes hang below it (1) or stand above it (-1). */
export interface Join extends Point { down: 1 | -1 }

/** Half of the threads a shape: whole strands, half of the middle one each way. */
export const HUB_THREADS = threadOffsets.slice(0, threadOffsets.length / 2)
export const NETWORK_THREADS = threadOffsets.slice(threadOffsets.length / 2)

export const WIRE = 1
const THREAD = 1.15
/** How far from the join the outermost thread has its shoulder, and each next one. */
const SHOULDER = { outermost: 62, step: 2.4 }

const pair = (p: Point) => `${tenth(p.x)},${tenth(p.y)}`

/** Points about a shape's centre as points on the canvas, for a centre as seen from the join. */
export function placer(join: Join, centre: Point): (p: Point) => Point {
  return p => ({ x: tenth(join.x + centre.x + p.x), y: tenth(join.y + join.down * (centre.y + p.y)) })
}

/**
 * A thread from the braid's end to its shape, with vertical ends. Threads keep their order: the
 * farther out (`rank` 0 is the outermost), the nearer its shoulder to the join, so that none
 * crosses another.
 */
export function thread(join: Join, id: string, side: Side, from: number, to: Point, rank: number): Mark {
  const y = join.y + join.down * (SHOULDER.outermost + rank * SHOULDER.step)
  const start = { x: join.x + from, y: join.y }
  return { kind: 'stroke', id, d: `M${pair(start)}C${pair({ x: start.x, y })} ${pair({ x: to.x, y })} ${pair(to)}`, width: THREAD, tone: side, bundle: side }
}
