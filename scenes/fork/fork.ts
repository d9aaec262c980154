/**
 * D2, what a fork carries. Step by step: one root a side and its forks rising from it, left up to
 * the wall, right through to chains with crowns of their own; then what the forks carried, a height
 * each, two at a click: code and weights; data and compute; users and rules; then the evidence.
 * Height is the argument: forks on both sides rise by one function, only where they end differs.
 */
import type { Mark, Scene, Side } from '../core/marks'
import type { CrownPlan, LineagePlan } from './branches'
import type { Column, ForkWords, Thing } from './words'
import { line } from '../core/geometry'
import { AXIS, label, PARTS_FRAME, THUMB_FRAME } from '../core/marks'
import { crown, lineage, rootHalf } from './branches'
import { carriedKey, carriedRows, HEIGHT } from './carried'
import { sized } from './shapes'

/** From the axis to the fork that stands beside the names and carries the marks. */
const REACH = 162
const TRUNK: Record<Side, number> = { models: AXIS - REACH, chains: AXIS + REACH }
const COLUMN_X: Record<Column, number> = { closed: 78, open: TRUNK.models, chain: TRUNK.chains }
const WALL = 357
const ROOT_Y = 524
const PLAN: LineagePlan = { root: 22, head: 13, threads: 7, pitch: 3.2, rootPitch: 1.55, width: 1.15 }
/** Threads a crown, fork by fork: each founds something of its own. */
const CROWN_RAYS = [9, 11, 7, 13]
const CROWN: Omit<CrownPlan, 'rays'> = { angle: 1.25, foot: 19, reach: [54, 38], tip: [4.75, 3.25], width: 1.15 }
/** Distances of the forks from the one that carries the marks. */
const FORKS: Record<Side, number[]> = { models: [0, 100, 200, 300], chains: [0, 122, 244, 366] }
/** How high a fork comes: to what it carries in full last. */
const TOP: Record<Side, Thing> = { models: 'weights', chains: 'rules' }

/** Both halves and the names between them, on the canvas; each mark knows its own step. */
export function forkScene(words: ForkWords): Scene {
  const marks: Mark[] = [
    ...forks('models'),
    ...forks('chains'),
    { kind: 'stroke', id: 'wall', d: line({ x: 56, y: WALL }, { x: TRUNK.models + 27, y: WALL }), width: 4, dash: '12 7', tone: 'ink' },
    label('wall name', words.wall, { x: 165, y: WALL - 16 }, { face: 'italic', size: 28, anchor: 'start' }),
    label('crown name', words.crown, { x: 1224, y: 434 }, { face: 'italic', size: 28, anchor: 'end', lineHeight: 32 }),
    sized('models', 'closed root', { x: COLUMN_X.closed, y: ROOT_Y }, PLAN.root),
    ...columnNames(words.columns),
    label('question', words.question, { x: AXIS, y: 486 }, { face: 'italic', size: 26, lineHeight: 29 }),
    ...carriedKey(words.key),
    ...carriedRows(words, COLUMN_X),
  ]
  return { frame: PARTS_FRAME, marks }
}

/** A side's lineage, with a crown on each head that founds a chain. */
function forks(side: Side): Mark[] {
  const out = side === 'models' ? -1 : 1
  const heads = FORKS[side].map(dx => ({ x: TRUNK[side] + out * dx, y: HEIGHT[TOP[side]] }))
  // The root stands a little outward, so that the fork beside the names rises straight.
  const root = { x: TRUNK[side] + out * rootHalf(PLAN, heads.length), y: ROOT_Y }
  const crowns = side === 'chains' ? heads.flatMap((head, i) => crown(side, i, head, { ...CROWN, rays: CROWN_RAYS[i]! })) : []
  return [...lineage(side, root, heads, PLAN), ...crowns]
}

/** What is forked, beside its root. */
function columnNames(columns: ForkWords['columns']): Mark[] {
  const places: [Column, number, 'start' | 'end'][] = [['closed', COLUMN_X.closed + PLAN.root + 12, 'start'], ['open', COLUMN_X.open - 48, 'end'], ['chain', COLUMN_X.chain + 52, 'start']]
  return places.flatMap(([column, x, anchor]): Mark[] => {
    const { name, systems } = columns[column]
    return [
      label(`${column} name`, name, { x, y: 519 }, { face: 'sans600', anchor }),
      ...systems ? [label(`${column} systems`, systems, { x, y: 543 }, { anchor })] : [],
    ]
  })
}

/** One half redrawn small, without words. */
export function forkThumb(side: Side): Scene {
  const root = { x: 50, y: 46.5 }
  const heads = side === 'models' ? [18, 50, 82].map(x => ({ x, y: 22 })) : [14, 38, 62, 86].map(x => ({ x, y: 20 }))
  const ends: Mark[] = side === 'models'
    ? [{ kind: 'stroke', id: 'wall', d: line({ x: 1.5, y: 11 }, { x: 98.5, y: 11 }), width: 1.75, dash: '2.5 2', tone: 'ink' }]
    : heads.flatMap((head, i) => crown(side, i, head, { rays: 3, angle: 0.6, foot: 5, reach: [13, 13], tip: [2.2, 2.2], width: 1 }))
  return { frame: THUMB_FRAME, marks: [...lineage(side, root, heads, { root: 4.5, head: 4, threads: 1, pitch: 1, rootPitch: 2, width: 1.2 }), ...ends] }
}
