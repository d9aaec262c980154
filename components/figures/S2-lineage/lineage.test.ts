import type { Box, LabelMark, Mark, Point, StrokeMark } from '../kit/marks'
import type { LineageWords } from './lineage'
import { describe, expect, it } from 'vitest'
import { AXIS, MARGIN, marksAt } from '../kit/marks'
import { labelBox } from '../kit/text'
import { LINEAGE_STEPS, lineageScene, lineageThumb } from './lineage'

const english: LineageWords = {
  title: 'Twin lineage',
  description: ['Two trees of the same shape rise from one root each and part by reason.'],
  models: {
    root: 'Transformer',
    born: '2017',
    reasons: ['private data', 'where the compute is', 'tuning direction'],
    descendants: ['GatorTron', 'BloombergGPT', 'DeepSeek-V3', 'Claude', 'Code Llama'],
  },
  chains: {
    root: 'EVM',
    born: '2015',
    reasons: ['performance', 'regulation', 'economic model'],
    descendants: ['MegaETH', 'Monad', 'Robinhood Chain', 'Celo', 'ApeChain'],
  },
  shared: ['same base', 'other constraints'],
  conclusion: 'not waste: diversity',
}
const french: LineageWords = {
  ...english,
  models: { ...english.models, reasons: ['données privées', 'où est le calcul', 'sens du réglage'] },
  chains: { ...english.chains, reasons: ['performance', 'réglementation', 'modèle économique'] },
  shared: ['même base', 'autres contraintes'],
  conclusion: 'pas du gaspillage : de la diversité',
}
const STEPS = Array.from({ length: LINEAGE_STEPS.last + 1 }, (_, step) => step)
const shown = (step: number, words = english) => marksAt(lineageScene(words, step).marks, step)
const labels = (marks: Mark[]) => marks.filter((mark): mark is LabelMark => mark.kind === 'label')
const threads = (marks: Mark[]) => marks.filter((mark): mark is StrokeMark => mark.kind === 'stroke')
const side = (marks: Mark[], name: string) => marks.filter(mark => mark.id.startsWith(name))
const inside = (p: Point, box: Box) => p.x > box.x && p.x < box.x + box.width && p.y > box.y && p.y < box.y + box.height

/** Points along every piece of a path of moves, lines and cubic curves. */
function sample(d: string): Point[] {
  return d.split('M').filter(Boolean).flatMap((piece) => {
    const n = piece.match(/-?[\d.]+/g)!.map(Number)
    const p = Array.from({ length: n.length / 2 }, (_, i) => ({ x: n[2 * i]!, y: n[2 * i + 1]! }))
    const weights = (t: number) => p.length === 2
      ? [1 - t, t]
      : [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3]
    return Array.from({ length: 41 }, (_, i) =>
      weights(i / 40).reduce((sum, w, j) => ({ x: sum.x + w * p[j]!.x, y: sum.y + w * p[j]!.y }), { x: 0, y: 0 }))
  })
}

describe('lineage', () => {
  it('names its steps and ends on the evidence', () => {
    expect(LINEAGE_STEPS).toMatchObject({ root: 0, reasons: 1, descendants: 2, diversity: 3, evidence: 4, last: 4 })
  })

  it('only ever adds, with unique ids that stay', () => {
    for (const step of STEPS) {
      const ids = shown(step).map(mark => mark.id)
      expect(new Set(ids).size).toBe(ids.length)
      if (step > 0)
        expect(ids).toEqual(expect.arrayContaining(shown(step - 1).map(mark => mark.id)))
    }
  })

  it('is the same for the same input, and takes any step a link may carry', () => {
    expect(lineageScene(english, 2)).toEqual(lineageScene(english, 2))
    expect(lineageScene(english, 99)).toEqual(lineageScene(english, LINEAGE_STEPS.last))
    expect(lineageScene(english, -1)).toEqual(lineageScene(english, 0))
  })

  it('holds a root, three reasons and five descendants a side, each a copy of the root', () => {
    const marks = shown(LINEAGE_STEPS.last)
    for (const [name, kind] of [['models', 'square'], ['chains', 'disc']] as const) {
      const shapes = side(marks, name).filter(mark => mark.kind === 'square' || mark.kind === 'disc')
      expect(shapes.every(mark => mark.kind === kind)).toBe(true)
      expect(shapes.filter(mark => 'outline' in mark && mark.outline).length).toBe(5)
      expect(shapes.length).toBe(6)
      expect(labels(side(marks, name)).filter(mark => !mark.id.endsWith('born')).length).toBe(9)
    }
  })

  it('mirrors one half in the other, slot for slot', () => {
    const marks = shown(LINEAGE_STEPS.last)
    for (const mark of side(marks, 'models')) {
      if (mark.kind !== 'square' && !(mark.kind === 'label' && mark.anchor === 'middle'))
        continue
      const slot = mark.id.match(/\d+$/)?.[0]
      const count = mark.id.includes('reason') ? 4 : mark.id.includes('copy') ? 4 : 6
      const twin = slot ? mark.id.replace(/\d+$/, String(count - Number(slot))) : mark.id
      const other = marks.find(m => m.id === twin.replace('models', 'chains')) as LabelMark
      expect([other.x, other.y]).toEqual([2 * AXIS - mark.x, mark.y])
    }
  })

  it.each([['English', english], ['French', french]])('keeps labels apart, inside the panel and free of threads in %s', (_, words) => {
    for (const step of STEPS) {
      const marks = shown(step, words)
      const boxes = labels(marks).map(mark => ({ id: mark.id, box: labelBox(mark) }))
      const points = threads(marks).flatMap(mark => sample(mark.d))
      for (const { id, box } of boxes) {
        expect(box.x, id).toBeGreaterThanOrEqual(MARGIN)
        expect(box.x + box.width, id).toBeLessThanOrEqual(2 * AXIS - MARGIN)
        expect(box.y, id).toBeGreaterThanOrEqual(148)
        expect(box.y + box.height, id).toBeLessThanOrEqual(549)
        expect(points.filter(p => inside(p, box)), id).toEqual([])
        for (const other of boxes) {
          if (other.id !== id)
            expect(Math.max(box.x, other.box.x) < Math.min(box.x + box.width, other.box.x + other.box.width)
              && Math.max(box.y, other.box.y) < Math.min(box.y + box.height, other.box.y + other.box.height), `${id} on ${other.id}`).toBe(false)
        }
      }
    }
  })

  it('gathers by moving: every thread has the same pieces at every step', () => {
    const pieces = (step: number) => threads(side(shown(step), 'models-thread')).map(mark => mark.d.replace(/-?[\d.]+/g, '0'))
    for (const step of STEPS)
      expect(pieces(step)).toEqual(pieces(0))
    const [start] = threads(side(shown(0), 'models-thread'))
    const middle = start!.d.match(/ (\S+)M(\S+?)C/)!
    expect(middle[1], 'at first its two pieces meet').toBe(middle[2])
  })

  it('names the label that has no words', () => {
    expect(() => lineageScene({ ...english, chains: { ...english.chains, descendants: [] } }, 0)).toThrow(/chains descendant 1/)
  })

  it('redraws each half small, without words and inside its frame', () => {
    for (const name of ['models', 'chains'] as const) {
      const { frame, marks } = lineageThumb(name)
      expect(labels(marks)).toEqual([])
      expect(marksAt(marks, LINEAGE_STEPS.root).length).toBe(marks.length)
      const points = threads(marks).flatMap(mark => sample(mark.d))
      expect(points.every(p => p.x > 0 && p.x < frame.width && p.y > 0 && p.y < frame.height)).toBe(true)
    }
  })
})
