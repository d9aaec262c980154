/**
 * The talk from its first click to its last, as the right arrow leads through it: what each shows, and what a
 * screen reader gets. And the marks' names.
 */
import type { Page } from 'playwright/test'
import type { Slide } from 'slidev-addon-press/deck.ts'
import { describedAt } from 'slidev-addon-press/deck.ts'
import { findFigureTag } from '../../components/figures/figure-tag'
import { expect, test } from './fixture'
import { painted, promised, wordsIn } from './scenes'
import { arrive, CLAIMS, clicksOf, expectLandmarks, figureOn, named, open, slideOf, slideOn, TALKS, wordsOf } from './talk'

for (const { lang, path, slides } of TALKS) {
  test(`in ${lang} each slide has its headline and title, each click adds its part of the figure, for those who listen too, and the last two the evidence with its sources`, async ({ page }) => {
    test.slow()
    await open(page, slides[0]!, 0, path)
    for (const slide of slides) {
      await arrive(page, slide, 0, path)
      await expectLandmarks(page, slide, slides)
      let before: string[] = []
      for (let step = 0; step <= clicksOf(slide); step++) {
        await arrive(page, slide, step, path)
        before = await expectStep(page, slide, step, lang, before)
        if (step < clicksOf(slide))
          await page.keyboard.press('ArrowRight')
      }
      await expectDecoration(page, slide)
      if (slide.layout === 'claim') {
        await expectSources(page, slide)
        await arrive(page, slideOf('sources', slides), 0, path)
        await page.goBack()
        await arrive(page, slide, clicksOf(slide), path)
      }
      await page.keyboard.press('ArrowRight')
    }
  })
}

/** @returns the words that its figure shows, of which the next step may lose none */
async function expectStep(page: Page, slide: Slide, step: number, lang: string, before: string[]): Promise<string[]> {
  const at = `${named(slide)} at click ${step}`
  const title = slide.frontmatter.words?.title
  let words: string[] = []
  if (title) {
    const figure = slideOn(page, slide).getByRole('img', { name: title, exact: true })
    await expect(figure, `${at} has one image named "${title}"`).toHaveCount(1)
    if (findFigureTag(slide)) {
      await expect.poll(() => painted(figure), { message: `${at} should paint its scene`, intervals: [20, 50, 100] }).toEqual(promised(slide, step, lang))
      words = wordsIn(await painted(figure))
      if (slide.layout !== 'explore') // whose numbers are the outcome of each step
        expect(words, `${at} should keep the words of click ${step - 1}`).toEqual(expect.arrayContaining(before))
    }
    await expect(wordsOf(figure), `${at} should tell what shows by then and no more`).toHaveText(describedAt(slide, step))
  }
  const evidence = slideOn(page, slide).locator('.evidence:not(.presets) .evidence-value')
  const shown = [4, 2][clicksOf(slide) - step] ?? 0
  await expect(evidence, `${at} should show what is for at the last click but one, and what is against at the last`).toHaveCount(slide.frontmatter.evidence ? shown : 0)
  return words
}

async function expectDecoration(page: Page, slide: Slide): Promise<void> {
  const rest = slideOn(page, slide).locator('svg.figure:not([role="img"])')
  for (const decoration of await rest.all())
    await expect(decoration, `thumbnails and the locator are decoration on ${named(slide)}`).toHaveAttribute('aria-hidden', 'true')
}

/** Each figure names its sources; the first link is followed. */
async function expectSources(page: Page, slide: Slide): Promise<void> {
  const items = slideOn(page, slide).locator('.evidence').getByRole('listitem')
  await expect(items, `the figures of ${named(slide)}`).toHaveCount(4)
  for (const item of await items.all()) {
    await expect(item.locator('.evidence-value'), `a figure without its value on ${named(slide)}`).toHaveText(/\S/)
    await expect(item.getByRole('link'), `each figure of ${named(slide)} names its sources`).toHaveText(/^\[\d+(?:[–, ]+\d+)*\]$/)
    await expect(item.getByRole('link'), `as a link to the slide with sources, on ${named(slide)}`).toHaveAttribute('href', /\/sources$/)
  }
  await items.getByRole('link').first().press('Enter')
}

test('keys name only the marks that show', async ({ page }) => {
  const slide = slideOf('D1')
  await open(page, slide)
  const names = slideOn(page, slide).getByRole('spinbutton')
  const circles = await figureOn(page, slide).locator('circle[data-name]').count()
  await expect(names, 'a value for each circle, as no lab has gathered yet').toHaveAttribute('aria-valuemax', String(circles))
  await names.focus()
  await page.keyboard.press('ArrowUp')
  await expect(names, 'up from nothing is the last').toHaveAttribute('aria-valuenow', String(circles))
})

test('marks are named under the pointer, and by keys for those without one', async ({ page }) => {
  const slide = slideOf('D1')
  await open(page, slide, 1)
  const name = slideOn(page, slide).locator('.mark-name')
  for (const mark of [figureOn(page, slide).locator('rect[data-name]').first(), figureOn(page, slide).locator('circle[data-name]').first()]) {
    await mark.hover()
    await expect(name, 'the name of the mark under the pointer').toHaveText(await mark.getAttribute('data-name') ?? '')
  }
  await page.mouse.move(640, 90)
  await expect(name, 'no name beside the marks').toBeEmpty()

  await slideOn(page, slide).getByRole('spinbutton').focus()
  await page.keyboard.press('ArrowDown')
  await expect(name, 'the first mark by key').toHaveText(/\S/)
  await expect(slideOn(page, slide).getByRole('spinbutton'), 'spoken too').toHaveAttribute('aria-valuetext', await name.innerText())
  const first = await name.innerText()
  await page.keyboard.press('ArrowDown')
  await expect(name, 'the next mark by key').not.toHaveText(first)
  await page.keyboard.press('ArrowUp')
  await expect(name, 'and back').toHaveText(first)
  await arrive(page, slide, 1)
  await page.keyboard.press('ArrowRight')
  await arrive(page, slide, 2) // left and right stay with the slides
})

test.describe('motion', () => {
  const slide = CLAIMS[0]!
  const seconds = (page: Parameters<typeof figureOn>[0]) => figureOn(page, slide).locator('rect').first()
    .evaluate(mark => Math.max(...getComputedStyle(mark).transitionDuration.split(',').map(Number.parseFloat)))

  test('marks move', async ({ page }) => {
    await open(page, slide)
    expect(await seconds(page), 'the longest transition of a mark').toBeGreaterThan(0)
  })

  test('marks jump for those who ask for less motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(page, slide)
    expect(await seconds(page), 'the longest transition of a mark').toBe(0)
  })
})
