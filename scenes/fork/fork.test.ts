import type { Box, DiscMark, LabelMark, Mark, Point, SquareMark, StrokeMark } from '../core/marks'
import type { ForkWords } from './words'
import { describe, expect, it } from 'vitest'
import { AXIS, labelBox, MARGIN, marksAt } from '../core/marks'
import { forkScene, forkThumb } from './fork'
import { CARRIED, COLUMNS, FORK_STEPS, THINGS } from './words'

const english: ForkWords = {
  title: 'What a fork carries',
  description: ['Left, forks stop under a wall; right, forks rise and become chains with crowns of their own.'],
  question: 'What does\na fork carry?',
  key: { full: 'all', half: 'part', none: 'none', absent: 'n/a' },
  wall: 'the compute wall',
  crown: 'each fork,\na chain of its own',
  columns: {
    closed: { name: 'closed\nmodel' },
    open: { name: 'open-weight model', systems: 'LLaMA, Mistral' },
    chain: { name: 'open chain stack', systems: 'OP Stack, Polygon CDK' },
  },
  things: { code: 'code', weights: 'weights', data: 'data', compute: 'compute', users: 'users and liquidity', rules: 'own rules and token' },
  table: { caption: 'What a fork carries', things: 'thing', full: 'in full', half: 'in part', none: 'not at all', absent: 'does not apply' },
}
const french: ForkWords = {
  ...english,
  question: 'Que transporte\nun fork ?',
  key: { full: 'tout', half: 'partie', none: 'rien', absent: 's.o.' },
  wall: 'le mur du calcul',
  crown: 'chaque fork,\nune chaîne à soi',
  columns: {
    closed: { name: 'modèle\nfermé' },
    open: { name: 'modèle à poids ouverts', systems: 'LLaMA, Mistral' },
    chain: { name: 'pile de chaîne ouverte', systems: 'OP Stack, Polygon CDK' },
  },
  things: { code: 'code', weights: 'poids', data: 'données', compute: 'calcul', users: 'utilisateurs et liquidité', rules: 'règles et jeton propres' },
}

const STEPS = Array.from({ length: FORK_STEPS.last + 1 }, (_, step) => step)
const shown = (step: number, words = english) => marksAt(forkScene(words).marks, step)
const labels = (marks: Mark[]) => marks.filter((mark): mark is LabelMark => mark.kind === 'label')
const strokes = (marks: Mark[]) => marks.filter((mark): mark is StrokeMark => mark.kind === 'stroke')
const shapes = (marks: Mark[]) => marks.filter((mark): mark is SquareMark | DiscMark => mark.kind === 'square' || mark.kind === 'disc')
const half = (mark: SquareMark | DiscMark) => (mark.kind === 'square' ? mark.side / 2 : mark.r) + (mark.outline ?? 0) / 2
const heads = (side: string) => shapes(forkScene(english).marks).filter(mark => mark.id.startsWith(`${side}-head`))
const touch = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Points along a path of one move, then lines or cubic curves. */
function sample(d: string): Point[] {
  const numbers = d.match(/-?[\d.]+/g)!.map(Number)
  const p = Array.from({ length: numbers.length / 2 }, (_, i) => ({ x: numbers[2 * i]!, y: numbers[2 * i + 1]! }))
  const degree = d.includes('C') ? 3 : 1
  const weights = (t: number) => degree === 1 ? [1 - t, t] : [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3]
  const pieces = Array.from({ length: Math.floor((p.length - 1) / degree) }, (_, i) => p.slice(i * degree, (i + 1) * degree + 1))
  return pieces.flatMap(piece => Array.from({ length: 11 }, (_, i) =>
    weights(i / 10).reduce((sum, w, j) => ({ x: sum.x + w * piece[j]!.x, y: sum.y + w * piece[j]!.y }), { x: 0, y: 0 })))
}

