import type { Point } from '../kit/marks'
import { random } from '../kit/geometry'

const CENTRE = { x: 338, y: 382 }
const REACH = { x: 262, y: 156 }
const SEED = 6
const CANDIDATES = 24

const next = random(SEED)
/** As many as were asked for so far: each stands where it stands, however many come after it. */
const points: Point[] = []

/**
 * The cloud both sides start from: evenly scattered points in an ellipse on the left half, by best
 * candidate (each new point is the one of 24 tries that is farthest from all others). The right
 * half uses the same points mirrored.
 */
export function cloud(count: number): Point[] {
  while (points.length < count)
    points.push(bestCandidate())
  return points.slice(0, count)
}

function bestCandidate(): Point {
  let best: Point | undefined
  let most = -Infinity
  for (let i = 0; i < CANDIDATES; i++) {
    const r = Math.sqrt(next())
    const turn = 2 * Math.PI * next()
    const candidate = { x: CENTRE.x + REACH.x * r * Math.cos(turn), y: CENTRE.y + REACH.y * r * Math.sin(turn) }
    const room = roomAround(candidate, most)
    if (room > most)
      [best, most] = [candidate, room]
  }
  return best!
}

/** The square of the distance to the nearest other; less than that, where it is no more than `enough` anyway. */
function roomAround(candidate: Point, enough: number): number {
  let least = Infinity
  for (const { x, y } of points) {
    least = Math.min(least, (candidate.x - x) ** 2 + (candidate.y - y) ** 2)
    if (least <= enough)
      break
  }
  return least
}
