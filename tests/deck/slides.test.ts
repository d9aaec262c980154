/** The slides file against the figures and the data. What is seen on the page: `npx press check deck`. */
import { decks, describedAt } from 'slidev-addon-press/deck.ts'
import { loadLanguages } from 'slidev-addon-press/project.ts'
import { describe, expect, it } from 'vitest'
import { findFigureTag } from '../../components/figures/figure-tag'
import { CLAIMS } from '../../components/figures/kit/locator'
import { numberSources, toEvidenceRows } from '../../evidence/citations'
import { findFigure } from '../../evidence/evidence'
import { figuresIn } from '../support/figures'
import { expectSound, labelsOf, PANEL } from '../support/scene'

/** Characters: enough to say something at once, few enough to listen to. */
const DESCRIPTION = { min: 40, max: 1000 }

const languages = await loadLanguages()

for (const deck of decks()) {
  const figures = figuresIn(deck.lang)
  const language = languages.find(({ code }) => code === deck.lang)!
  const claims = deck.slides.filter(slide => slide.layout === 'claim')
  const name = (slide: { no: number, headline: string }) => `${deck.file}, slide ${slide.no} ("${slide.headline}")`

  describe(deck.file, () => {
    it('argues the six claims in the order of the locator', () => {
      expect(claims.map(slide => slide.frontmatter.claim)).toEqual([...CLAIMS])
      expect(claims.map(slide => slide.frontmatter.routeAlias), 'each claim is reached by its name').toEqual([...CLAIMS])
    })

    it('names its language for the page as served and for the running app', () => {
      expect(deck.headmatter.lang, 'the headmatter needs "lang", which Slidev writes into index.html').toBeTruthy()
      expect(deck.headmatter.htmlAttrs?.lang, 'and the same in "htmlAttrs", which it sets in the browser').toBe(deck.headmatter.lang)
    })

    it('tells its files author, subject and keywords', () =>
      expect(['author', 'info', 'keywords'].filter(key => !deck.headmatter[key as 'info']), `the headmatter of ${deck.file} lacks`).toEqual([]))

    it('cites figures that exist, for and against each claim', () => {
      const numbers = numberSources(deck.slides.map(slide => slide.frontmatter))
      for (const slide of claims) {
        const ids = slide.frontmatter.evidence ?? []
        expect(ids.map(id => findFigure(id).claim), `${name(slide)} cites figures of its own claim only`).toEqual(ids.map(() => slide.frontmatter.claim))
        const rows = toEvidenceRows(ids, language, numbers)
        expect(rows.map(row => row.stance), `${name(slide)} needs one figure for and one against on each side`).toEqual(['supports', 'contests', 'supports', 'contests'])
        expect(rows.map(row => row.side), `${name(slide)}: models first, then chains`).toEqual(['models', 'models', 'chains', 'chains'])
      }
    })

    for (const { slide, tag } of deck.slides.flatMap((slide) => {
      const tag = findFigureTag(slide)
      return tag ? [{ slide, tag }] : []
    })) {
      it(`draws slide ${slide.no} (${tag}) soundly with its own words at every step`, () => {
        const { scene, steps } = figures[tag]!
        const { words } = slide.frontmatter
        const panel = slide.layout === 'claim' ? PANEL : { x: 32, y: 32, width: 1216, height: 656 }
        expectSound(`slide ${slide.no}`, step => scene(words as never, step), steps, panel)
        if (words) {
          expect(words.title, `${name(slide)}: "words" needs a title for screen readers`).toBeTruthy()
          expect(describedAt(slide, 0).length, `${name(slide)}: the description for screen readers needs at least ${DESCRIPTION.min} characters at the first step`).toBeGreaterThanOrEqual(DESCRIPTION.min)
          expect(describedAt(slide, steps.last).length, `${name(slide)}: nobody listens to a description of more than ${DESCRIPTION.max} characters`).toBeLessThanOrEqual(DESCRIPTION.max)
          for (const entry of [words.description ?? []].flat())
            expect(entry, `${name(slide)}: each entry of the description is a sentence`).toMatch(/^\p{Lu}.*[.!?]$/su)
        }
        if (slide.layout === 'claim')
          expect(labelsOf(scene(words as never, steps.last).marks).filter(label => label.size < 20 && label.tone !== 'soft'), 'labels smaller than 20 px').toEqual([])
      })
    }
  })
}
