import { describe, expect, it } from 'vitest'
import { figureById } from '../data/evidence'
import { BETS, DIAL_NAMES, DIALS, EXPLORE_STEPS, fromQuery, indexOn, LINE, presetOf, PRESETS, proves, runsOf, settingAt, toQuery } from './settings'

describe('presets', () => {
  it('are one a step, each on the dials', () => {
    expect(PRESETS).toHaveLength(EXPLORE_STEPS.last + 1)
    for (const preset of PRESETS) {
      for (const name of DIAL_NAMES)
        expect(DIALS[name], `${preset.id}: ${name}`).toContain(preset[name])
    }
  })

  it('prove: with cheap forks use stays, and spreads only where users can leave', () =>
    expect(PRESETS.map(preset => proves(runsOf(preset)))).toEqual(['stays', 'stays', 'spreads']))

  it('are run once', () => {
    const [preset] = PRESETS
    expect(runsOf(preset)).toBe(runsOf({ ...preset }))
  })
})

it('a bet on more gathering can be won', () =>
  expect(proves(runsOf({ cost: 1000, returns: 1.2, portable: 0 }))).toBe('gathers'))

it('the line is the cited one', () => expect(figureById('hhi-line').value.line).toBe(LINE))

describe('the setting of a step', () => {
  const dials = { cost: 10, returns: 0.5, portable: 0.2 }
  it('is its preset until a dial is turned there', () => {
    expect(settingAt(1, {})).toEqual({ cost: 40, returns: 1, portable: 0 })
    expect(settingAt(1, { step: 1, dials })).toEqual(dials)
    expect(settingAt(2, { step: 1, dials }), 'a click brings the next preset').toEqual({ cost: 40, returns: 1, portable: 0.1 })
  })

  it.each([[-1, 0], [99, 2], [Number.NaN, 2]])('at %d is that of step %d', (step, shown) =>
    expect(presetOf(settingAt(step, {}))).toBe(PRESETS[shown]))

  it('that is no preset has none', () => expect(presetOf(dials)).toBeUndefined())
})

describe('the address', () => {
  it('gives back what was set', () => {
    const explored = { bet: BETS[0], step: 1, dials: { cost: 10, returns: 0.5, portable: 0.2 } }
    expect(fromQuery(toQuery(explored), 1)).toEqual(explored)
    expect(toQuery({})).toEqual({ bet: undefined, cost: undefined, returns: undefined, portable: undefined })
    expect(fromQuery({}, 1)).toEqual({})
  })

  it('may hold anything', () => {
    expect(fromQuery({ bet: 'all', cost: 'x', returns: '', portable: ['0.1'] }, 1)).toEqual({})
    expect(fromQuery({ cost: '-5' }, 1).dials, 'the nearest value').toEqual({ cost: 10, returns: 1, portable: 0 })
    expect(fromQuery({ cost: '1e9', returns: '0.44' }, 0).dials).toEqual({ cost: 1000, returns: 0.4, portable: 0 })
    expect(fromQuery({ portable: 'Infinity' }, 1)).toEqual({})
  })
})

it('every value has its place on its dial', () => {
  for (const name of DIAL_NAMES)
    expect(DIALS[name].map(value => indexOn(name, value))).toEqual(DIALS[name].map((_, i) => i))
})
