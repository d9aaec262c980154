/** The forks of D2: bundles of threads from a root to its heads, and what a head may found. */
import type { Mark, Point, Side } from '../core/marks'
import { curveCatmullRom, line as path } from 'd3-shape'
import { line, onCircle, round, spread } from '../core/geometry'
import { sized } from './shapes'

/** Half sides of the root and the heads, and each bundle's threads: how many, how wide, how far apart above and at the root. */
export interface LineagePlan { root: number, head: number, threads: number, pitch: number, rootPitch: number, width: number }

/** A crown's rays and their tilt from upright, where they set out, and how far and with what tip the long and the short end. */
export interface CrownPlan { rays: number, angle: number, foot: number, reach: [number, number], tip: [number, number], width: number }

const SAMPLES = 24
const smooth = path<Point>(p => p.x, p => p.y).curve(curveCatmullRom.alpha(0.5)).digits(1)

/** How far the outermost fork leaves the middle of its root, so that bundles stand side by side there. */
export const rootHalf = (plan: LineagePlan, forks: number) => plan.rootPitch * plan.threads * (forks - 1) / 2

/** A root and its forks: a bundle of parallel threads each, from the root's edge to a head. */
export function lineage(side: Side, root: Point, heads: Point[], plan: LineagePlan): Mark[] {
  const order = [...heads].sort((a, b) => a.x - b.x)
  const half = rootHalf(plan, order.length)
  const slots = spread(-half, half, order.length)
  const marks = order.flatMap((head, i) => {
    // Threads start on the square's edge, and inside the circle, whose edge is further down at its sides.
    const from = { x: root.x + slots[i]!, y: root.y - plan.root * (side === 'models' ? 1 : 0.45) }
    // The further out a fork goes, the earlier it turns, so that bundles do not run into each other.
    const far = Math.abs(head.x - root.x) / Math.max(...order.map(other => Math.abs(other.x - root.x)))
    return bundle(from, head, 0.62 - 0.2 * far, 0.5 + 0.16 * far, plan).map((d, j): Mark => ({ kind: 'stroke', id: `${side}-fork-${i}-${j}`, d, width: plan.width, tone: side }))
  })
  return [...marks, sized(side, 'root', root, plan.root), ...order.map((head, i) => sized(side, `head ${i}`, head, plan.head))]
}

/** Threads beside an S-curve, kept apart along its normal so that they stay parallel where it leans. */
function bundle(from: Point, to: Point, leave: number, arrive: number, plan: LineagePlan): string[] {
  const rise = to.y - from.y
  const [a, b] = [rise * leave, rise * (1 - arrive)]
  const stops = spread(0, 1, SAMPLES).map((t) => {
    const u = 1 - t
    const ease = 3 * u * t * t + t ** 3
    const x = from.x + (to.x - from.x) * ease
    const y = from.y + 3 * u * u * t * a + 3 * u * t * t * b + t ** 3 * rise
    const dx = 6 * u * t * (to.x - from.x)
    const dy = 3 * u * u * a + 6 * u * t * (b - a) + 3 * t * t * (rise - b)
    const slope = Math.hypot(dx, dy)
    return { x, y, nx: -dy / slope, ny: dx / slope, pitch: plan.rootPitch + (plan.pitch - plan.rootPitch) * ease }
  })
  return spread(-(plan.threads - 1) / 2, (plan.threads - 1) / 2, plan.threads).map(k =>
    smooth(stops.map(stop => ({ x: stop.x + k * stop.pitch * stop.nx, y: stop.y + k * stop.pitch * stop.ny })))!)
}

/** What a fork founds: threads that fan out of its head, a long one and a short one by turns. */
export function crown(side: Side, index: number, head: Point, plan: CrownPlan): Mark[] {
  return spread(-plan.angle, plan.angle, plan.rays).flatMap((angle, i): Mark[] => {
    const ray = (r: number) => onCircle(head, r, angle - Math.PI / 2)
    const tip = ray(plan.reach[i % 2]!)
    return [
      { kind: 'stroke', id: `${side}-crown-${index}-${i}`, d: line(ray(plan.foot), tip), width: plan.width, tone: side },
      { kind: 'disc', id: `${side}-tip-${index}-${i}`, x: round(tip.x), y: round(tip.y), r: plan.tip[i % 2]!, tone: side },
    ]
  })
}
