/**
 * D2, what a fork carries. Step by step: what could be carried, between two rails at which each
 * thing's threads are about to run, and the forks that wait for them as outlines; code and weights
 * run; data and compute run, at the left into a wall; users and rules run, and the forks fill: bare
 * squares at the left, at the right chains with crowns of their own; then the evidence.
 * One function lays the threads of both sides; what passes and what ends follows from the data.
 */
import type { Mark, Scene, Side } from '../kit/marks'
import type { CrownPlan } from './ends'
import type { ForkWords } from './fork-words'
import type { Plan } from './lanes'
import { AXIS, label, MARGIN, PARTS_FRAME, shape, THUMB_FRAME } from '../kit/marks'
import { crown, fork, halfOf } from './ends'
import { FORK_STEPS as STEP, THINGS } from './fork-words'
import { forksAt, lanes, laneY, outward, wall } from './lanes'

/** Forks, and what chains found around theirs: each a crown of its own number of threads. */
interface EndsPlan { half: number, outline: number, crown: CrownPlan, founded: [number, number, number] }

const SLIDE: Plan & EndsPlan = {
  axis: { models: AXIS, chains: AXIS },
  out: { rail: 122, wall: 322, waist: 402, fork: 494 },
  rail: [242, 485, 4],
  wall: [231, 496, 8],
  door: 2,
  top: 256,
  lane: 43,
  fork: 84,
  passing: { full: 7, half: 3, none: 0, absent: 0 },
  threads: 7,
  pitch: 3,
  waist: 1.5,
  width: 1.3,
  stub: 14,
  taper: 9,
  half: 18,
  outline: 2.5,
  crown: { reach: 86, half: 37, tip: 3.6, width: 1.2 },
  founded: [9, 7, 8],
}
/** A lane is one thread here, whatever part of it passes. */
const THUMB: Plan & EndsPlan = {
  axis: { models: 100, chains: 0 },
  out: { rail: 2, wall: 42, waist: 60, fork: 82 },
  rail: [1, 51, 2.5],
  wall: [1, 51, 3.5],
  door: 3,
  top: 7,
  lane: 7.6,
  fork: 17.5,
  passing: { full: 1, half: 1, none: 0, absent: 0 },
  threads: 1,
  pitch: 2,
  waist: 2,
  width: 1.3,
  stub: 0,
  taper: 6,
  half: 4.5,
  outline: 1.5,
  crown: { reach: 15, half: 6, tip: 2, width: 1 },
  founded: [3, 3, 3],
}

/** Baseline and leading of the two lines over a rail, and the half side of the shape beside them. */
const HEAD = { y: 205, leading: 24, half: 13, gap: 10 }
const CAPTION = { y: 513, leading: 29, size: 28 }

/** Both halves and the names between them at a step, on the canvas. */
export function forkScene(words: ForkWords, step: number): Scene {
  const now = STEP.clamp(step)
  const marks: Mark[] = [
    ...half(SLIDE, 'models', now),
    ...half(SLIDE, 'chains', now),
    ...heads(words),
    ...THINGS.map(thing => label(`thing ${thing}`, words.things[thing], { x: AXIS, y: laneY(SLIDE, thing) + 7 })),
    label('absent', words.absent, { x: AXIS + SLIDE.out.rail + 16, y: laneY(SLIDE, 'weights') + 7 }, { anchor: 'start', tone: 'soft', since: STEP.code, late: true }),
    ...captions(words),
  ]
  return { frame: PARTS_FRAME, marks }
}

/** One half redrawn small, without words. */
export const forkThumb = (side: Side): Scene => ({ frame: THUMB_FRAME, marks: half(THUMB, side, STEP.last) })

function half(plan: Plan & EndsPlan, side: Side, step: number): Mark[] {
  const full = step >= STEP.people
  const forks = forksAt(plan, side)
  return [
    ...lanes(plan, side, step),
    ...side === 'models' ? wall(plan, step) : forks.flatMap((at, i) => crown(i, at, plan.founded[i]!, full, plan.crown)),
    ...forks.flatMap((at, i) => fork(side, i, at, plan.half, plan.outline, full)),
  ]
}

/** The question over the axis, what was published over each rail, and the model that was not. */
function heads({ question, closed, columns }: ForkWords): Mark[] {
  const y = HEAD.y + 3
  const published = (['models', 'chains'] as const).flatMap((side): Mark[] => {
    const out = outward(side)
    const { name, systems } = columns[side === 'models' ? 'open' : 'chain']
    const edge = AXIS + out * (SLIDE.out.rail - SLIDE.rail[2] / 2)
    const x = edge + out * (2 * HEAD.half + HEAD.gap)
    const anchor = side === 'models' ? 'end' : 'start'
    return [
      shape(side, 'published', { x: edge + out * HEAD.half, y }, halfOf(side, HEAD.half)),
      label(`${side} name`, name, { x, y: HEAD.y }, { face: 'sans600', anchor }),
      label(`${side} systems`, systems, { x, y: HEAD.y + HEAD.leading }, { anchor }),
    ]
  })
  return [
    label('question', question, { x: AXIS, y: 202 }, { face: 'italic', size: 26, lineHeight: 28 }),
    ...published,
    shape('models', 'closed', { x: MARGIN + HEAD.half, y }, HEAD.half),
    label('closed', closed, { x: MARGIN + 2 * HEAD.half + HEAD.gap, y: HEAD.y }, { anchor: 'start', lineHeight: HEAD.leading }),
  ]
}

/** What stops a model's threads, and what the forks of a side are once all has arrived. */
function captions({ wall, forks }: ForkWords): Mark[] {
  const style = { face: 'italic', size: CAPTION.size, lineHeight: CAPTION.leading, late: true } as const
  return [
    label('wall name', wall, { x: AXIS - SLIDE.out.wall + 14, y: CAPTION.y }, { ...style, anchor: 'start', since: STEP.means }),
    label('models forks', forks.models, { x: MARGIN, y: CAPTION.y }, { ...style, anchor: 'start', since: STEP.people }),
    label('chains forks', forks.chains, { x: 2 * AXIS - MARGIN, y: CAPTION.y }, { ...style, anchor: 'end', since: STEP.people }),
  ]
}
