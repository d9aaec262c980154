import type { Box, DiscMark, LabelMark, Mark, Point, Side, SquareMark, StrokeMark } from '../kit/marks'
import type { ForkWords, Thing } from './fork-words'
import { describe, expect, it } from 'vitest'
import { AXIS, MARGIN, marksAt } from '../kit/marks'
import { labelBox } from '../kit/text'
import { forkScene, forkThumb } from './fork'
import { CARRIED, FORK_STEPS, SINCE, THINGS } from './fork-words'

const english: ForkWords = {
  title: 'What a fork carries',
  description: ['Left, what a fork carries passes a wall and reaches bare squares; right, it reaches chains with crowns of their own.'],
  question: 'What does\na fork carry?',
  closed: 'closed model:\nnothing',
  absent: 'a chain has none',
  wall: 'the compute wall',
  forks: { models: 'each fork,\na cheaper start', chains: 'each fork,\na chain of its own' },
  columns: {
    closed: { name: 'closed model' },
    open: { name: 'open-weight model', systems: 'LLaMA, Mistral' },
    chain: { name: 'open chain stack', systems: 'OP Stack, Polygon CDK' },
  },
  things: { code: 'code', weights: 'weights', data: 'data', compute: 'compute', users: 'users and liquidity', rules: 'own rules and token' },
  table: { caption: 'What a fork carries', things: 'thing', full: 'in full', half: 'in part', none: 'not at all', absent: 'does not apply' },
}
const french: ForkWords = {
  ...english,
  question: 'Qu’emporte\nun fork ?',
  closed: 'modèle fermé :\nrien',
  absent: 'une chaîne n’en a pas',
  wall: 'le mur du calcul',
  forks: { models: 'à chaque fork,\nun départ moins cher', chains: 'à chaque fork,\nsa propre chaîne' },
  columns: {
    closed: { name: 'modèle fermé' },
    open: { name: 'modèle à poids ouverts', systems: 'LLaMA, Mistral' },
    chain: { name: 'kit de chaîne ouvert', systems: 'OP Stack, Polygon CDK' },
  },
  things: { code: 'code', weights: 'poids', data: 'données', compute: 'calcul', users: 'utilisateurs et liquidité', rules: 'ses règles, son jeton' },
}

const SIDES = ['models', 'chains'] as const
const STEPS = Array.from({ length: FORK_STEPS.last + 1 }, (_, step) => step)
const shown = (step: number, words = english) => marksAt(forkScene(words, step).marks, step)
const labels = (marks: Mark[]) => marks.filter((mark): mark is LabelMark => mark.kind === 'label')
const strokes = (marks: Mark[]) => marks.filter((mark): mark is StrokeMark => mark.kind === 'stroke')
const shapes = (marks: Mark[]) => marks.filter((mark): mark is SquareMark | DiscMark => mark.kind === 'square' || mark.kind === 'disc')
const half = (mark: SquareMark | DiscMark) => (mark.kind === 'square' ? mark.side / 2 : mark.r) + (mark.outline ?? 0) / 2
const touch = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
/** The threads of a thing on a side, and of those the ones that go on to a fork. */
const threads = (side: Side, thing: Thing, step: number) => strokes(shown(step)).filter(mark => mark.id.startsWith(`${side}-${thing}-`))
const goOn = (marks: StrokeMark[]) => marks.filter(mark => mark.d.includes('C'))
const forks = (side: Side, step: number) => shapes(shown(step)).filter(mark => mark.id.startsWith(`${side}-fork`))
const fills = (side: Side, step: number) => shapes(shown(step)).filter(mark => mark.id.startsWith(`${side}-fill`))
const wall = (step: number) => strokes(shown(step)).filter(mark => mark.id.startsWith('wall-'))
/** How far from the axis a stroke reaches. */
const reach = (mark: StrokeMark) => Math.max(...sample(mark.d).map(point => Math.abs(point.x - AXIS)))

/** Points along a path of moves, lines and cubic curves. */
function sample(d: string): Point[] {
  let from: Point = { x: 0, y: 0 }
  return [...d.matchAll(/([MLC])([^MLC]*)/g)].flatMap(([, command, numbers]) => {
    const points = numbers!.trim().split(/\s+/).map((pair): Point => {
      const [x, y] = pair.split(',').map(Number)
      return { x: x!, y: y! }
    })
    const piece = [from, ...points]
    from = points.at(-1)!
    if (command === 'M')
      return points
    const weights = (t: number) => command === 'L' ? [1 - t, t] : [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3]
    return Array.from({ length: 11 }, (_, i) =>
      weights(i / 10)
        .reduce((sum, w, j) => ({ x: sum.x + w * piece[j]!.x, y: sum.y + w * piece[j]!.y }), { x: 0, y: 0 }))
  })
}

