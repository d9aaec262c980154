import { describe, expect, it } from 'vitest'
import { marksAt } from './core/marks'
import { CLAIMS, locatorScene } from './locator'
import { MAP_STEPS, mapScene } from './map'

describe('locator', () => {
  it('inks one stretch or tip for each claim, another one each time', () => {
    const inked = CLAIMS.map(claim => locatorScene(claim).marks.filter(mark => mark.tone === 'ink').map(mark => mark.id).sort().join())
    expect(inked.every(ids => ids !== '')).toBe(true)
    expect(new Set(inked).size).toBe(CLAIMS.length)
  })

  it('inks the whole braid for a summary', () => {
    expect(locatorScene('all').marks.every(mark => mark.tone === 'ink')).toBe(true)
  })
})

describe('map', () => {
  it('parts into three tips at its second step only', () => {
    const tips = (step: number) => new Set(marksAt(mapScene().marks, step).filter(mark => mark.id.startsWith('tip-')).map(mark => mark.id.slice(0, 5))).size
    expect(tips(MAP_STEPS.shared)).toBe(0)
    expect(tips(MAP_STEPS.parting)).toBe(3)
  })
})