describe('what a fork carries', () => {
  it('names its steps and ends on the evidence', () => {
    expect(FORK_STEPS).toMatchObject({ lineage: 0, code: 1, means: 2, people: 3, evidence: 4, last: 4 })
  })

  it('only ever adds, with unique ids', () => {
    for (const step of STEPS) {
      const ids = shown(step).map(mark => mark.id)
      expect(new Set(ids).size).toBe(ids.length)
      if (step > 0)
        expect(ids).toEqual(expect.arrayContaining(shown(step - 1).map(mark => mark.id)))
    }
    expect(forkScene(english)).toEqual(forkScene(english))
  })

  it('shows both silhouettes before any row, and two rows a click', () => {
    expect(labels(shown(FORK_STEPS.lineage)).filter(mark => mark.id.startsWith('thing'))).toEqual([])
    for (const step of [FORK_STEPS.code, FORK_STEPS.means, FORK_STEPS.people])
      expect(labels(shown(step)).filter(mark => mark.id.startsWith('thing') && mark.since === step)).toHaveLength(2)
  })

  it('stops as many forks under the wall as it lets rise past it', () => {
    const wall = strokes(forkScene(english).marks).find(mark => mark.id === 'wall')!
    const height = sample(wall.d)[0]!.y
    expect(heads('models')).toHaveLength(heads('chains').length)
    for (const head of heads('models'))
      expect(head.y - half(head)).toBeGreaterThan(height + 4)
    for (const head of heads('chains'))
      expect(head.y + half(head)).toBeLessThan(height)
    for (const thread of strokes(forkScene(english).marks).filter(mark => mark.id.startsWith('models-fork'))) {
      for (const point of sample(thread.d))
        expect(point.y).toBeGreaterThan(height)
    }
    expect(Math.max(...sample(wall.d).map(point => point.x))).toBeLessThan(AXIS)
  })

  it('gives a crown to every chain and to no model, each of its own count', () => {
    const tips = [0, 1, 2, 3].map(i => forkScene(english).marks.filter(mark => mark.id.startsWith(`chains-tip-${i}-`)).length)
    expect(new Set(tips).size).toBe(4)
    expect(Math.min(...tips)).toBeGreaterThanOrEqual(5)
    expect(forkScene(english).marks.some(mark => mark.id.startsWith('models-crown'))).toBe(false)
  })

  it('draws each mark as its data says: solid, half, open, or a dash', () => {
    const marks = shown(FORK_STEPS.last)
    for (const column of COLUMNS) {
      for (const thing of THINGS) {
        const id = `${column} ${thing}`
        const mark = shapes(marks).find(shape => shape.id.endsWith(`-${id}`))
        const carried = CARRIED[column][thing]
        expect(!!mark, id).toBe(carried !== 'absent')
        expect(!!mark?.outline, id).toBe(carried === 'half' || carried === 'none')
        expect(marks.some(other => other.id === `${id} half`), id).toBe(carried === 'half')
        expect(marks.some(other => other.id === `${id} dash`), id).toBe(carried === 'absent')
        if (mark)
          expect([mark.kind, mark.tone]).toEqual(column === 'chain' ? ['disc', 'chains'] : ['square', 'models'])
      }
    }
  })

  it('ends each fork at the height of the last thing it carries in full', () => {
    const row = (id: string) => labels(forkScene(english).marks).find(mark => mark.id === `thing ${id}`)!.y - 7
    expect(CARRIED.open.weights).toBe('full')
    expect(CARRIED.chain.rules).toBe('full')
    expect(new Set(heads('models').map(head => head.y))).toEqual(new Set([row('weights')]))
    expect(new Set(heads('chains').map(head => head.y))).toEqual(new Set([row('rules')]))
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
    const points = [...strokes(marks).flatMap(mark => sample(mark.d)), ...shapes(marks).flatMap(mark => [-1, 1].map(s => ({ x: mark.x + s * half(mark), y: mark.y + s * half(mark) })))]
    for (const point of points) {
      expect(point.x).toBeGreaterThanOrEqual(MARGIN)
      expect(point.x).toBeLessThanOrEqual(1280 - MARGIN)
      expect(point.y).toBeGreaterThanOrEqual(186)
      expect(point.y).toBeLessThanOrEqual(549)
    }
    for (const mark of labels(marks)) {
      expect(mark.size).toBeGreaterThanOrEqual(20)
      expect(labelBox(mark).y + labelBox(mark).height).toBeLessThanOrEqual(549)
    }
  })

  it('asks for words by name when the slide lacks them', () => {
    expect(() => forkScene({ ...english, wall: '' })).toThrow('wall name')
    expect(() => forkScene({ ...english, things: { ...english.things, users: '' } })).toThrow('thing users')
  })
})

describe('its thumbnail', () => {
  it.each(['models', 'chains'] as const)('is small, wordless and within its frame for %s', (side) => {
    const { frame, marks } = forkThumb(side)
    expect(labels(marks)).toEqual([])
    const points = [...strokes(marks).flatMap(mark => sample(mark.d)), ...shapes(marks).flatMap(mark => [-1, 1].map(s => ({ x: mark.x + s * half(mark), y: mark.y + s * half(mark) })))]
    for (const point of points) {
      expect(point.x).toBeGreaterThanOrEqual(frame.x)
      expect(point.x).toBeLessThanOrEqual(frame.x + frame.width)
      expect(point.y).toBeGreaterThanOrEqual(frame.y)
      expect(point.y).toBeLessThanOrEqual(frame.y + frame.height)
    }
    expect(marks.some(mark => mark.id === 'wall')).toBe(side === 'models')
  })
})
