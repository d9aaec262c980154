import type { Point } from '../core/marks'
import { random } from '../core/geometry'

const CENTRE = { x: 338, y: 382 }
const REACH = { x: 262, y: 156 }
const SEED = 6
const CANDIDATES = 24

/**
 * The cloud both sides start from: evenly scattered points in an ellipse on the left half, by best
 * candidate (each new point is the one of 24 tries that is farthest from all others). The right
 * half uses the same points mirrored.
 */
export function cloud(count: number): Point[] {
  const next = random(SEED)
  const points: Point[] = []
  while (points.length < count) {
    const tries = Array.from({ length: CANDIDATES }, () => {
      const r = Math.sqrt(next())
      const turn = 2 * Math.PI * next()
      return { x: CENTRE.x + REACH.x * r * Math.cos(turn), y: CENTRE.y + REACH.y * r * Math.sin(turn) }
    })
    const room = tries.map(p => points.reduce((least, q) => Math.min(least, (p.x - q.x) ** 2 + (p.y - q.y) ** 2), Infinity))
    points.push(tries[room.indexOf(Math.max(...room))]!)
  }
  return points
}
