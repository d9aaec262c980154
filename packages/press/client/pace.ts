/**
 * How a talk keeps to its plan: from the minutes of its slides and Slidev's timer to what presenter view and the remote
 * say. Slidev 53 has a place for the times of slides in its timer and never writes one: `keepTimes` does.
 */
import type { PaceWords } from '../messages'

/**
 * When a slide was begun and left, in ms since 1970. Of one that is come back to, or that the clock stood still on, the
 * beginning is moved on by what lay between, so that from beginning to end is the time it took.
 */
export type SlideTimes = Record<number, { start?: number, end?: number }>

/** Slidev's (client/state/shared.ts): times are in ms since 1970. */
export interface PaceTimer {
  status: 'stopped' | 'running' | 'paused'
  startedAt: number
  pausedAt: number
  slides: SlideTimes
}

/** `planned` until the timer runs. */
export type PaceState = 'planned' | 'ahead' | 'on time' | 'behind'

/** Times are in ms. A slide without minutes has no `plannedMs`. */
export interface Pace {
  slide: { plannedMs?: number, tookMs: number }
  /** `plannedMs` is the plan of the whole talk; `behindMs` is less than 0 for a talk that is ahead. */
  talk: { plannedMs: number, tookMs: number, behindMs: number, state: PaceState }
}

const MINUTE_MS = 60_000
const SECOND_MS = 1000
const MINUTE_S = 60
const HOUR_S = 3600

/**
 * The times of slides as a talk goes on; what is called twice changes nothing.
 * @param page the slide that is on show while the clock runs, from 1; none when the clock stands
 * @param at when that is so, in ms since 1970
 */
export function keepTimes(slides: SlideTimes, page: number | undefined, at: number): SlideTimes {
  const times = Object.fromEntries(Object.entries(slides).map(([no, { start, end = at }]) =>
    [no, Number(no) === page ? slides[page]! : { start, end }]))
  if (page !== undefined) {
    const { start, end } = slides[page] ?? {}
    times[page] = { start: start === undefined ? at : end === undefined ? start : at - (end - start) }
  }
  return times
}

/**
 * Compares what a talk has taken with its plan. On a slide it is on time from the plan's sum before that slide to the
 * sum with it: beyond that it is behind, short of that ahead, each by whole seconds.
 * @param plan the minutes of each slide, from the first; a slide without any takes no time of the plan
 * @param page the slide on show, from 1
 * @param now in ms since 1970
 * @returns nothing for a talk that has no plan
 */
export function readPace(
  plan: readonly (number | undefined)[],
  timer: PaceTimer,
  page: number,
  now: number,
): Pace | undefined {
  const sum = (slides: number) => plan.slice(0, slides).reduce<number>((ms, minutes = 0) => ms + minutes * MINUTE_MS, 0)
  const plannedMs = sum(plan.length)
  if (!plannedMs)
    return undefined
  const runs = timer.status !== 'stopped' && timer.startedAt > 0
  const till = timer.status === 'paused' ? timer.pausedAt : now
  const { start = till, end = till } = timer.slides[page] ?? {}
  const tookMs = runs ? Math.max(0, till - timer.startedAt) : 0
  const behindMs = runs ? Math.max(0, tookMs - sum(page)) - Math.max(0, sum(page - 1) - tookMs) : 0
  const own = plan[page - 1]
  return {
    slide: { plannedMs: own === undefined ? undefined : own * MINUTE_MS, tookMs: runs ? Math.max(0, end - start) : 0 },
    talk: { plannedMs, tookMs, behindMs, state: runs ? compare(behindMs) : 'planned' },
  }
}

/** Less than a second off is on time, as no seconds could be said of it. */
function compare(behindMs: number): PaceState {
  if (Math.abs(behindMs) < SECOND_MS)
    return 'on time'
  return behindMs > 0 ? 'behind' : 'ahead'
}

/**
 * A pace in words: `0:40 behind`, `1:05 of 1:15`; before the timer runs `15:00 planned`, `1:15 planned`.
 * @param locale how Intl writes the digits
 */
export function sayPace({ slide, talk }: Pace, words: PaceWords, locale: string): { talk: string, slide: string } {
  const put = (text: string, times: Record<string, number>) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => toClock(times[name]!, locale))
  const times = { time: Math.abs(talk.behindMs), planned: talk.plannedMs }
  const own = { took: slide.tookMs, planned: slide.plannedMs ?? 0 }
  const planned = talk.state === 'planned'
  return {
    talk: put(words[talk.state === 'on time' ? 'onTime' : talk.state], times),
    slide: put(slide.plannedMs === undefined ? '{took}' : planned ? words.planned : words.of, own),
  }
}

/** Minutes and seconds, `1:05`; from an hour on with the hours, `1:01:05`. Part of a second is none. */
export function toClock(ms: number, locale: string): string {
  const seconds = Math.floor(ms / SECOND_MS)
  const write = (number: number, digits = 1) =>
    new Intl.NumberFormat(locale, { minimumIntegerDigits: digits, useGrouping: false }).format(number)
  const [h, min, s] = [Math.floor(seconds / HOUR_S), Math.floor(seconds / MINUTE_S) % MINUTE_S, seconds % MINUTE_S]
  return h ? `${write(h)}:${write(min, 2)}:${write(s, 2)}` : `${write(min)}:${write(s, 2)}`
}
