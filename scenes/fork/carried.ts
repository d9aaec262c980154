/** The table in the middle of D2: a height for each thing a fork could carry, a mark for each column, and the key to the marks. */
import type { Mark, Point, Side } from '../core/marks'
import type { Carried, Column, ForkWords, Thing } from './words'
import { line } from '../core/geometry'
import { AXIS, label, labelBox } from '../core/marks'
import { textWidth } from '../core/text'
import { lowerHalf, sized } from './shapes'
import { CARRIED, COLUMNS, FORK_STEPS as STEP, THINGS } from './words'

export const HEIGHT: Record<Thing, number> = { code: 448, weights: 386, data: 333, compute: 304, users: 275, rules: 246 }
/** The step at which a thing and its marks appear. */
export const SINCE: Record<Thing, number> = {
  code: STEP.code,
  weights: STEP.code,
  data: STEP.means,
  compute: STEP.means,
  users: STEP.people,
  rules: STEP.people,
}
/** Half sides of the marks in the table and in its key. */
const MARK = 10
const KEY = 8
const OUTLINE = 2.25

/** Every height, for columns that stand at an x each. */
export function carriedRows(words: ForkWords, columns: Record<Column, number>): Mark[] {
  return THINGS.flatMap(thing => carriedRow(thing, words, columns))
}

/** One height: its name on the axis, a mark in each column, and leaders from name to mark. */
function carriedRow(thing: Thing, words: ForkWords, columns: Record<Column, number>): Mark[] {
  const since = SINCE[thing]
  const y = HEIGHT[thing]
  const name = label(`thing ${thing}`, words.things[thing], { x: AXIS, y: y + 7 }, { since })
  const edge = labelBox(name).width / 2 + 9
  const leaders = ([['open', -1], ['chain', 1]] as const).map(([column, out]): Mark =>
    ({ kind: 'stroke', id: `leader-${column}-${thing}`, d: line({ x: AXIS + out * edge, y }, { x: columns[column] - out * 20, y }), width: 1, tone: 'hair', since }))
  return [name, ...leaders, ...COLUMNS.flatMap(column => carriedMark(column, thing, { x: columns[column], y }, since))]
}

/** Solid, half filled from below, open; a dash where the question does not arise. */
function carriedMark(column: Column, thing: Thing, centre: Point, since: number): Mark[] {
  const side: Side = column === 'chain' ? 'chains' : 'models'
  const id = `${column} ${thing}`
  const carried = CARRIED[column][thing]
  if (carried === 'absent')
    return [{ kind: 'stroke', id: `${id} dash`, d: line({ x: centre.x - MARK, y: centre.y }, { x: centre.x + MARK, y: centre.y }), width: 3, casing: 13, tone: side, since }]
  // An outline is drawn inward, so that open and solid marks are of one size.
  const marks: Mark[] = [carried === 'full' ? sized(side, id, centre, MARK, { since }) : sized(side, id, centre, MARK - OUTLINE / 2, { outline: OUTLINE, since })]
  if (carried === 'half')
    marks.push({ kind: 'area', id: `${id} half`, d: lowerHalf(side, centre, MARK), tone: side, since })
  return marks
}

/** Solid, half, open and dash in ink, in a row under the question. */
export function carriedKey(words: ForkWords['key']): Mark[] {
  const since = STEP.code
  const items = (['full', 'half', 'none', 'absent'] as const).map(carried => ({ carried, width: textWidth(words[carried], 'sans', 20) }))
  const gap = { mark: 2 * KEY + 7, item: 16 }
  const total = items.reduce((sum, { width }) => sum + gap.mark + width, 0) + gap.item * (items.length - 1)
  let x = AXIS - total / 2
  return items.flatMap(({ carried, width }): Mark[] => {
    const name = label(`key ${carried}`, words[carried], { x: x + gap.mark, y: 544 }, { anchor: 'start', since })
    const marks = keyMark(carried, { x: x + KEY, y: 537 }, since)
    x += gap.mark + width + gap.item
    return [...marks, name]
  })
}

function keyMark(carried: Carried, centre: Point, since: number): Mark[] {
  const id = `key ${carried} mark`
  if (carried === 'absent')
    return [{ kind: 'stroke', id, d: line({ x: centre.x - KEY, y: centre.y }, { x: centre.x + KEY, y: centre.y }), width: 3, tone: 'ink', since }]
  if (carried === 'full')
    return [{ kind: 'square', id, ...centre, side: 2 * KEY, tone: 'ink', since }]
  const open: Mark = { kind: 'square', id, ...centre, side: 2 * KEY - OUTLINE, tone: 'ink', outline: OUTLINE, since }
  return carried === 'none' ? [open] : [open, { kind: 'area', id: `${id} half`, d: lowerHalf('models', centre, KEY), tone: 'ink', since }]
}
