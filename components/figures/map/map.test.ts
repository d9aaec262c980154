import type { DiscMark, Mark, SquareMark, StrokeMark } from '../kit/marks'
import type { MapSceneWords } from './map'
import { describe, expect, it } from 'vitest'
import { expectSound, labelsOf } from '../../../tests/support/scene'
import { AXIS, MARGIN } from '../kit/marks'
import { labelBox } from '../kit/text'
import { ALONE, MAP_STEPS, mapScene, TIP } from './map'

const english: MapSceneWords = { shapes: { models: 'squares: large models', chains: 'circles: public chains' } }
const french: MapSceneWords = { shapes: { models: 'carrés\u202F: grands modèles', chains: 'cercles\u202F: blockchains publiques' } }
const PANEL = { x: MARGIN, y: 148, width: 1168, height: 540 }

const shown = (step: number, words = english) => mapScene(words, step).marks
const inTone = (step: number, tone: string) => shown(step).filter((mark): mark is StrokeMark => mark.id.startsWith(`strands-in-${tone}-`))
/** First and last points of a path's pieces. */
const ends = (d: string) => d.split('M').filter(Boolean).map((piece) => {
  const n = piece.match(/-?[\d.]+/g)!.map(Number)
  return { from: { x: n[0]!, y: n[1]! }, to: { x: n.at(-2)!, y: n.at(-1)! } }
})
const endsOf = (step: number, tone: string) => ends(inTone(step, tone)[0]!.d)

describe.each([['English', english], ['French', french]])('the map in %s', (_, words) => {
  it('is sound at every step', () => {
    expectSound('map', step => mapScene(words, step), MAP_STEPS, PANEL)
  })

  it('names each side once, its shape before its words', () => {
    const marks = shown(MAP_STEPS.shared, words)
    const labels = labelsOf(marks)
    expect(labels.map(mark => mark.lines.join(' '))).toEqual([words.shapes.models, words.shapes.chains])
    const [square, disc] = ['square', 'disc'].map(kind => marks.find(mark => mark.kind === kind) as SquareMark | DiscMark)
    const boxes = labels.map(labelBox)
    expect([square!.tone, disc!.tone]).toEqual(['models', 'chains'])
    expect(square!.x).toBeLessThan(boxes[0]!.x)
    expect(boxes[0]!.x + boxes[0]!.width, 'room between the two').toBeLessThan(disc!.x - 30)
    expect(disc!.x).toBeLessThan(boxes[1]!.x)
  })
})

describe('the map', () => {
  it('asks for the words of both sides', () => {
    expect(() => mapScene({ shapes: { ...english.shapes, chains: '' } }, 0)).toThrow('no words for the label "chains in a word"')
  })

  it('stands in the middle of the page while nothing has parted', () => {
    const starts = endsOf(MAP_STEPS.shared, 'ink')
    for (const { from } of starts)
      expect((MARGIN + from.x) / 2 + ALONE).toBe(AXIS)
  })

  it.each(['ink', 'models', 'chains'])('has its strands in %s ready at the braid\'s end, no longer than a point', (tone) => {
    for (const { from, to } of endsOf(MAP_STEPS.shared, tone))
      expect(to).toEqual(from)
  })

  it('lets the same paths grow, so that they move', () => {
    const shape = (marks: Mark[]) => marks.map(mark => mark.id + ('d' in mark ? mark.d.replace(/[-\d.]+/g, '') : ''))
    expect(shape(shown(MAP_STEPS.parting))).toEqual(shape(shown(MAP_STEPS.shared)))
  })

  it('parts each strand in two halves of as many hairlines, which end beside their rows', () => {
    const [ink, models, chains] = ['ink', 'models', 'chains'].map(tone => endsOf(MAP_STEPS.parting, tone))
    TIP.rows.forEach((row, i) => {
      expect(ink![i]!.to.y, 'the strand comes to the middle of its row').toBe(row)
      expect(models![i]!.from.x, 'where the strand ends its halves begin').toBe(ink![i]!.to.x)
      expect(row - models![i]!.from.y, 'above and below the middle').toBe(chains![i]!.from.y - row)
      expect(models![i]!.to, 'the models rise').toEqual({ x: TIP.x, y: row - TIP.half })
      expect(chains![i]!.to, 'the chains fall').toEqual({ x: TIP.x, y: row + TIP.half })
    })
    const hairlines = (tone: string) => inTone(MAP_STEPS.parting, tone).filter(mark => mark.tone === tone).length
    expect(hairlines('models'), 'a hairline is a pair of edges').toBe(hairlines('ink') / 2)
    expect(hairlines('chains')).toBe(hairlines('models'))
  })
})
