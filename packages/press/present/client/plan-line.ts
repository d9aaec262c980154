/** The plan as a line: how much of it is said, and how much time has gone. The stretch between is the talk's pace. */
import type { Clock, SpeakerState } from '../protocol.ts'

/** Time that the talk's clock has run, in ms. */
export function readElapsed({ status, startedAt, pausedAt }: Clock, now: number): number {
  if (status === 'stopped' || !startedAt)
    return 0
  return Math.max(0, (status === 'paused' ? pausedAt : now) - startedAt)
}

/** Shares of the line, from 0 to 1; `ticks` are where slides begin. */
export interface PlanLine { ticks: number[], here: number, gone: number, wholeMs: number, hereMs: number }

/**
 * @param plan each slide's minutes; one without counts none
 * @param clock the speaker's, with the slides' times
 * @param page the slide's number
 * @param now the server's time, in ms
 * @param behindMs how far the talk is behind its plan, below 0 ahead, where that is known
 */
export function toPlanLine(
  plan: (number | undefined)[],
  clock: SpeakerState['clock']['value'],
  page: number,
  now: number,
  behindMs?: number,
): PlanLine {
  const starts = plan.map((_, i) => 60_000 * sum(plan.slice(0, i)))
  const wholeMs = 60_000 * sum(plan)
  const elapsed = readElapsed(clock, now)
  const from = starts[page - 1] ?? 0
  const until = starts[page] ?? wholeMs
  const hereMs = clock.status === 'stopped' || behindMs === undefined ? from : clamp(elapsed - behindMs, from, until)
  const share = (time: number) => wholeMs ? clamp(time / wholeMs, 0, 1) : 0
  return { ticks: starts.slice(1).map(share), here: share(hereMs), gone: share(elapsed), wholeMs, hereMs }
}

const sum = (minutes: (number | undefined)[]) => minutes.reduce<number>((sum, some) => sum + (some ?? 0), 0)
const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))
