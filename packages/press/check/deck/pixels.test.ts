import type { Rgb, Shape } from './types.ts'
import { encode } from 'fast-png'
import { describe, expect, it } from 'vitest'
import { readBackground, readContrast, readScreenshot } from './pixels.ts'

const PAPER: Rgb = [246, 240, 228]
const INK: Rgb = [33, 26, 24]

/** A picture of 60 × 40 px, painted by a function of its places. */
function picture(paint: (x: number, y: number) => Rgb) {
  const [width, height] = [60, 40]
  const pixels = Array.from({ length: width * height }, (_, i) => [...paint(i % width, Math.floor(i / width))])
  return readScreenshot(encode({ width, height, channels: 3, data: new Uint8Array(pixels.flat()) }))
}
const shape = (colour: Rgb, points: Shape['points']): Shape => ({ element: 'path', box: { x: 0, y: 0, width: 1, height: 1 }, colour, points, half: 0.5, contrast: 0 })

describe('what is behind a text', () => {
  const box = { x: 10, y: 10, width: 30, height: 12 }

  it('is its background alone', () => {
    expect(readBackground(picture(() => PAPER), box)).toEqual({ behind: [{ colour: PAPER, share: 1 }], stray: 0 })
  })

  it('is also a line that crosses it, pixel by pixel', () => {
    const { behind: colours, stray } = readBackground(picture(x => x === 20 ? INK : PAPER), box)
    expect(colours.map(({ colour }) => colour)).toEqual([PAPER, INK])
    expect(stray).toBe(12)
  })

  it('is not what lies beside it', () => {
    expect(readBackground(picture(x => x < 10 || x >= 40 ? INK : PAPER), box).stray).toBe(0)
  })
})

describe('the contrast of a shape', () => {
  const along = [5, 15, 25, 35, 45].map(x => ({ x, y: 20 }))

  it('is that with what lies beside it', () => {
    expect(readContrast(picture((_, y) => y === 20 ? INK : PAPER), shape(INK, along), PAPER)).toBeGreaterThan(15)
  })

  it('is not lost where another shape touches it', () => {
    const touched = picture((x, y) => y === 20 || x < 20 ? INK : PAPER)
    expect(readContrast(touched, shape(INK, along), PAPER)).toBeGreaterThan(15)
  })

  it('in the midst of its own colour is that of the whole', () => {
    expect(readContrast(picture(() => INK), shape(INK, along), PAPER)).toBeGreaterThan(15)
    expect(readContrast(picture(() => PAPER), shape(PAPER, along), PAPER)).toBe(1)
  })
})
