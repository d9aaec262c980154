import { decode, encode } from 'fast-png'
import { reduceColors } from 'slidev-addon-press/util/reduce-colors.ts'
import { expect, it } from 'vitest'

it('a picture keeps its size and the colours it has most of, and is near in the others', () => {
  const data = new Uint8Array(90_000 * 3)
  for (let i = 0; i < 90_000; i++)
    data.set(i < 60_000 ? [250, 240, 230] : [i % 400 >> 1, 30, i % 3 * 90], i * 3)
  const png = encode({ width: 300, height: 300, data, channels: 3, depth: 8 })
  const { width, height, data: indices, palette } = decode(reduceColors(png))
  expect([width, height]).toEqual([300, 300])
  expect(palette!.length, 'far fewer than the 601 it had').toBeLessThan(200)
  expect(palette![indices[0]!]).toEqual([250, 240, 230])
  for (const pixel of [1, 60_000, 60_133, 77_777, 89_999])
    expect(palette![indices[pixel]!]!.map((value, channel) => Math.abs(value - data[pixel * 3 + channel]!) <= 5), `colour ${pixel}`).toEqual([true, true, true])
})
