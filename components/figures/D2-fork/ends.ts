/** Where D2's threads arrive: the forks of a side, and what a chain's fork founds around itself. */
import type { Mark, Point, Side } from '../kit/marks'
import { round, sCurveAcross, spread } from '../kit/geometry'
import { shape } from '../kit/marks'

/** How far a crown reaches outward and, from its middle, up and down; its threads' width and tips. */
export interface CrownPlan { reach: number, half: number, tip: number, width: number }

const EQUAL_AREA = 2 / Math.sqrt(Math.PI)
/** Half the width of a side's shape with the area of a square of that half side, so that neither side weighs more. */
export const halfOf = (side: Side, half: number) => side === 'chains' ? round(half * EQUAL_AREA) : half

/** A fork: an outline, which fills when all that it carries arrives. */
export function fork(side: Side, index: number, centre: Point, half: number, outline: number, full: boolean): Mark[] {
  return [
    shape(side, `fork ${index}`, centre, halfOf(side, half) - outline / 2, { outline }),
    shape(side, `fill ${index}`, centre, full ? halfOf(side, half) : 0),
  ]
}

/** What a fork founds: threads that run on from it to tips of its own. */
export function crown(index: number, centre: Point, threads: number, grown: boolean, plan: CrownPlan): Mark[] {
  const tips = spread(-1, 1, threads).map((place): Point =>
    grown ? { x: centre.x + plan.reach * (1 - 0.16 * place ** 2), y: centre.y + place * plan.half } : centre)
  return [
    ...tips.map((tip, i): Mark =>
      ({ kind: 'stroke', id: `crown-${index}-${i}`, d: sCurveAcross(centre, tip), width: plan.width, tone: 'chains', bundle: 'crown' })),
    ...tips.map((tip, i): Mark =>
      ({ kind: 'disc', id: `tip-${index}-${i}`, x: round(tip.x), y: round(tip.y), r: grown ? plan.tip : 0, tone: 'chains' })),
  ]
}
