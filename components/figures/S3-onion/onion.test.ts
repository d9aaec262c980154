import type { Box, DiscMark, LabelMark, Mark, SquareMark, StrokeMark } from '../kit/marks'
import type { OnionWords } from './onion'
import { describe, expect, it } from 'vitest'
import { AXIS, MARGIN, marksAt } from '../kit/marks'
import { labelBox } from '../kit/text'
import { ONION_STEPS, onionScene, onionThumb } from './onion'

const english: OnionWords = {
  title: 'Two onions',
  description: ['Two cores of one size stay as they are while rings grow round them.'],
  models: { name: 'large models', core: 'technology', rings: ['Copilot', 'AI agents', 'enterprise\nembedding'], ecosystem: 'application ecosystem' },
  chains: { name: 'public chains', core: 'technology', rings: ['DeFi', 'RWA', 'L2 scaling,\ngaming'], ecosystem: 'asset ecosystem' },
  before: 'rivals first competed on technology',
  after: 'rivals now compete on\nintegration and user loyalty',
  caveat: 'an illustration, not a measurement',
}
const french: OnionWords = {
  ...english,
  models: { name: 'grands modèles', core: 'technique', rings: ['Copilot', 'agents IA', 'intégration\nen entreprise'], ecosystem: 'écosystème applicatif' },
  chains: { name: 'blockchains publiques', core: 'technique', rings: ['DeFi', 'RWA', 'extension L2,\njeux'], ecosystem: 'écosystème d’actifs' },
  before: 'on rivalisait d’abord par la technique',
  after: 'la rivalité porte désormais\nsur l’intégration et la fidélité',
  caveat: 'une illustration, pas une mesure',
}

type Shape = SquareMark | DiscMark
const steps = Array.from({ length: ONION_STEPS.last + 1 }, (_, step) => step)
const shown = (step: number, words = english) => marksAt(onionScene(words, step).marks, step)
const get = <T extends Mark>(marks: Mark[], id: string) => marks.find(mark => mark.id === id) as T
const halfOf = (mark: Shape) => mark.kind === 'square' ? mark.side / 2 : mark.r
const labels = (marks: Mark[]) => marks.filter((mark): mark is LabelMark => mark.kind === 'label')
const touch = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** The boxes of a path's straight runs; its corners are too small to reach anything. */
function runs(mark: StrokeMark): Box[] {
  const points: { x: number, y: number }[] = []
  for (const [, command, numbers] of mark.d.matchAll(/([MLHVQ])([^MLHVQ]*)/g)) {
    const n = numbers!.trim().split(/[ ,]+/).map(Number)
    const last = points.at(-1)
    if (command === 'H')
      points.push({ x: n[0]!, y: last!.y })
    else if (command === 'V')
      points.push({ x: last!.x, y: n[0]! })
    else points.push({ x: n.at(-2)!, y: n.at(-1)! })
  }
  return points.slice(1).map((to, i) => {
    const from = points[i]!
    return {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    }
  })
}

