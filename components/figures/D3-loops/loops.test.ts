import type { DiscMark, SquareMark } from '../kit/marks'
import type { LoopsWords } from './loops'
import { describe, expect, it } from 'vitest'
import { expectSound, labelsOf } from '../../../tests/support/scene'
import { marksAt } from '../kit/marks'
import { loopsScene, loopsThumb, LOOPS_STEPS as STEP } from './loops'

const words: LoopsWords = {
  title: 'Loops',
  description: ['Two loops'],
  models: { core: 'cash\nflow', slots: ['subscriptions and API', 'enterprise\ncontracts', 'compute', 'better model', 'usage'], inflow: 'customers pay', counter: 'valuation rounds,\nvendor financing' },
  chains: { core: 'asset\nvalue', slots: ['valuation', 'treasury', 'token incentives', 'builders\nand liquidity', 'activity'], inflow: 'buyers of the asset', counter: 'fees' },
}
const at = (step: number) => marksAt(loopsScene(words, step).marks, step)
const slots = (name: string, step: number) => at(step).filter((mark): mark is SquareMark | DiscMark => mark.id.startsWith(`${name}-slot`))

describe('loops', () => {
  it('is sound at every step', () => expectSound('loops', step => loopsScene(words, step), STEP))

  it('has as many slots on both sides, in two shapes', () => {
    expect(slots('models', 0).map(mark => mark.kind)).toEqual(Array.from({ length: 5 }, () => 'square'))
    expect(slots('chains', 0).map(mark => mark.kind)).toEqual(Array.from({ length: 5 }, () => 'disc'))
  })

  it('runs clockwise at the left and the other way at the right', () => {
    const [, second] = slots('models', 0)
    const [, other] = slots('chains', 0)
    expect(second!.x, 'second slot of the models is right of their top').toBeGreaterThan(slots('models', 0)[0]!.x)
    expect(other!.x, 'second slot of the chains is left of their top').toBeLessThan(slots('chains', 0)[0]!.x)
  })

  it('fills the fed slot when the money flows in, and only that one', () => {
    const solid = (step: number) => at(step).filter(mark => mark.kind === 'square' && !mark.outline)
    expect(solid(STEP.track)).toHaveLength(0)
    expect(solid(STEP.inflow)).toHaveLength(1)
    expect(solid(STEP.inflow)[0], 'once it has arrived').toMatchObject({ x: slots('models', 0)[0]!.x, y: slots('models', 0)[0]!.y, late: true })
  })

  it('thickens and flows in by moving: threads spread from one line, and the inflow starts without length', () => {
    const paths = (id: string, step: number) => at(step).flatMap(mark => mark.id.startsWith(id) && mark.kind === 'stroke' ? [mark.d] : [])
    expect(new Set(paths('models-thread', STEP.slots)).size).toBe(1)
    expect(new Set(paths('models-thread', STEP.track)).size).toBe(7)
    expect(paths('chains-inflow', STEP.track).every(d => d.slice(1).split('L')[0] === d.split('L')[1])).toBe(true)
    expect(paths('chains-inflow', STEP.inflow).some(d => d.slice(1).split('L')[0] === d.split('L')[1])).toBe(false)
  })

  it('runs the other side\'s shape inside each loop', () => {
    const counter = (name: string) => at(STEP.counter).find(mark => mark.id === `${name}-counter`)!
    expect(counter('models')).toMatchObject({ kind: 'stroke', tone: 'chains' })
    expect(counter('chains')).toMatchObject({ kind: 'stroke', tone: 'models' })
  })

  it('fits a thumbnail without words', () => {
    expect(labelsOf(loopsThumb('models').marks)).toEqual([])
  })
})
