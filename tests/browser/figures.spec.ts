/** Figures on the built slides: every click keeps its promise, and a listener gets one too. */
import { expect, test } from './fixture'
import { painted, promised, wordsIn } from './scenes'
import { arrive, CLAIMS, clicksOf, figureOn, named, open, slideOf, slideOn, SLIDES } from './talk'

for (const slide of SLIDES.filter(({ figure }) => figure)) {
  test(`${named(slide)}: each click adds its part of ${slide.figure}`, async ({ page }) => {
    const figure = figureOn(page, slide)
    const evidence = slideOn(page, slide).locator('.evidence')
    const end = clicksOf(slide)
    let before: string[] = []
    await open(page, slide)
    for (let step = 0; step <= end; step++) {
      await arrive(page, slide, step)
      await expect.poll(() => painted(figure), { message: `${named(slide)} at click ${step} should paint its scene`, intervals: [20, 50, 100] }).toEqual(promised(slide, step))
      const words = wordsIn(await painted(figure))
      expect(words, `${named(slide)} at click ${step} should keep the words of click ${step - 1}`).toEqual(expect.arrayContaining(before))
      before = words
      await expect(evidence, `${named(slide)} should show its evidence at the last click only, this is click ${step}`).toHaveCount(slide.frontmatter.evidence && step === end ? 1 : 0)
      if (step < end)
        await page.keyboard.press('ArrowRight')
    }
  })
}

for (const slide of CLAIMS) {
  test(`${named(slide)} ends on four figures with their sources`, async ({ page }) => {
    await open(page, slide, clicksOf(slide))
    const items = slideOn(page, slide).locator('.evidence').getByRole('listitem')
    await expect(items).toHaveCount(4)
    for (const item of await items.all()) {
      await expect(item.locator('.evidence-value'), 'a figure without its value').toHaveText(/\S/)
      await expect(item.getByRole('link'), 'each figure names its sources').toHaveText(/^\[\d+(?:[–, ]+\d+)*\]$/)
      await expect(item.getByRole('link'), 'as a link to the sources slide').toHaveAttribute('href', /\/sources$/)
    }
    await items.getByRole('link').first().press('Enter')
    await arrive(page, slideOf('sources'))
  })
}

for (const slide of SLIDES.filter(({ frontmatter }) => frontmatter.words)) {
  test(`${named(slide)} tells a screen reader what its figure shows`, async ({ page }) => {
    await open(page, slide, clicksOf(slide))
    const { words } = slide.frontmatter
    const figure = slideOn(page, slide).getByRole('img', { name: words.title, exact: true })
    await expect(figure, `one image named "${words.title}"`).toHaveCount(1)
    await expect(figure).toHaveAccessibleDescription(words.description)
    expect(words.description.length, 'a description of at least 40 characters').toBeGreaterThanOrEqual(40)
    const rest = slideOn(page, slide).locator('svg.figure:not([role="img"])')
    for (const decoration of await rest.all())
      await expect(decoration, 'thumbnails and the locator are decoration').toHaveAttribute('aria-hidden', 'true')
  })
}

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