describe('what a fork carries', () => {
  it('names its steps and ends on the evidence', () => {
    expect(FORK_STEPS).toMatchObject({ lineage: 0, code: 1, means: 2, people: 3, evidence: 4, last: 4 })
  })

  it('only ever adds, with unique ids, and leaves the last step to the evidence', () => {
    for (const step of STEPS) {
      const ids = shown(step).map(mark => mark.id)
      expect(new Set(ids).size).toBe(ids.length)
      if (step > 0)
        expect(ids).toEqual(expect.arrayContaining(shown(step - 1).map(mark => mark.id)))
    }
    expect(shown(FORK_STEPS.evidence)).toEqual(shown(FORK_STEPS.people))
    expect(shown(Number.NaN), 'on paper').toEqual(shown(FORK_STEPS.last))
  })

  it('moves a path without changing what it is made of, so that it can move', () => {
    const form = (mark: StrokeMark) => mark.d.replace(/[\d.,\s-]+/g, ' ')
    for (const mark of strokes(shown(FORK_STEPS.lineage)))
      expect(form(strokes(shown(FORK_STEPS.last)).find(({ id }) => id === mark.id)!), mark.id).toBe(form(mark))
  })

  it.each(SIDES)('lets as many threads of each thing go on as its data says for %s', (side) => {
    for (const thing of THINGS) {
      const carried = CARRIED[side === 'models' ? 'open' : 'chain'][thing]
      const all = threads(side, thing, FORK_STEPS.last)
      expect(all, thing).toHaveLength(carried === 'absent' ? 0 : 7)
      expect(goOn(all), thing).toHaveLength({ full: 7, half: 3, none: 0, absent: 0 }[carried])
    }
  })

  it('says that a closed model hands over nothing, as its data does, and of the weights that a chain has none', () => {
    expect(new Set(Object.values(CARRIED.closed))).toEqual(new Set(['none']))
    expect(THINGS.filter(thing => CARRIED.chain[thing] === 'absent')).toEqual(['weights'])
    const row = (id: string) => labels(shown(FORK_STEPS.last)).find(mark => mark.id === id)!.y
    expect(row('absent')).toBe(row('thing weights'))
  })

  it.each(SIDES)('runs the threads of two things a click for %s, stubs before', (side) => {
    for (const thing of THINGS) {
      for (const step of STEPS) {
        for (const thread of threads(side, thing, step)) {
          expect(reach(thread) > 200, `${thread.id} at step ${step}`).toBe(step >= SINCE[thing])
        }
      }
    }
  })

  it.each(SIDES)('gives every fork of %s of each thing that passes', (side) => {
    const heads = forks(side, FORK_STEPS.last)
    expect(heads).toHaveLength(3)
    for (const thing of THINGS) {
      const ends = goOn(threads(side, thing, FORK_STEPS.last)).map(mark => sample(mark.d).at(-1)!)
      if (ends.length) {
        for (const head of heads)
          expect(ends.some(end => Math.hypot(end.x - head.x, end.y - head.y) < half(head)), `${thing} at ${head.id}`).toBe(true)
      }
    }
  })

  it('ends at the wall what a model’s fork cannot carry, and lets the rest through its doors', () => {
    const stones = wall(FORK_STEPS.last).map(mark => ({ points: sample(mark.d), half: mark.width / 2 }))
    const x = stones[0]!.points[0]!.x
    const blocked = (y: number) => stones.some(({ points }) => y >= points[0]!.y && y <= points.at(-1)!.y)
    for (const thing of THINGS) {
      for (const thread of threads('models', thing, FORK_STEPS.last)) {
        const [start] = sample(thread.d)
        const passes = goOn([thread]).length > 0
        expect(blocked(start!.y), `${thread.id}, whose door is ${passes ? 'open' : 'shut'}`).toBe(!passes)
        if (!passes)
          expect(AXIS - reach(thread), thread.id).toBe(x + stones[0]!.half)
      }
    }
    expect(x).toBeLessThan(AXIS)
  })

  it('raises the wall when the first threads come to it in vain', () => {
    const height = (step: number) =>
      wall(step).reduce((sum, mark) => sum + sample(mark.d).at(-1)!.y - sample(mark.d)[0]!.y, 0)
    expect(STEPS.map(step => height(step) > 0)).toEqual(STEPS.map(step => step >= FORK_STEPS.means))
  })

  it.each(SIDES)('fills the forks of %s when all has come', (side) => {
    for (const step of STEPS) {
      for (const [i, fill] of fills(side, step).entries())
        expect(half(fill), `${fill.id} at step ${step}`).toBeCloseTo(step >= FORK_STEPS.people ? half(forks(side, step)[i]!) : 0, 1)
    }
  })

  it('weighs a fork of both sides the same', () => {
    const [square, disc] = SIDES.map(side => half(forks(side, 0)[0]!)) as [number, number]
    expect(Math.PI * disc ** 2 / (2 * square) ** 2).toBeCloseTo(1, 2)
  })

  it('gives a crown to every chain and to no model, each of its own count', () => {
    const tips = [0, 1, 2].map(i => shown(FORK_STEPS.people).filter(mark => mark.id.startsWith(`tip-${i}-`)))
    expect(new Set(tips.map(({ length }) => length)).size).toBe(3)
    for (const tip of shapes(tips.flat()))
      expect(tip.x).toBeGreaterThan(forks('chains', 0)[0]!.x + half(forks('chains', 0)[0]!))
    expect(shapes(shown(FORK_STEPS.means)).filter(mark => mark.id.startsWith('tip')).map(half)).toEqual(tips.flat().map(() => 0))
  })

  it.each([['English', english], ['French', french]])('keeps %s words apart, off the drawing and on the canvas', (_, words) => {
    const marks = shown(FORK_STEPS.last, words)
    const boxes = labels(marks).map(mark => ({ id: mark.id, ...labelBox(mark) }))
    for (const [i, box] of boxes.entries()) {
      for (const other of boxes.slice(i + 1))
        expect(touch(box, other), `${box.id} and ${other.id}`).toBe(false)
      for (const shape of shapes(marks)) {
        const r = half(shape)
        expect(touch(box, { x: shape.x - r, y: shape.y - r, width: 2 * r, height: 2 * r }), `${box.id} and ${shape.id}`).toBe(false)
      }
      for (const stroke of strokes(marks)) {
        const crosses = sample(stroke.d).some(point => touch(box, { ...point, width: 0, height: 0 }))
        expect(crosses, `${box.id} and ${stroke.id}`).toBe(false)
      }
      expect(box.x).toBeGreaterThanOrEqual(MARGIN)
      expect(box.x + box.width).toBeLessThanOrEqual(1280 - MARGIN)
    }
  })

  it('stays within its place, words of at least 20 px', () => {
    const marks = shown(FORK_STEPS.last)
    const points = [
      ...strokes(marks).flatMap(mark => sample(mark.d)),
      ...shapes(marks).flatMap(mark => [-1, 1].map(s => ({ x: mark.x + s * half(mark), y: mark.y + s * half(mark) }))),
    ]
    for (const point of points) {
      expect(point.x).toBeGreaterThanOrEqual(MARGIN)
      expect(point.x).toBeLessThanOrEqual(1280 - MARGIN)
      expect(point.y).toBeGreaterThanOrEqual(178)
      expect(point.y).toBeLessThanOrEqual(549)
    }
    for (const mark of labels(marks)) {
      expect(mark.size).toBeGreaterThanOrEqual(20)
      expect(labelBox(mark).y + labelBox(mark).height).toBeLessThanOrEqual(549)
    }
  })

  it('asks for words by name when the slide lacks them', () => {
    expect(() => forkScene({ ...english, wall: '' }, 0)).toThrow('wall name')
    expect(() => forkScene({ ...english, things: { ...english.things, users: '' } }, 0)).toThrow('thing users')
  })
})

