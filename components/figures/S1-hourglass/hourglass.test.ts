import type { SquareMark } from '../kit/marks'
import type { HourglassWords } from './hourglass'
import { describe, expect, it } from 'vitest'
import { expectSound, labelsOf } from '../../../tests/support/scene'
import { AXIS, marksAt } from '../kit/marks'
import { hourglassScene, hourglassThumb, HOURGLASS_STEPS as STEP } from './hourglass'

const side = { base: 'large\nmodel', above: ['Copilot', 'AI agents', 'Enterprise'], below: ['compute', 'data', 'energy'], owners: ['countries', 'companies', 'funds'] }
const words: HourglassWords = { title: 'Twin', description: ['Hourglass'], models: side, chains: side, reasons: ['one', 'two', 'three'], aim: 'control' }
const at = (step: number) => marksAt(hourglassScene(words, step).marks, step)

describe('hourglass', () => {
  it('is sound at every step', () => expectSound('hourglass', step => hourglassScene(words, step), STEP))

  it('is the same slot for slot on both sides', () => {
    const marks = at(STEP.last)
    const [left, right] = (['models', 'chains'] as const).map(name => marks.filter(mark => mark.id.startsWith(name)))
    expect(left!.map(mark => mark.id.replace('models', ''))).toEqual(right!.map(mark => mark.id.replace('chains', '')))
    for (const [i, label] of labelsOf(left!).entries()) {
      const twin = labelsOf(right!)[i]!
      expect(label.y, `height of "${label.id}"`).toBe(twin.y)
      expect(AXIS - label.x, `slot of "${label.id}"`).toBeCloseTo(twin.x - AXIS)
    }
  })

  it('lights the waist at its step and slides three further waists out of it', () => {
    const waist = (step: number) => at(step).find(mark => mark.id === 'models-waist')
    expect(waist(STEP.threads)).toHaveProperty('outline')
    expect(waist(STEP.waist)).not.toHaveProperty('outline')
    const places = (step: number) => at(step).filter(mark => mark.id.startsWith('chains-echo')).map(mark => 'x' in mark && mark.x)
    const under = places(STEP.waist)
    expect(new Set(under), 'under the waist').toEqual(new Set([(waist(STEP.waist) as SquareMark).x].map(x => 2 * AXIS - x)))
    expect(under).toHaveLength(3)
    expect(new Set([...places(STEP.echoes), ...under]).size, 'each at a place of its own').toBe(4)
  })

  it('sets a name of one line in the middle of its waist, as it does one of two', () => {
    const marks = hourglassScene({ ...words, chains: { ...side, base: 'chain' } }, STEP.last).marks
    const middle = (id: string) => {
      const name = labelsOf(marks).find(mark => mark.id === id)!
      return name.y + (name.lines.length - 1) * name.lineHeight / 2
    }
    expect(middle('chains base')).toBe(middle('models base'))
  })

  it('says which label the slide left out', () => {
    expect(() => hourglassScene({ ...words, aim: '' }, 0)).toThrow('no words for the label "aim"')
  })

  it('fits a thumbnail without words', () => {
    expect(labelsOf(hourglassThumb('chains').marks)).toEqual([])
  })
})
