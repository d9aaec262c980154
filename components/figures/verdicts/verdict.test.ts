import type { StrokeMark } from '../kit/marks'
import { describe, expect, it } from 'vitest'
import { VERDICTS, verdictScene } from './verdict'

const ends = (verdict: typeof VERDICTS[number]) => (verdictScene(verdict).marks as StrokeMark[]).map(({ d, dash }) => {
  const [, x, y] = / ([\d.]+),([\d.]+)$/.exec(d)!
  return { x: Number(x), y: Number(y), dash }
})
const spreadOf = (heights: number[]) => Math.max(...heights) - Math.min(...heights)

describe('the threads of a verdict', () => {
  it('are seven each time, within their frame', () => {
    for (const verdict of VERDICTS) {
      const { frame, marks } = verdictScene(verdict)
      expect(marks).toHaveLength(7)
      expect(ends(verdict).every(({ x, y }) => x <= frame.width && y >= 0 && y <= frame.height), verdict).toBe(true)
    }
  })

  it('fuse where a claim holds', () =>
    expect(spreadOf(ends('holds').map(({ y }) => y))).toBeLessThan(6))

  it('fuse but for two dashed strays where there is a caveat', () => {
    const all = ends('caveat')
    expect(spreadOf(all.filter(({ dash }) => !dash).map(({ y }) => y))).toBeLessThan(6)
    expect(all.filter(({ dash }) => dash)).toHaveLength(2)
  })

  it('part in two where it is contested', () => {
    const heights = ends('contested').map(({ y }) => y).sort((a, b) => a - b)
    expect(heights[3]! - heights[2]!, 'a gap between the upper three and the lower four').toBeGreaterThan(15)
  })
})
