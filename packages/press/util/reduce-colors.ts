/** Pictures of slides in little space: they are flat, so 256 colours are all but all that they have. */
import { decode, encode } from 'fast-png'

const COLORS = 256

/** A colour that lies closer to one that is kept is not kept itself: squared, of 255 a channel. */
const CLOSE = 24

/** The same picture with the colours that it has most of, none close to another; each of the rest, from edges of letters and lines, becomes the nearest. */
export function fewerColors(png: Uint8Array): Uint8Array {
  const { width, height, channels, data } = decode(png)
  const at = (i: number) => data[i]! << 16 | data[i + 1]! << 8 | data[i + 2]!
  const counts = new Map<number, number>()
  for (let i = 0; i < data.length; i += channels)
    counts.set(at(i), (counts.get(at(i)) ?? 0) + 1)
  const palette: Color[] = []
  for (const [color] of [...counts].sort(([a, m], [b, n]) => n - m || a - b)) {
    const channels = channelsOf(color)
    if (palette.length < COLORS && palette.every(kept => distance(kept, channels) > CLOSE))
      palette.push(channels)
  }
  const index = new Map([...counts.keys()].map(color => [color, nearest(channelsOf(color), palette)]))
  const indices = new Uint8Array(width * height)
  for (let i = 0, pixel = 0; i < data.length; i += channels, pixel++)
    indices[pixel] = index.get(at(i))!
  return encode({ width, height, data: indices, channels: 1, depth: 8, palette }, { zlib: { level: 9 } })
}

type Color = [number, number, number]
const channelsOf = (color: number): Color => [color >> 16, color >> 8 & 255, color & 255]
const distance = ([r, g, b]: Color, [R, G, B]: Color) => (r - R) ** 2 + (g - G) ** 2 + (b - B) ** 2

function nearest(color: Color, palette: Color[]): number {
  const distances = palette.map(kept => distance(color, kept))
  return distances.indexOf(Math.min(...distances))
}