describe('the twin onion', () => {
  it('keeps its core while the rings grow out of it, one a step', () => {
    for (const side of ['models', 'chains']) {
      const sizes = (id: string) => steps.map(step => halfOf(get<Shape>(shown(step), `${side}-${id}`)))
      expect(new Set(sizes('core')).size).toBe(1)
      for (const ring of [1, 2, 3]) {
        const grown = sizes(`ring-${ring}`)
        expect(grown.slice(0, ring).every(size => size < grown[ring]!)).toBe(true)
        expect(new Set(grown.slice(ring)).size).toBe(1)
        expect(grown.at(-1)).toBe(halfOf(get<Shape>(shown(0), `${side}-guide-${ring}`)))
      }
    }
  })

  it('makes every ring wider than the one before, one line each: six on the slide, too few to be counted', () => {
    const marks = shown(ONION_STEPS.last)
    const outlines = ['core', 'ring-1', 'ring-2', 'ring-3'].map(id => halfOf(get<Shape>(marks, `chains-${id}`)))
    const widths = outlines.slice(1).map((outer, i) => outer - outlines[i]!)
    expect(widths).toEqual([...widths].sort((a, b) => a - b))
    expect(marks.filter(mark => /^(?:models|chains)-ring-\d$/.test(mark.id))).toHaveLength(6)
  })

  it('lets one marker climb from the core to the rim, at the same height on both sides', () => {
    const heights = (side: string) => steps.map(step => get<Shape>(shown(step), `${side}-marker`).y)
    const climb = heights('models')
    expect(climb).toEqual(heights('chains'))
    for (let step = 1; step <= ONION_STEPS.rim; step++)
      expect(climb[step]).toBeLessThan(climb[step - 1]!)
    expect(climb[ONION_STEPS.evidence]).toBe(climb[ONION_STEPS.rim])
  })

  it('leaves an outline of the marker wherever it has been, and draws its way so far', () => {
    for (const step of steps) {
      const left = shown(step).filter(mark => mark.id.startsWith('models-left')) as Shape[]
      expect(left.map(mark => mark.y)).toEqual([0, 1, 2].slice(0, Math.min(step, ONION_STEPS.rim)).map(at => get<Shape>(shown(at), 'models-marker').y))
      const { x, y } = get<Shape>(shown(step), 'models-marker')
      expect(get<StrokeMark>(shown(step), 'models-path').d.endsWith(`L${x},${y}`)).toBe(true)
    }
  })

  it('mirrors the halves slot for slot', () => {
    for (const step of steps) {
      const marks = shown(step)
      const models = marks.filter(mark => /^models[- ]/.test(mark.id))
      expect(models.length).toBe(marks.filter(mark => /^chains[- ]/.test(mark.id)).length)
      for (const mark of models) {
        const twin = get<Mark>(marks, mark.id.replace('models', 'chains'))
        expect(twin.since ?? 0).toBe(mark.since ?? 0)
        if ('x' in mark && 'x' in twin) {
          expect(mark.x + twin.x).toBeCloseTo(2 * AXIS)
          expect(mark.y).toBe(twin.y)
        }
      }
    }
  })

  it.each([['English', english], ['French', french]])('gives every label room of its own in %s', (_, words) => {
    const marks = shown(ONION_STEPS.last, words)
    const boxes = labels(marks).map(labelBox)
    boxes.forEach((box, i) => {
      expect(box.x).toBeGreaterThanOrEqual(MARGIN - 0.01)
      expect(box.x + box.width).toBeLessThanOrEqual(2 * AXIS - MARGIN + 0.01)
      expect(box.y).toBeGreaterThanOrEqual(144)
      expect(box.y + box.height).toBeLessThanOrEqual(552)
      for (const other of boxes.slice(i + 1))
        expect(touch(box, other)).toBe(false)
      for (const stroke of marks.filter((mark): mark is StrokeMark => mark.kind === 'stroke'))
        expect(
          runs(stroke).some(run => touch(box, { ...run, width: run.width || 0.01, height: run.height || 0.01 })),
          stroke.id,
        ).toBe(false)
    })
    // The names stand clear of the rings; only the core's word lies on a shape.
    const rim = get<Shape>(marks, 'models-ring-3')
    for (const mark of labels(marks).filter(mark => /ring/.test(mark.id) && mark.id.startsWith('models')))
      expect(labelBox(mark).x, mark.id).toBeGreaterThan(rim.x + halfOf(rim) + 8)
    for (const side of ['models', 'chains'])
      expect(labelBox(get<LabelMark>(marks, `${side} core`)).width).toBeLessThan(2 * halfOf(get<Shape>(marks, `${side}-core`)) - 8)
  })

  it('only adds marks from step to step, with stable and unique ids', () => {
    const ids = steps.map(step => shown(step).map(mark => mark.id))
    for (let step = 1; step < steps.length; step++)
      expect(ids[step]).toEqual(expect.arrayContaining(ids[step - 1]!))
    expect(new Set(ids.at(-1)).size).toBe(ids.at(-1)!.length)
    expect(onionScene(english, Number.NaN)).toEqual(onionScene(english, ONION_STEPS.last))
  })

  it('names what the slide forgot', () => {
    const words = { ...english, chains: { ...english.chains, rings: ['DeFi', 'RWA'] } }
    expect(() => onionScene(words, 0)).toThrow('chains ring 3')
  })
})

it('redraws each half as a thumbnail of nested shapes, without words', () => {
  for (const side of ['models', 'chains'] as const) {
    const { marks, frame } = onionThumb(side)
    for (const mark of marks as Shape[]) {
      expect(mark.kind).toBe(side === 'models' ? 'square' : 'disc')
      expect(mark.y + halfOf(mark)).toBeLessThan(frame.height)
      expect(mark.y - halfOf(mark)).toBeGreaterThan(0)
    }
  }
})
