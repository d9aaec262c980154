import type { ExploreWords } from './say'
import { decks } from 'slidev-addon-press/deck.ts'
import { describe, expect, it } from 'vitest'
import { PRESETS } from '../../../explorable/settings'
import { EXPLORE_STEPS } from './explore-steps'
import { CHEAPER, listModelNumbers, numbersOf, sayChart, sayPresets, sayQuestion, sayResult } from './say'

const LOCALES: Record<string, string> = { en: 'en-GB', fr: 'fr-FR' }
const SETTING = { cost: 200, returns: 1, portable: 0.1 }
const [DEAR, CHEAP, LEAVE] = PRESETS
const given = decks().map(({ lang, slides }) => ({ lang, locale: LOCALES[lang]!, words: slides.find(({ layout }) => layout === 'explore')!.frontmatter.words as unknown as ExploreWords }))
const { words, locale } = given[0]!

describe('the result', () => {
  it('says how it starts, then what the runs prove', () => {
    const said = [DEAR, CHEAP, LEAVE, SETTING].map(setting => sayResult(words, setting, locale).join(''))
    expect(said).toEqual(['3 platforms, 99.8% of users on one', '50 platforms, still 88% on one', '50 platforms, the largest 16%', '10 platforms, none over 49%'])
  })

  it.each(given)('is cut at the largest share, $lang', ({ words, locale }) => {
    for (const setting of [DEAR, CHEAP, LEAVE, SETTING]) {
      const parts = sayResult(words, setting, locale)
      expect(parts).toHaveLength(3)
      expect(parts[1], 'the share alone').toMatch(/^\d[\d.,]*\s?%$/)
    }
  })
})

describe('the question', () => {
  const ask = (step: number, bet?: 'few' | 'stays', setting: typeof SETTING = { ...PRESETS[step]! }) => sayQuestion(words, step, setting, bet, locale).join('')
  it('asks for a bet, then tells what became of it', () => {
    expect(ask(EXPLORE_STEPS.bet, 'stays')).toBe('Opening a platform\ngets 25 times cheaper.\nYour bet: the crowd …')
    expect(ask(EXPLORE_STEPS.fork)).toBe('Opening a platform\ngets 25 times cheaper.\nThe crowd stays with one.')
    expect(ask(EXPLORE_STEPS.fork, 'stays')).toMatch(/one\. Bet won\.$/)
    expect(ask(EXPLORE_STEPS.fork, 'few')).toMatch(/one\. Bet lost\.$/)
  })

  it('follows the dials', () => {
    expect(ask(EXPLORE_STEPS.leave)).toBe('Now each fork takes 10%\nof its parent’s users along.\nThe crowd spreads out.')
    expect(ask(EXPLORE_STEPS.leave, 'few', { ...SETTING, returns: 0.5, portable: 0 })).toBe('Now each fork takes 0%\nof its parent’s users along.\nThe crowd settles on a few. Bet won.')
  })
})

describe('the numbers', () => {
  it('never round up to all', () => expect(numbersOf(DEAR)).toEqual({ platforms: 3, largest: 99.8, hhi: 9950 }))
  it('are those of the presets, with the firms of the notes', () =>
    expect(listModelNumbers()).toEqual(expect.arrayContaining([3, 50, 99.8, 88, 16, 9950, 49, 40, 1000, CHEAPER, 3.7])))
})

describe('the chart', () => {
  it('names its preset, or a setting of one\'s own in nobody\'s ink', () => {
    expect(sayChart(words, LEAVE, EXPLORE_STEPS.leave, '[18]', locale)).toMatchObject({ words: { name: 'Users can leave', before: 'before: 88%', hhi: 'HHI over 1,800 [18]\nhere 582', ticks: ['0%', '50%', '100%'] }, data: { side: 'chains' } })
    expect(sayChart(words, SETTING, EXPLORE_STEPS.leave, '[18]', locale)).toMatchObject({ words: { name: 'Your setting' }, data: { side: undefined } })
  })

  it.each(PRESETS.map((preset, step) => ({ ...preset, step })))('draws of $id as many platforms as it says', (preset) => {
    const { words: said, data } = sayChart(words, preset, preset.step, '[18]', locale)
    expect(said.all).toBe(`${data.shares.length} platforms`)
    expect(said.others).toBe(`${data.shares.length - 1} others`)
  })
})

it('the strip compares the presets', () =>
  expect(sayPresets(words, locale).map(({ value, detail }) => [value, detail])).toEqual([['99.8%', '3 platforms, HHI 9,950'], ['88%', '50 platforms, HHI 7,794'], ['16%', '50 platforms, HHI 582']]))
