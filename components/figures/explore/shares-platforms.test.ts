import type { DiscMark, Side, SquareMark } from '../kit/marks'
import { describe, expect, it } from 'vitest'
import { PRESETS, runCached } from '../../../explorable/settings'
import { labelBox } from '../kit/text'
import { CHART } from './shares-chart'
import { platformMarks } from './shares-platforms'

const WORDS = { one: 'one platform', others: '183 others', all: '184 platforms' }
const SETTINGS = [
  ...PRESETS,
  ...[10, 200, 1000].flatMap(cost =>
    [0, 0.9, 1.2].flatMap(returns => [0, 0.1, 0.5].map(portable => ({ cost, returns, portable })))),
]
function draw(shares: number[], side: Side | undefined) {
  const marks = platformMarks(WORDS, shares, side, CHART.risen)
  return { platforms: marks.filter(mark => mark.kind === 'disc' || mark.kind === 'square'), labels: marks.filter(mark => mark.kind === 'label') }
}
const half = (mark: DiscMark | SquareMark) => mark.kind === 'disc' ? mark.r : mark.side / 2

it('each platform has a mark of its side\'s shape, a square as large as a disc', () => {
  const [discs, squares] = [draw([0.6, 0.4], 'chains').platforms, draw([0.6, 0.4], 'models').platforms]
  expect(discs.map(({ kind }) => kind)).toEqual(['disc', 'disc'])
  expect(squares.map(({ kind }) => kind)).toEqual(['square', 'square'])
  for (const [i, disc] of discs.entries())
    expect((2 * half(squares[i]!)) ** 2).toBeCloseTo(Math.PI * half(disc) ** 2, 6)
  expect(discs[0]!.x, 'under the middle of its threads').toBe(CHART.left + 0.3 * 360)
  expect(new Set(draw([0.6, 0.4], undefined).platforms.map(({ tone }) => tone)), 'nobody\'s').toEqual(new Set(['ink']))
})

it('the one that has more than half is named, and the others', () => {
  expect(draw([0.6, 0.4], 'chains').labels.map(({ id }) => id)).toEqual(['one', 'platforms'])
  expect(draw([0.5, 0.5], 'chains').labels.map(({ lines }) => lines[0])).toEqual([WORDS.all])
})

describe.each(SETTINGS)('with the dials at $cost, $returns, $portable', (setting) => {
  const { shares } = runCached(setting).typical
  const { platforms, labels } = draw(shares, 'chains')

  it('no mark lies on another or on a name, and all keep in their row', () => {
    expect(platforms).toHaveLength(shares.length)
    for (const [i, a] of platforms.entries()) {
      for (const b of platforms.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(half(a) + half(b))
      expect(a.y - half(a)).toBeGreaterThan(CHART.risen + 4)
      expect(a.y + half(a)).toBeLessThan(CHART.risen + 44)
      for (const { x, width } of labels.map(labelBox))
        expect(a.x + half(a) < x || a.x - half(a) > x + width, `the mark at ${a.x}`).toBe(true)
    }
    for (const { x, width } of labels.map(labelBox)) {
      expect(x).toBeGreaterThan(640)
      expect(x + width).toBeLessThanOrEqual(CHART.edge + 1)
    }
  })
})
