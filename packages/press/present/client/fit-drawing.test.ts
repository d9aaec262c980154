import { expect, it } from 'vitest'
import { describeStep, isAt, isCut, joinSteps, readableSize, toPlain } from './fit-drawing'

const part = { left: 0, right: 360, top: 0, bottom: 300 }
const label = (left: number, right: number) => ({ left, right, top: 10, bottom: 30 })

it('has labels that can be read, and that are not larger than others on the canvas', () => {
  expect(readableSize(20, 0.8)).toBe(20)
  expect(readableSize(10, 0.8)).toBe(15)
  expect(readableSize(10, 0.2)).toBe(24)
})

it('hides a label of which a part shows a piece, and none that only touches its edge', () => {
  expect(isCut(label(300, 420), part)).toBe(true)
  expect(isCut(label(-4, 80), part)).toBe(false)
  expect(isCut(label(10, 80), part)).toBe(false)
  expect(isCut(label(0, 0), part)).toBe(false)
})

it('knows from which step to which a text stands', () => {
  const steps = joinSteps([{ since: 2, until: 3 }, { since: 3, until: Infinity }])
  expect(steps).toEqual({ since: 2, until: Infinity })
  expect([1, 2, 9].map(step => isAt(steps, step))).toEqual([false, true, true])
  expect(isAt({ since: 0, until: 1 }, 1)).toBe(false)
})

it('describes a step, and gives away none that comes', () => {
  const texts = [
    { text: 'A ring.', steps: { since: 0, until: 1 } },
    { text: 'A ring. A dot.', steps: { since: 1, until: Infinity } },
    { text: 'A', steps: { since: 0, until: Infinity } },
  ]
  expect(describeStep('A ring. A dot.', texts, 0)).toBe('A ring.')
  expect(describeStep('A ring. A dot.', texts, 1)).toBe('A ring. A dot.')
  expect(describeStep('Another', texts.slice(0, 2), 0)).toBe('')
})

it('compares words whatever their apostrophes and lines', () => {
  expect(toPlain(' an\n agent\'s ')).toBe('an agent’s')
})
