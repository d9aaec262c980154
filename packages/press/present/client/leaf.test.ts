import { describe, expect, it } from 'vitest'
import { announceWay, further, isSame, leafSlide, mayLeaf, toAddress } from './leaf'

const furthest = { page: 10, clicks: 1 }
const slide = { steps: 4, total: 14 }

describe('how far a reader may leaf', () => {
  it('goes back always', () => {
    for (const by of [-1, -2, -3])
      expect(mayLeaf(by, { page: 3, clicks: 2 }, slide, { page: 1, clicks: 0 })).toBe(true)
  })

  it('goes on as far as the speaker has been, and not a step further', () => {
    expect(mayLeaf(1, { page: 10, clicks: 0 }, slide, furthest)).toBe(true)
    expect(mayLeaf(1, { page: 10, clicks: 1 }, slide, furthest)).toBe(false)
    expect(mayLeaf(2, { page: 9, clicks: 0 }, slide, furthest)).toBe(true)
    expect(mayLeaf(2, { page: 10, clicks: 0 }, slide, furthest)).toBe(false)
    expect(mayLeaf(3, { page: 2, clicks: 0 }, slide, furthest)).toBe(false)
    expect(mayLeaf(3, { page: 2, clicks: 0 }, slide, { page: 14, clicks: 0 })).toBe(true)
  })

  it('goes from the last step to the next slide', () => {
    expect(mayLeaf(1, { page: 9, clicks: 4 }, slide, furthest)).toBe(true)
    expect(mayLeaf(1, { page: 9, clicks: 4 }, slide, { page: 9, clicks: 4 })).toBe(false)
  })

  it('leafs to slides as complete as they have been', () => {
    expect(leafSlide(-1, { page: 10, clicks: 1 }, furthest)).toEqual({ page: 9, clicks: 99 })
    expect(leafSlide(1, { page: 9, clicks: 0 }, furthest)).toEqual({ page: 10, clicks: 1 })
    expect(leafSlide(1, { page: 10, clicks: 0 }, furthest)).toBeUndefined()
    expect(leafSlide(-1, { page: 1, clicks: 0 }, furthest)).toBeUndefined()
  })

  it('keeps the furthest place when the speaker goes back', () => {
    expect(further(furthest, { page: 3, clicks: 4 })).toBe(furthest)
    expect(further(furthest, { page: 10, clicks: 2 })).toEqual({ page: 10, clicks: 2 })
    expect(isSame(furthest, { page: 10, clicks: 1 })).toBe(true)
  })
})

describe('what a screen reader hears', () => {
  const words = { say: ['Slide 3 of 14: Title', 'one', 'two'], back: 'Step {step} of 3' }

  it('hears each step on, and where a step back leads', () => {
    expect(announceWay({ page: 3, clicks: 0 }, { page: 3, clicks: 1 }, words)).toBe('one')
    expect(announceWay({ page: 3, clicks: 0 }, { page: 3, clicks: 2 }, words)).toBe('one two')
    expect(announceWay({ page: 3, clicks: 2 }, { page: 3, clicks: 1 }, words)).toBe('Step 2 of 3')
  })

  it('hears the slide, and the step where it is not the first', () => {
    expect(announceWay({ page: 2, clicks: 4 }, { page: 3, clicks: 0 }, words)).toBe('Slide 3 of 14: Title')
    expect(announceWay({ page: 2, clicks: 4 }, { page: 3, clicks: 2 }, words)).toBe('Slide 3 of 14: Title, Step 3 of 3')
  })
})

it('names a place in an address', () => {
  expect(toAddress('/fr/', { page: 1, clicks: 0 })).toBe('/fr/')
  expect(toAddress('/', { page: 5, clicks: 2 })).toBe('/5/?clicks=2')
})
