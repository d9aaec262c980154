/** The figures that slides give in their own words, against the data they come from. */
import { decks } from 'slidev-addon-press/deck.ts'
import { describe, expect, it } from 'vitest'
import { LABS, LABS_AS_OF, NOTABLE_2025, TOP_FIVE_SHARE_2025 } from '../../evidence/labs'
import { ROLLUPS, ROLLUPS_AS_OF } from '../../evidence/rollups'
import sources from '../../evidence/sources.json'
import { LANGUAGES } from '../../locales/languages'

const count = (layer: string) => ROLLUPS.filter(chain => chain.layer === layer).length
const gathered = LABS.reduce((sum, lab) => sum + lab.notable2025, 0)
const two = [...ROLLUPS].sort((a, b) => (b.tvsUsdBn ?? 0) - (a.tvsUsdBn ?? 0)).slice(0, 2)
const day = (iso: string, lang: string) => new Intl.DateTimeFormat(LANGUAGES[lang]!.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
/** Numbers in words, dates left aside. */
const numbers = (text: string) => text.match(/\d[\d,.]*\d|\d/g)?.map(Number) ?? []

for (const deck of decks()) {
  const { lang } = deck
  const words = (claim: string) =>
    JSON.parse(JSON.stringify(deck.slides.find(slide =>
      slide.frontmatter.claim === claim)!.frontmatter.words)) as Record<string, Record<string, string>>

  describe(deck.file, () => {
    const { models, chains } = words('D1') as { models: Record<string, string>, chains: Record<string, string> }

    it('counts models and chains as the data does', () => {
      expect(numbers(models.caption!), 'models caption: all notable models, and their year').toEqual([NOTABLE_2025, 2025])
      expect(numbers(models.rest!), 'models rest').toEqual([NOTABLE_2025 - gathered])
      expect(numbers(chains.caption!)[0], 'chains caption').toBe(ROLLUPS.length)
      expect(numbers(chains.caption!).at(-1), 'year of the lists').toBe(Number(ROLLUPS_AS_OF.slice(0, 4)))
      expect(numbers(chains.l2!)[0], 'second layer').toBe(count('L2'))
      expect(numbers(chains.l3!)[0], 'third layer').toBe(count('L3'))
    })

    it('may say that five labs made over half, by either count', () => {
      expect(LABS).toHaveLength(5)
      expect(Math.min(gathered / NOTABLE_2025, TOP_FIVE_SHARE_2025)).toBeGreaterThan(0.5)
    })

    it('dates hosts and value as their sources do', () => {
      const value = sources.find(source => source.id === 'growthepie-tvs')!
      expect(models.spokeDate, 'day of the hosts').toBe(day(LABS_AS_OF.hosts, lang))
      expect(chains.pairDate, 'day of the value').toContain(day(value.date, lang))
    })

    it('repeats the share of two chains in the summary as it is', () => {
      const { prediction } = deck.slides.find(slide => slide.layout === 'summary')!.frontmatter.words as unknown as { prediction: { what: string } }
      const share = two.reduce((sum, chain) => sum + chain.tvsSharePct!, 0)
      expect(numbers(prediction.what)).toContain(share)
      expect(share / 100, 'the bet says over two thirds').toBeGreaterThan(2 / 3)
    })
  })
}
