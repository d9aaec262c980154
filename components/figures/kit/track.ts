/** Closed tracks, by share of their length. */
import type { Point } from './marks'
import { polyline, spread } from './geometry'

/** A closed track, clockwise from its top; `offset` goes outward along the normal. */
export interface Track {
  length: number
  point: (share: number, offset?: number) => Point
  normal: (share: number) => Point
}

/** A circle of a radius. */
export function circleTrack(centre: Point, r: number): Track {
  const normal = (share: number) => ({ x: Math.sin(2 * Math.PI * share), y: -Math.cos(2 * Math.PI * share) })
  return {
    length: 2 * Math.PI * r,
    normal,
    point: (share, offset = 0) => {
      const n = normal(share)
      return { x: centre.x + (r + offset) * n.x, y: centre.y + (r + offset) * n.y }
    },
  }
}

/** A square of a half side with round corners. */
export function squareTrack(centre: Point, half: number, corner: number): Track {
  const straight = half - corner
  const arc = Math.PI / 2 * corner
  const quarter = 2 * straight + arc
  const place = (share: number) => {
    const s = ((share % 1) + 1) % 1 * 4 * quarter
    const quadrant = Math.floor(s / quarter)
    const rest = s - quadrant * quarter
    // In the first quadrant: along the top, round the corner, down the right side.
    const turn = Math.min(Math.max((rest - straight) / corner, 0), Math.PI / 2)
    const ahead = Math.min(rest, straight)
    const down = Math.max(0, rest - straight - arc)
    return { quadrant, turn, x: ahead + corner * Math.sin(turn), y: -half + corner * (1 - Math.cos(turn)) + down }
  }
  const rotated = (x: number, y: number, quadrant: number): Point =>
    [{ x, y }, { x: -y, y: x }, { x: -x, y: -y }, { x: y, y: -x }][quadrant]!
  const normal = (share: number) => {
    const { quadrant, turn } = place(share)
    return rotated(Math.sin(turn), -Math.cos(turn), quadrant)
  }
  return {
    length: 4 * quarter,
    normal,
    point: (share, offset = 0) => {
      const { quadrant, x, y } = place(share)
      const p = rotated(x, y, quadrant)
      const n = normal(share)
      return { x: centre.x + p.x + offset * n.x, y: centre.y + p.y + offset * n.y }
    },
  }
}

/** A track as a closed path. */
export function closed(track: Track, offset: number): string {
  const stops = Math.max(48, Math.round(track.length / 7))
  return `${polyline(spread(0, 1, stops + 1).slice(0, -1).map(share => track.point(share, offset)))}Z`
}
