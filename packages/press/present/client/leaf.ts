/**
 * How far a reader in the room may leaf, and what a screen reader is told on the way. A page knows only what it has
 * been told since it was loaded: to somebody who comes late the talk goes from its first slide as far as it is now.
 */
import { ALL_CLICKS } from '../../site/snapshot-names.ts'

/** A slide by its number, and how many clicks it has had. */
export interface Spot { page: number, clicks: number }

export const isSame = (one: Spot, other: Spot): boolean => one.page === other.page && one.clicks === other.clicks

const isBefore = (one: Spot, other: Spot): boolean =>
  one.page < other.page || (one.page === other.page && one.clicks < other.clicks)

/** The furthest of two places in the talk. */
export const further = (one: Spot, other: Spot): Spot => isBefore(one, other) ? other : one

/** Where a press leads that goes a step (1), a slide (2) or to an end (3) on or back, as the stepper does. */
function lead(by: number, at: Spot, { steps, total }: { steps: number, total: number }): Spot {
  if (by === 1 && at.clicks < steps)
    return { page: at.page, clicks: at.clicks + 1 }
  return { page: by === 3 ? total : at.page + Math.sign(by), clicks: 0 }
}

/**
 * Whether a press may lead where it would: back always, on as far as the speaker has been. What comes after is the
 * speaker's to say, and a poll's answer above all.
 * @param by what the press does (site/inline-scripts/stepper.ts)
 * @param at where the reader is
 * @param slide how many steps the slide has after its first, and the talk slides
 * @param slide.steps of the slide
 * @param slide.total of the talk
 * @param furthest where the speaker has been
 */
export const mayLeaf = (by: number, at: Spot, slide: { steps: number, total: number }, furthest: Spot): boolean =>
  by < 0 || !isBefore(furthest, lead(by, at, slide))

/**
 * Where the bar's buttons lead: to the slide before or after, as complete as it has been.
 * @returns nothing when there is no such slide, or the speaker has not been there
 */
export function leafSlide(by: 1 | -1, at: Spot, furthest: Spot): Spot | undefined {
  const page = at.page + by
  if (page < 1 || page > furthest.page)
    return undefined
  return { page, clicks: page === furthest.page ? furthest.clicks : ALL_CLICKS }
}

/**
 * What a screen reader hears on the way from one place to another: a step on, what it brings; else where it is.
 * @param words of the slide that is reached: at each of its steps, and after a step back, with `{step}`
 * @param words.say on arrival, then at each step on
 * @param words.back after a step back
 */
export function announceWay(from: Spot, to: Spot, { say, back }: { say: string[], back: string }): string {
  if (from.page !== to.page)
    return `${say[0]}${to.clicks ? `, ${back.replace('{step}', `${to.clicks + 1}`)}` : ''}`
  if (from.clicks > to.clicks)
    return back.replace('{step}', `${to.clicks + 1}`)
  return say.slice(from.clicks + 1, to.clicks + 1).join(' ')
}

/** The address of a place, under that of a language's first slide. */
export const toAddress = (start: string, { page, clicks }: Spot): string =>
  `${start}${page > 1 ? `${page}/` : ''}${clicks ? `?clicks=${clicks}` : ''}`
