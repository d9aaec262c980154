import { describe, expect, it } from 'vitest'
import { findNumbers } from './numbers'

describe('numbers in a text', () => {
  it.each([
    ['109 of 529 chains', [109, 529]],
    ['6,141 folders, 4.6× a year', [6141, 4.6]],
    ['29% → 58%', [29, 58]],
    ['two L2s, 7 L3s and DeepSeek-V3', [7]],
    ['over 10²³ FLOP', []],
    ['on 27 May 2026, by 2025', []],
    ['in April, or by 2 Jul 2026', []],
    ['[3, 6–9] registries, Aug 2026', []],
    ['of Grok 4’s cost at GPT-3.5’s level', []],
    ['github.com/x/y-2 @1eb4e81d', []],
    ['$500 bn', [500]],
    ['81%.', [81]],
  ])('%s', (text, found) => expect(findNumbers(text, 'en')).toEqual(found))

  it('are read as the language writes them', () =>
    expect(findNumbers('6 141 dossiers, 4,6 fois, le 27 mai 2026', 'fr')).toEqual([6141, 4.6]))
})
