import { expect, it } from 'vitest'
import { contrast } from './contrast.ts'

it('is WCAG\'s, whichever colour comes first', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21)
  expect(contrast([255, 255, 255], [119, 119, 119])).toBeCloseTo(4.48, 2)
  expect(contrast([246, 240, 228], [201, 46, 22])).toBeCloseTo(4.76, 2)
  expect(contrast([9, 9, 9], [9, 9, 9])).toBe(1)
})
