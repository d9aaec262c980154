/** From a PNG to a smaller one: pictures of slides are flat, so 256 colours are all but all that they have. */
import { decode, encode } from 'fast-png'

const COLORS = 256

/** A colour that lies closer to one that is kept is not kept itself: squared, of 255 a channel. */
const MIN_DISTANCE = 24

/**
 * Keeps the colours that the picture has most of, none close to another; each of the rest, from edges of letters and
 * lines, becomes the nearest.
 */
export function reduceColors(png: Uint8Array): Uint8Array {
  const { width, height, channels, data } = decode(png)
  const readColor = (i: number) => data[i]! << 16 | data[i + 1]! << 8 | data[i + 2]!
  const counts = new Map<number, number>()
  for (let i = 0; i < data.length; i += channels)
    counts.set(readColor(i), (counts.get(readColor(i)) ?? 0) + 1)
  const palette: Color[] = []
  for (const [color] of [...counts].sort(([a, m], [b, n]) => n - m || a - b)) {
    const channels = toChannels(color)
    if (palette.length < COLORS && palette.every(kept => distance(kept, channels) > MIN_DISTANCE))
      palette.push(channels)
  }
  const index = new Map([...counts.keys()].map(color => [color, findNearest(toChannels(color), palette)]))
  const indices = new Uint8Array(width * height)
  for (let i = 0, pixel = 0; i < data.length; i += channels, pixel++)
    indices[pixel] = index.get(readColor(i))!
  return encode({ width, height, data: indices, channels: 1, depth: 8, palette }, { zlib: { level: 9 } })
}

type Color = [number, number, number]
const toChannels = (color: number): Color => [color >> 16, color >> 8 & 255, color & 255]
const distance = ([r, g, b]: Color, [R, G, B]: Color) => (r - R) ** 2 + (g - G) ** 2 + (b - B) ** 2

function findNearest(color: Color, palette: Color[]): number {
  const distances = palette.map(kept => distance(color, kept))
  return distances.indexOf(Math.min(...distances))
}
