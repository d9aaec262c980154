import type { Part, Picture } from './geometry.ts'
import { describe, expect, it } from 'vitest'
import { differences } from './geometry.ts'

const headline: Part = { name: 'h1', box: [55, 85, 230, 90], lines: ['Models live', 'on cash flow,'] }
const square: Part = { name: 'rect', box: [100, 300, 20, 20] }
const picture = (...parts: Part[]): Picture => ({ frame: [0, 0, 1280, 720], scale: 1, parts })
const held = (other: Picture, chromium = picture(headline, square)) => differences(chromium, other, 'WebKit')

describe('two pictures of a slide', () => {
  it('are the same for letters on whole pixels and boxes rounded to them', () => {
    expect(held({
      frame: [0.4, 0, 1279.6, 720],
      scale: 1,
      parts: [{ ...headline, box: [55, 86, 235, 89] }, { ...square, box: [100.5, 299.6, 20.5, 20] }],
    })).toEqual([])
  })

  it.each([
    ['a line that breaks elsewhere', picture({ ...headline, lines: ['Models live on cash flow,'] }, square), 'h1 "Models live on cash flow," breaks as "Models live on cash flow," in WebKit, as "Models live" / "on cash flow," in Chromium; write the break'],
    ['a text that is much wider', picture({ ...headline, box: [55, 85, 242, 90] }, square), 'h1 "Models live on cash flow," stands at 55, 85 (242 × 90) in WebKit, at 55, 85 (230 × 90) in Chromium'],
    ['a shape beside its place', picture(headline, { ...square, box: [100, 302, 20, 20] }), 'rect stands at 100, 302'],
    ['a part that is not there', picture(headline), 'its part 2 is missing in WebKit, rect in Chromium'],
    ['a slide on its head', { ...picture(headline, square), frame: [640, 360, -640, -360] }, 'it lies at 640, 360 (-640 × -360) of WebKit\'s window'],
  ])('differ by %s', (_, other, said) => {
    expect(held(other).join('\n')).toContain(said)
    expect(held(other)).toHaveLength(1)
  })

  it('may differ by whole pixels of the window, which are more of a small canvas', () => {
    const small = (width: number): Picture =>
      ({ frame: [0, 0, 448, 252], scale: 0.35, parts: [{ ...headline, box: [55, 85, width, 90] }] })
    expect(held(small(248), small(230))).toEqual([])
    expect(held(small(262), small(230))).toHaveLength(1)
  })

  it('may break running text elsewhere, where it begins', () => {
    const lines = ['OKX carries the essay', 'as content of a third', 'party and does not', 'stand for it; nothing', 'here is advice.']
    const running = { name: 'p', box: [55, 400, 200, 135], lines }
    expect(held(picture({ ...running, lines: [...lines.slice(0, 3), 'stand for it; nothing here', 'is advice.'] }), picture(running))).toEqual([])
    expect(held(picture({ ...running, box: [55, 405, 200, 162] }), picture(running))).toHaveLength(1)
  })

  it('are not told apart at more length than a person reads', () => {
    const many = Array.from({ length: 9 }, () => square)
    expect(held(picture(...many.map(part => ({ ...part, box: [0, 0, 20, 20] }))), picture(...many)).at(-1)).toBe('and 5 more')
  })
})