describe('its thumbnail', () => {
  it.each(['models', 'chains'] as const)('is small, wordless and within its frame for %s', (side) => {
    const { frame, marks } = forkThumb(side)
    expect(labels(marks)).toEqual([])
    const points = [
      ...strokes(marks).flatMap(mark => sample(mark.d)),
      ...shapes(marks).flatMap(mark => [-1, 1].map(s => ({ x: mark.x + s * half(mark), y: mark.y + s * half(mark) }))),
    ]
    for (const point of points) {
      expect(point.x).toBeGreaterThanOrEqual(frame.x)
      expect(point.x).toBeLessThanOrEqual(frame.x + frame.width)
      expect(point.y).toBeGreaterThanOrEqual(frame.y)
      expect(point.y).toBeLessThanOrEqual(frame.y + frame.height)
    }
    expect(marks.some(mark => mark.id.startsWith('wall')), 'a wall').toBe(side === 'models')
    expect(marks.some(mark => mark.id.startsWith('tip')), 'crowns').toBe(side === 'chains')
    for (const thing of THINGS)
      expect(goOn(strokes(marks).filter(mark => mark.id.startsWith(`${side}-${thing}-`))).length > 0, thing).toBe(['full', 'half'].includes(CARRIED[side === 'models' ? 'open' : 'chain'][thing]))
  })
})
