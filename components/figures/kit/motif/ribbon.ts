/** The motif's braid: ribbons of hairlines, plaited along a spine or on their own. */
import type { Spine } from '../braid'
import type { Mark, Point } from '../marks'
import { braid } from '../braid'
import { onCircle, spread } from '../geometry'

/** How a braid is drawn: its swing, an even number of hairlines a strand and their pitch, and the length of a turn. */
export interface Ribbon { amplitude: number, hairlines: number, pitch: number, turn: number }

const MOTIF: Ribbon = { amplitude: 33, hairlines: 10, pitch: 2.7, turn: 235 }
const EASE = 70
const SAMPLE = 30
const HAIRLINE = 1.2
/** Paper that a strand shows at its sides. */
const STRIP = 7
const LONGER = 0.9

/** One decimal keeps long paths small. */
export const tenth = (value: number) => Math.round(value * 10) / 10

/** From a strand's first hairline to its last. */
const strandWidth = ({ hairlines, pitch }: Ribbon) => (hairlines - 1) * pitch

/** Where the thirty hairlines leave the motif's braid, across its end. */
export const threadOffsets = [-1, 0, 1].flatMap((strand) => {
  const half = strandWidth(MOTIF) / 2
  const middle = strand * MOTIF.amplitude * Math.sin(2 * Math.PI / 3)
  return spread(-half, half, MOTIF.hairlines).map(by => middle + by)
})

/** A line, a quarter circle and a line: `heading` is the first direction, `turn` 1 to the right hand. */
export function bentSpine(
  start: Point,
  heading: number,
  first: number,
  radius: number,
  turn: 1 | -1,
  last: number,
): Spine {
  const arc = radius * Math.PI / 2
  const along = (p: Point, angle: number, by: number): Point =>
    ({ x: p.x + by * Math.cos(angle), y: p.y + by * Math.sin(angle) })
  const corner = along(start, heading, first)
  const centre = along(corner, heading + turn * Math.PI / 2, radius)
  const bend = (s: number) => heading + turn * Math.min(1, Math.max(0, (s - first) / arc)) * Math.PI / 2
  const end = along(centre, bend(first + arc) - turn * Math.PI / 2, radius)
  return {
    length: first + arc + last,
    point: s => s <= first
      ? along(start, heading, s)
      : s <= first + arc ? along(centre, bend(s) - turn * Math.PI / 2, radius) : along(end, bend(s), s - first - arc),
    normal: s => onCircle({ x: 0, y: 0 }, 1, bend(s) + Math.PI / 2),
  }
}

/**
 * The braid in ink: each strand in one stretch, so that it has no seam, then once more the pieces
 * that go over, each on a strip of paper that hides what it crosses.
 */
export function braidMarks(spine: Spine, plan: Ribbon = MOTIF): Mark[] {
  // A third more than whole turns brings the strands out side by side.
  const turns = Math.max(1, Math.round((spine.length - EASE) / plan.turn - 1 / 3)) + 1 / 3
  const pieces = braid(spine, { amplitude: plan.amplitude, turns, ease: EASE, sample: SAMPLE })
  const strands = [0, 1, 2].map(strand =>
    pieces.filter(piece => piece.strand === strand).sort((a, b) => a.from - b.from)
      .map((piece, i) => i ? piece.centre.replace(/^M[^C]+/, '') : piece.centre).join(''))
  const over = pieces.filter(piece => piece.over)
  // Layer by layer for all, not strand by strand: a tenth of the paths, and no piece that goes over meets another.
  return [
    ...ribbon(strands.join(''), 'strands', plan),
    ...layers(longer => over.map(piece => piece.longer(longer)).join(''), 'over', plan),
  ]
}

/** One strand from a path. */
export function ribbon(d: string, id: string, plan: Ribbon = MOTIF, since = 0): Mark[] {
  return layers(() => d, id, plan, since)
}

/**
 * Hairlines from nested strokes, ink in paper in ink: exactly parallel, and small when compressed.
 * Each layer is a little longer than the one it lies on: where all end at once, their softened ends
 * would add up to a seam.
 */
function layers(path: (longer: number) => string, id: string, plan: Ribbon, since = 0): Mark[] {
  const strand = strandWidth(plan)
  const widths = spread(0, plan.hairlines / 2 - 1, plan.hairlines / 2).flatMap((i) => {
    const apart = strand - 2 * i * plan.pitch
    return [i ? apart + 2 * plan.pitch - HAIRLINE : strand + STRIP, apart + HAIRLINE]
  })
  return [...widths, plan.pitch - HAIRLINE].map((width, i): Mark =>
    ({ kind: 'stroke', id: `${id}-${i}`, d: path(i * LONGER), width: tenth(width), tone: i % 2 ? 'ink' : 'paper', since }))
}
