import { describe, expect, it } from 'vitest'
import { braid, straightSpine } from './braid'
import { random, spread } from './geometry'
import { descriptionAt, exactly, fill, label } from './marks'
import { defineSteps } from './steps'
import { labelBox, textWidth } from './text'

describe('steps', () => {
  const steps = defineSteps('first', 'second', 'evidence')
  it('names steps in order', () => expect(steps).toMatchObject({ first: 0, second: 1, evidence: 2, last: 2 }))
  it('clamps whatever a deep link carries', () => {
    expect([-3, 0.5, 1, 7, Number.POSITIVE_INFINITY, Number.NaN].map(steps.clamp)).toEqual([0, 0, 1, 2, 2, 2])
  })
})

describe('labels', () => {
  it('refuses to be empty and says which one', () => {
    expect(() => label('reason 2', undefined, { x: 0, y: 0 })).toThrow('no words for the label "reason 2"')
    expect(() => label('reason 2', '  ', { x: 0, y: 0 })).toThrow('frontmatter')
  })
  it('misses no entry and no placeholder silently', () => {
    expect(exactly(2, ['a', 'b'], 'slots')).toEqual(['a', 'b'])
    expect(() => exactly(3, ['a', 'b'], 'slots')).toThrow('gives 2 entries for "slots", the figure draws 3')
    expect(fill('{n} %', 'n', '81')).toBe('81 %')
    expect(() => fill('81 %', 'n', '81')).toThrow('no place for {n}')
  })
  it('are told step by step, and all of them at the end', () => {
    const told = [-1, 0, 1.5, 2, 99, Number.NaN].map(step => descriptionAt(['One.', 'Two.', 'Three.'], step, 3))
    expect(told).toEqual(['One.', 'One.', 'One. Two.', 'One. Two. Three.', 'One. Two. Three.', 'One. Two. Three.'])
  })
  it.each([[['One.']], [['One.', 'Two.', 'Three.']], [undefined], ['One. Two.' as never]])('miss no step of the description: %j is refused', entries =>
    expect(() => descriptionAt(entries, 0, 2)).toThrow('entries for "description", the figure draws 2'))
  it('has a box that grows with its lines and hangs on its anchor', () => {
    const one = labelBox(label('a', 'word', { x: 100, y: 100 }, { anchor: 'start' }))
    const two = labelBox(label('a', 'word\nword', { x: 100, y: 100 }, { anchor: 'end' }))
    expect(one.x).toBe(100)
    expect(two.x + two.width).toBeCloseTo(100)
    expect(two.height - one.height).toBe(24)
  })
  it('measures wider words as wider', () => {
    expect(textWidth('mm', 'sans', 20)).toBeGreaterThan(textWidth('ii', 'sans', 20))
    expect(textWidth('a→b', 'sans', 20)).toBeGreaterThan(textWidth('ab', 'sans', 20))
  })
})

describe('geometry', () => {
  it('spreads with both ends', () => expect(spread(0, 10, 3)).toEqual([0, 5, 10]))
  it('draws the same numbers from the same seed', () => {
    const [a, b] = [random(4), random(4)]
    expect([a(), a(), a()]).toEqual([b(), b(), b()])
  })
})

describe('braid', () => {
  const pieces = braid(straightSpine({ x: 0, y: 0 }, 300), { amplitude: 20, turns: 4 / 3 })
  it('covers each strand from end to end', () => {
    for (const strand of [0, 1, 2]) {
      const own = pieces.filter(piece => piece.strand === strand).sort((a, b) => a.from - b.from)
      expect(own[0]!.from).toBe(0)
      expect(own.at(-1)!.to).toBe(300)
      own.slice(1).forEach((piece, i) => expect(piece.from).toBeCloseTo(own[i]!.to, 5))
    }
  })
  it('alternates over and under along a strand and paints the lower pieces first', () => {
    const own = pieces.filter(piece => piece.strand === 1).sort((a, b) => a.from - b.from)
    own.slice(1).forEach((piece, i) => expect(piece.over).toBe(!own[i]!.over))
    expect(pieces.map(piece => piece.over))
      .toEqual(pieces.map(piece => piece.over).sort((a, b) => Number(a) - Number(b)))
  })
})
