import type { Mark, Point } from '../marks'
import { describe, expect, it } from 'vitest'
import { shapes } from './motif'
import { bentSpine, braidMarks, threadOffsets } from './ribbon'

const JOIN = { x: 950, y: 344, down: 1 } as const
const marks = shapes(JOIN)
const discs = marks.filter(mark => mark.kind === 'disc')
const squares = marks.filter(mark => mark.kind === 'square')
const named = (prefix: string) => marks.filter(mark => mark.id.startsWith(prefix))

/** Points along a thread, a single cubic curve. */
function along(mark: Mark): Point[] {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = ('d' in mark ? mark.d : '').match(/-?[\d.]+/g)!.map(Number) as [number, number, number, number, number, number, number, number]
  return Array.from({ length: 41 }, (_, i) => {
    const [t, u] = [i / 40, 1 - i / 40]
    return {
      x: u ** 3 * x0 + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t ** 3 * x3,
      y: u ** 3 * y0 + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t ** 3 * y3,
    }
  })
}

function cross(a: Point[], b: Point[]): boolean {
  const turn = (p: Point, q: Point, r: Point) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x))
  const meet = (p: Point, q: Point, r: Point, s: Point) =>
    turn(p, q, r) * turn(p, q, s) < 0 && turn(r, s, p) * turn(r, s, q) < 0
  return a.slice(1).some((q, i) => b.slice(1).some((s, j) => meet(a[i]!, q, b[j]!, s)))
}

describe('bentSpine', () => {
  const spine = bentSpine({ x: 56, y: 104 }, 0, 794, 100, 1, 140)

  it('runs, turns a quarter and runs on', () => {
    expect(spine.length).toBeCloseTo(794 + 50 * Math.PI + 140)
    expect(spine.point(0)).toEqual({ x: 56, y: 104 })
    const end = spine.point(spine.length)
    expect([end.x, end.y]).toEqual([expect.closeTo(950), expect.closeTo(344)])
  })

  it('has no gap and keeps its normal square to the way it goes', () => {
    for (let s = 1; s < spine.length; s++) {
      const [a, b, n] = [spine.point(s - 1), spine.point(s), spine.normal(s - 0.5)]
      expect(Math.hypot(b.x - a.x, b.y - a.y)).toBeCloseTo(1, 3)
      expect((b.x - a.x) * n.x + (b.y - a.y) * n.y).toBeCloseTo(0, 3)
    }
  })

  it('turns to the left hand as well', () => {
    const end = bentSpine({ x: 336, y: 384 }, Math.PI / 2, 44, 100, -1, 348).point(44 + 50 * Math.PI + 348)
    expect([end.x, end.y]).toEqual([expect.closeTo(784), expect.closeTo(528)])
  })
})

describe('braidMarks', () => {
  it('draws ten hairlines of ink a strand from few and small paths', () => {
    const braid = braidMarks(bentSpine({ x: 56, y: 104 }, 0, 794, 100, 1, 140))
    expect(braid.length, 'paths of all strands and of all that goes over').toBe(2 * 11)
    const strand = braid.filter(mark => mark.id.startsWith('strands-'))
    // Each ink stroke under a narrower one of paper leaves two hairlines.
    expect(strand.map(mark => mark.tone)).toEqual(['paper', ...Array.from({ length: 5 }, () => ['ink', 'paper']).flat()])
    expect(new Set(strand.map(mark => mark.kind === 'stroke' && mark.d)).size).toBe(1)
    expect(strand[0]).not.toHaveProperty('d', expect.stringMatching(/\.\d\d/))
  })
})

describe('shapes', () => {
  it('gives half of thirty threads to each shape, in their own ink', () => {
    expect(threadOffsets).toHaveLength(30)
    expect(named('hub-thread').map(mark => mark.tone)).toEqual(Array.from({ length: 15 }, () => 'models'))
    expect(named('network-thread').map(mark => mark.tone)).toEqual(Array.from({ length: 15 }, () => 'chains'))
  })

  it('draws squares on the left of the join and circles on the right, and nothing else', () => {
    expect(squares.every(mark => mark.tone === 'models' && mark.x < JOIN.x)).toBe(true)
    expect(discs.every(mark => mark.tone === 'chains' && mark.x > JOIN.x)).toBe(true)
    expect(marks.every(mark => ['stroke', 'square', 'disc'].includes(mark.kind))).toBe(true)
  })

  it('tangles no thread with another', () => {
    for (const prefix of ['hub-thread', 'network-thread']) {
      const threads = named(prefix).map(along)
      threads.forEach((thread, i) => threads.slice(i + 1).forEach((other, j) =>
        expect(cross(thread, other), `${prefix} ${i} and ${i + 1 + j}`).toBe(false)))
    }
  })

  it('leads no thread past a circle it does not end on', () => {
    for (const thread of named('network-thread').map(along)) {
      const end = thread.at(-1)!
      for (const disc of discs.filter(({ x, y, r }) => Math.hypot(x - end.x, y - end.y) > r + 1))
        expect(Math.min(...thread.map(p => Math.hypot(p.x - disc.x, p.y - disc.y) - disc.r))).toBeGreaterThan(5)
    }
  })

  it('leaves room between circles and between the squares of the hub', () => {
    discs.forEach((a, i) => discs.slice(i + 1).forEach(b =>
      expect(Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r).toBeGreaterThan(8)))
    const labs = squares.filter(mark => mark.id.startsWith('lab'))
    labs.forEach((a, i) => labs.slice(i + 1).forEach(b =>
      expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) - (a.side + b.side) / 2).toBeGreaterThan(3.5)))
  })

  it('turns upside down without changing', () => {
    const turned = shapes({ ...JOIN, down: -1 })
    expect(turned.map(mark => mark.id)).toEqual(marks.map(mark => mark.id))
    turned.forEach((mark, i) => {
      const other = marks[i]!
      if ('y' in mark && 'y' in other)
        expect([mark.x, mark.y]).toEqual([other.x, expect.closeTo(2 * JOIN.y - other.y, 0)])
    })
  })

  it('is the same every time', () => expect(shapes(JOIN)).toEqual(marks))
})
