/** What is really painted behind a text and beside a shape: read from a picture of the slide without its words. */
import type { Box, Mark, Rgb, TextLine } from './types.ts'
import { decode } from 'fast-png'
import { contrast } from './contrast.ts'

/** A picture of the canvas, a pixel a canvas px. */
export interface Picture { at: (x: number, y: number) => Rgb }

/** How far beside a shape to look for its ground, in px. */
const BESIDE = [2, 4, 6, 9]
const AROUND = Array.from({ length: 8 }, (_, i) => ({ x: Math.cos(i * Math.PI / 4), y: Math.sin(i * Math.PI / 4) }))
/** From this contrast on, a pixel is not the ground but something on it; less is the soft edge of a shape. */
const DIFFERS = 1.4

export function readPicture(png: Uint8Array): Picture {
  const { width, height, channels, data } = decode(png)
  return {
    at: (x, y) => {
      const i = (Math.min(height - 1, Math.max(0, Math.round(y))) * width + Math.min(width - 1, Math.max(0, Math.round(x)))) * channels
      return [data[i]!, data[i + 1]!, data[i + 2]!]
    },
  }
}

/** The colours in a box with their shares, the largest first, and how many pixels stand out from the most common one. */
export function behind(picture: Picture, { x, y, width, height }: Box): Pick<TextLine, 'behind' | 'stray'> {
  const counts = new Map<number, { colour: Rgb, count: number }>()
  let total = 0
  for (let row = Math.round(y); row < Math.round(y + height); row++) {
    for (let column = Math.round(x); column < Math.round(x + width); column++) {
      const colour = picture.at(column, row)
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
  const ground = colours[0]?.colour
  return {
    behind: colours.slice(0, 4).map(({ colour, count }) => ({ colour, share: count / total })),
    stray: ground ? colours.reduce((sum, { colour, count }) => sum + (contrast(colour, ground) >= DIFFERS ? count : 0), 0) : 0,
  }
}

/**
 * Contrast of a shape with its ground: at each of its points the clearest colour beside it, of all points the median,
 * because shapes cross and touch. A shape that lies wholly in others of its own colour is seen as they are.
 */
export function beside(picture: Picture, { colour, points, half }: Mark, ground: Rgb): number {
  const found = points.map(point => Math.max(...BESIDE.flatMap(off => AROUND.map(side =>
    contrast(colour, picture.at(point.x + side.x * (half + off), point.y + side.y * (half + off)))))))
  const median = found.sort((a, b) => a - b)[Math.floor(found.length / 2)] ?? 0
  return median < DIFFERS ? contrast(colour, ground) : median
}
