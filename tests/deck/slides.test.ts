/** The slides file against the figures: three numbers that must agree, and what every slide owes. */
import { describe, expect, it } from 'vitest'
import { citedIds, evidenceFor, sourceNumbers } from '../../data/citations'
import { figureById } from '../../data/evidence'
import { CLAIMS } from '../../scenes/locator'
import { countWords, decks, describedAt } from '../../scripts/lib/deck.ts'
import { FIGURES } from '../support/figures'
import { expectSound, labelsOf, PANEL } from '../support/scene'

const NOTES = { min: 60, max: 180 }
/** Characters: enough to say something at once, few enough to listen to. */
const DESCRIPTION = { min: 40, max: 1000 }
const HEADLINE = { min: 5, max: 14 }
/** Layouts whose figure is the layout's own. */
const FIGURE_OF_LAYOUT: Record<string, string> = { closing: 'ClosingFigure' }

for (const deck of decks()) {
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

    it('has one headline a slide', () => {
      for (const slide of deck.slides)
        expect(slide.content.match(/^# /gm) ?? [], `${name(slide)} needs exactly one line that starts with "# "`).toHaveLength(1)
      for (const slide of claims) {
        const words = countWords(slide.headline)
        expect(words >= HEADLINE.min && words <= HEADLINE.max, `${name(slide)}: the headline has ${words} words, not ${HEADLINE.min} to ${HEADLINE.max}`).toBe(true)
      }
    })

    it('reserves as many clicks as its figure has steps and its notes have marks', () => {
      for (const slide of deck.slides) {
        const tag = slide.figure ?? FIGURE_OF_LAYOUT[slide.layout]
        const clicks = slide.frontmatter.clicks ?? 0
        const marks = slide.notes.match(/\[click\]/g)?.length ?? 0
        expect(marks, `${name(slide)}: the notes have ${marks} [click] marks, the slide has ${clicks} clicks`).toBe(clicks)
        if (!tag)
          continue
        const figure = FIGURES[tag]
        expect(figure, `${name(slide)}: <${tag}> is not in tests/support/figures.ts`).toBeDefined()
        expect(clicks, `${name(slide)}: clicks is ${clicks}, the last step of <${tag}> is ${figure!.steps.last}`).toBe(figure!.steps.last)
      }
    })

    it('carries notes that can be spoken', () => {
      for (const slide of deck.slides) {
        const words = countWords(slide.notes)
        expect(words >= NOTES.min && words <= NOTES.max, `${name(slide)}: the notes have ${words} words, not ${NOTES.min} to ${NOTES.max}`).toBe(true)
      }
    })

    it('gives each slide its minutes, and the talk their sum', () => {
      const sum = deck.slides.reduce((total, slide) => {
        const { minutes = 0 } = slide.frontmatter
        expect(minutes, `${name(slide)} has no minutes`).toBeGreaterThan(0)
        return total + minutes
      }, 0)
      expect(deck.headmatter.duration, `the minutes of all slides add up to ${sum}`).toBe(`${sum}min`)
    })

    it('cites figures that exist, for and against each claim', () => {
      const numbers = sourceNumbers(citedIds(deck.slides.map(slide => slide.frontmatter)))
      for (const slide of claims) {
        const ids = slide.frontmatter.evidence ?? []
        expect(ids.map(id => figureById(id).claim), `${name(slide)} cites figures of its own claim only`).toEqual(ids.map(() => slide.frontmatter.claim))
        const rows = evidenceFor(ids, 'en', numbers)
        expect(rows.map(row => row.stance), `${name(slide)} needs one figure for and one against on each side`).toEqual(['supports', 'contests', 'supports', 'contests'])
        expect(rows.map(row => row.side), `${name(slide)}: models first, then chains`).toEqual(['models', 'models', 'chains', 'chains'])
      }
    })

    for (const slide of deck.slides.filter(slide => slide.figure)) {
      it(`draws slide ${slide.no} (${slide.figure}) soundly with its own words at every step`, () => {
        const { scene, steps } = FIGURES[slide.figure!]!
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
