import { describe, expect, it } from 'vitest'
import { CLAIMS, locatorScene } from './locator'

describe('locator', () => {
  it('inks one stretch or tip for each claim, another one each time', () => {
    const inked = CLAIMS.map(claim => locatorScene(claim).marks.filter(mark => mark.tone === 'ink').map(mark => 'd' in mark ? mark.d : '').join(''))
    expect(inked.every(ids => ids !== '')).toBe(true)
    expect(new Set(inked).size).toBe(CLAIMS.length)
  })

  it('inks the whole braid for a summary', () => {
    expect(locatorScene('all').marks.every(mark => mark.tone === 'ink')).toBe(true)
  })
})
