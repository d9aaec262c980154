import { describe, expect, it } from 'vitest'
import { chooseSetting, EXPLORE_STEPS } from '../components/figures/explore/explore-steps'
import { findFigure } from '../evidence/evidence'
import { BETS, DIAL_NAMES, DIALS, findPreset, fromQuery, indexOn, LINE, PRESETS, proves, runCached, SKETCHES, toQuery } from './settings'

describe('presets', () => {
  it('are one a step, each on the dials', () => {
    expect(PRESETS).toHaveLength(EXPLORE_STEPS.last + 1)
    for (const preset of PRESETS) {
      for (const name of DIAL_NAMES)
        expect(DIALS[name], `${preset.id}: ${name}`).toContain(preset[name])
    }
  })

  it('prove: with cheap forks use stays, and spreads only where users can leave', () =>
    expect(PRESETS.map(preset => proves(runCached(preset)))).toEqual(['stays', 'stays', 'spreads']))

  it('are run once', () => {
    const [preset] = PRESETS
    expect(runCached(preset)).toBe(runCached({ ...preset }))
  })
})

describe('a bet', () => {
  it.each([
    ['spreads', { hhi: 1799, largest: 0.4 }],
    ['few', { hhi: 1800, largest: 0.3 }],
    ['few', { hhi: 4900, largest: 0.5 }],
    ['stays', { hhi: 2600, largest: 0.51 }],
  ] as const)('%s is proven by %o', (bet, runs) => expect(proves(runs)).toBe(bet))

  it.each([
    ['spreads', { cost: 10, returns: 0.5, portable: 0 }],
    ['few', { cost: 200, returns: 1, portable: 0.1 }],
    ['stays', { cost: 40, returns: 0.9, portable: 0 }],
  ] as const)('%s can be won with the dials at %o', (bet, setting) => {
    for (const name of DIAL_NAMES)
      expect(DIALS[name], name).toContain(setting[name])
    expect(proves(runCached(setting))).toBe(bet)
  })

  it.each(BETS)('%s has a sketch that would win it', (bet) => {
    const hhi = SKETCHES[bet].reduce((sum, share) => sum + (100 * share) ** 2, 0)
    expect(SKETCHES[bet].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10)
    expect(proves({ hhi, largest: SKETCHES[bet][0]! })).toBe(bet)
  })
})

it('the line is the cited one', () => expect(findFigure('hhi-line').value.line).toBe(LINE))

describe('the setting of a step', () => {
  const dials = { cost: 10, returns: 0.5, portable: 0.2 }
  it('is its preset, and at the last what the dials say', () => {
    for (const step of [EXPLORE_STEPS.bet, EXPLORE_STEPS.fork])
      expect(findPreset(chooseSetting(step, { dials })), `step ${step}, which has no dials`).toBe(PRESETS[step])
    expect(chooseSetting(EXPLORE_STEPS.leave, {})).toEqual({ cost: 40, returns: 1, portable: 0.1 })
    expect(chooseSetting(EXPLORE_STEPS.leave, { dials })).toEqual(dials)
  })

  it.each([[-1, 0], [99, 2], [Number.NaN, 2]])('at %d is that of step %d', (step, shown) =>
    expect(findPreset(chooseSetting(step, {}))).toBe(PRESETS[shown]))

  it('that is no preset has none', () => expect(findPreset(dials)).toBeUndefined())
})

describe('the address', () => {
  it('gives back what was set', () => {
    const explored = { bet: BETS[0], dials: { cost: 10, returns: 0.5, portable: 0.2 } }
    expect(fromQuery(toQuery(explored))).toEqual(explored)
    expect(toQuery({})).toEqual({ bet: undefined, cost: undefined, returns: undefined, portable: undefined })
    expect(fromQuery({})).toEqual({})
  })

  it('may hold anything', () => {
    expect(fromQuery({ bet: 'all', cost: 'x', returns: '', portable: ['0.1'] })).toEqual({})
    expect(fromQuery({ cost: '-5' }).dials, 'the nearest value').toEqual({ cost: 10, returns: 1, portable: 0.1 })
    expect(fromQuery({ cost: '1e9', returns: '0.44' }).dials).toEqual({ cost: 1000, returns: 0.4, portable: 0.1 })
    expect(fromQuery({ portable: 'Infinity' })).toEqual({})
  })
})

it('every value has its place on its dial', () => {
  for (const name of DIAL_NAMES)
    expect(DIALS[name].map(value => indexOn(name, value))).toEqual(DIALS[name].map((_, i) => i))
})
