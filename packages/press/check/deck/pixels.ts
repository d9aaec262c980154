/** Takes a screenshot of the slide without its words, returns what is painted behind a text and beside a shape. */
import type { Rect, Rgb, Shape, TextLine } from './types.ts'
import { decode } from 'fast-png'
import { contrast } from './contrast.ts'

/** A picture of the canvas, a pixel a canvas px. */
export interface Screenshot { at: (x: number, y: number) => Rgb }

/** How far beside a shape to look for its background, in px. */
const BESIDE = [2, 4, 6, 9]
const AROUND = Array.from({ length: 8 }, (_, i) => ({ x: Math.cos(i * Math.PI / 4), y: Math.sin(i * Math.PI / 4) }))
/** From this contrast on, a pixel is not the background but something on it; less is the soft edge of a shape. */
const DIFFERS = 1.4

export function readScreenshot(png: Uint8Array): Screenshot {
  const { width, height, channels, data } = decode(png)
  const clamp = (place: number, length: number) => Math.min(length - 1, Math.max(0, Math.round(place)))
  return {
    at: (x, y) => {
      const i = (clamp(y, height) * width + clamp(x, width)) * channels
      return [data[i]!, data[i + 1]!, data[i + 2]!]
    },
  }
}

/** The colours in a box with their shares, the largest first, and how many pixels differ from the most common one. */
export function readBackground(
  screenshot: Screenshot,
  { x, y, width, height }: Rect,
): Pick<TextLine, 'behind' | 'stray'> {
  const counts = new Map<number, { colour: Rgb, count: number }>()
  let total = 0
  for (let row = Math.round(y); row < Math.round(y + height); row++) {
    for (let column = Math.round(x); column < Math.round(x + width); column++) {
      const colour = screenshot.at(column, row)
      const key = colour[0] << 16 | colour[1] << 8 | colour[2]
      const seen = counts.get(key)
      if (seen)
        seen.count++
      else
        counts.set(key, { colour, count: 1 })
      total++
    }
  }
  const colours = [...counts.values()].sort((a, b) => b.count - a.count)
  const background = colours[0]?.colour
  const differs = (colour: Rgb) => background && contrast(colour, background) >= DIFFERS
  return {
    behind: colours.slice(0, 4).map(({ colour, count }) => ({ colour, share: count / total })),
    stray: colours.reduce((sum, { colour, count }) => sum + (differs(colour) ? count : 0), 0),
  }
}

/**
 * Contrast of a shape with its background: at each of its points the clearest colour beside it, of all points the
 * median, because shapes cross and touch. A shape that lies wholly in others of its own colour is seen as they are.
 */
export function readContrast(screenshot: Screenshot, { colour, points, half }: Shape, background: Rgb): number {
  const clearest = points.map(({ x, y }) => Math.max(...BESIDE.flatMap(off => AROUND.map(side =>
    contrast(colour, screenshot.at(x + side.x * (half + off), y + side.y * (half + off)))))))
  const median = clearest.sort((a, b) => a - b)[Math.floor(clearest.length / 2)] ?? 0
  return median < DIFFERS ? contrast(colour, background) : median
}
