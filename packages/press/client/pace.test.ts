import type { PaceTimer, SlideTimes } from './pace'
import { describe, expect, it } from 'vitest'
import en from '../messages/en'
import { keepTimes, readPace, sayPace, toClock } from './pace'

/** Minutes of four slides: on the third the talk is on time from 2:00 to 3:00. */
const PLAN = [0.5, 1.5, 1, undefined, 2]
const START = 1_000_000
const s = (seconds: number) => seconds * 1000
const stopped: PaceTimer = { status: 'stopped', startedAt: 0, pausedAt: 0, slides: {} }
const running = (slides: SlideTimes = {}): PaceTimer => ({ ...stopped, status: 'running', startedAt: START, slides })
const at = (seconds: number, page = 3) => readPace(PLAN, running(), page, START + s(seconds))!.talk
const say = (timer: PaceTimer, page: number, now: number, plan: (number | undefined)[] = PLAN) => sayPace(readPace(plan, timer, page, now)!, en.pace, 'en-GB')

describe('the talk', () => {
  it.each([
    [0, 'ahead', -120],
    [119, 'ahead', -1],
    [120, 'on time', 0],
    [150, 'on time', 0],
    [180, 'on time', 0],
    [181, 'behind', 1],
    [220, 'behind', 40],
  ])('on a slide planned from 2:00 to 3:00 at %i s is %s', (seconds, state, behind) => {
    expect(at(seconds)).toEqual({ plannedMs: s(300), tookMs: s(seconds), behindMs: s(behind), state })
  })
  it('is on time by less than a second, of which nothing can be said', () => {
    expect([at(180.9).state, at(119.1).state]).toEqual(['on time', 'on time'])
  })
  it('on a slide without minutes is on time at one moment', () => {
    expect([at(170, 4).state, at(180, 4).state, at(190, 4).state]).toEqual(['ahead', 'on time', 'behind'])
  })
  it('stands still while the timer does', () => {
    const timer: PaceTimer = { ...running(), status: 'paused', pausedAt: START + s(220) }
    expect(say(timer, 3, START + s(9000)).talk).toBe('0:40 behind')
  })
  it('has a plan only, before the timer runs', () => {
    expect(say(stopped, 3, START)).toEqual({ talk: '5:00 planned', slide: '1:00 planned' })
  })
  it('without a plan has no pace', () => {
    expect(readPace([undefined, undefined], running(), 1, START)).toBeUndefined()
  })
  it.each([
    [30, '1:30 ahead'],
    [150, 'on time'],
    [220, '0:40 behind'],
    [180 + 3661, '1:01:01 behind'],
  ])('at %i s says it is %s', (seconds, words) => expect(say(running(), 3, START + s(seconds)).talk).toBe(words))
})

describe('a slide', () => {
  it('counts what it has taken of its minutes', () => {
    expect(say(running({ 3: { start: START + s(100) } }), 3, START + s(165)).slide).toBe('1:05 of 1:00')
  })
  it('says its time alone where it has no minutes', () => {
    expect(say(running({ 4: { start: START } }), 4, START + s(65)).slide).toBe('1:05')
    expect(say(stopped, 4, START).slide).toBe('0:00')
  })
  it('has taken nothing where nobody has counted', () => expect(say(running(), 3, START + s(165)).slide).toBe('0:00 of 1:00'))
})

describe('the times of slides', () => {
  const took = (slides: SlideTimes) =>
    Object.fromEntries(Object.entries(slides).map(([no, { start, end }]) => [no, end! - start!]))

  it('are counted from slide to slide', () => {
    const first = keepTimes({}, 1, 100)
    expect(keepTimes(first, 2, 130)).toEqual({ 1: { start: 100, end: 130 }, 2: { start: 130 } })
  })
  it('go on where a slide is come back to', () => {
    const back = keepTimes(keepTimes(keepTimes({}, 1, 100), 2, 130), 1, 150)
    expect(took(keepTimes(back, undefined, 157))).toEqual({ 1: 37, 2: 20 })
  })
  it('stand still while the clock does, and go on with it', () => {
    const paused = keepTimes(keepTimes({}, 1, 100), undefined, 130)
    expect(keepTimes(paused, undefined, 900), 'told again').toEqual(paused)
    expect(took(keepTimes(keepTimes(paused, 1, 1000), 2, 1005))).toMatchObject({ 1: 35 })
  })
  it('are changed by nothing that was told before', () => {
    const first = keepTimes({}, 1, 100)
    expect(keepTimes(first, 1, 130)).toEqual(first)
  })
})

it.each([[0, '0:00'], [59_999, '0:59'], [60_000, '1:00'], [3_599_000, '59:59'], [3_600_000, '1:00:00'], [36_061_000, '10:01:01']])('%i ms read %s', (ms, clock) => {
  expect(toClock(ms, 'en-GB')).toBe(clock)
})
