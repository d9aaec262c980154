/** Figures on the built slides: every click keeps its promise, and a listener gets one too. */
import { describedAt } from '../../scripts/lib/deck.ts'
import { expect, test } from './fixture'
import { painted, promised, wordsIn } from './scenes'
import { arrive, CLAIMS, clicksOf, figureOn, named, open, slideOf, slideOn, TALKS } from './talk'

for (const { lang, path, slides } of TALKS) {
  for (const slide of slides.filter(({ frontmatter }) => frontmatter.words?.title)) {
    test(`${lang}, ${named(slide)}: each click adds its part of ${slide.figure ?? 'the figure'}, for those who listen too${slide.layout === 'claim' ? ', and the last four figures with their sources' : ''}`, async ({ page }) => {
      const { title } = slide.frontmatter.words!
      const figure = slideOn(page, slide).getByRole('img', { name: title, exact: true })
      const evidence = slideOn(page, slide).locator('.evidence:not(.presets) .evidence-value')
      const end = clicksOf(slide)
      let before: string[] = []
      await open(page, slide, 0, path)
      await expect(figure, `one image named "${title}"`).toHaveCount(1)
      for (let step = 0; step <= end; step++) {
        await arrive(page, slide, step, path)
        if (slide.figure) {
          await expect.poll(() => painted(figure), { message: `${named(slide)} at click ${step} should paint its scene`, intervals: [20, 50, 100] }).toEqual(promised(slide, step, lang))
          const words = wordsIn(await painted(figure))
          if (slide.layout !== 'explore') // whose numbers are the outcome of each step
            expect(words, `${named(slide)} at click ${step} should keep the words of click ${step - 1}`).toEqual(expect.arrayContaining(before))
          before = words
        }
        await expect(figure, `${named(slide)} at click ${step} should tell what shows by then and no more`).toHaveAccessibleDescription(describedAt(slide, step))
        await expect(evidence, `${named(slide)} should show its evidence at the last click only, this is click ${step}`).toHaveCount(slide.frontmatter.evidence && step === end ? 4 : 0)
        if (step < end)
          await page.keyboard.press('ArrowRight')
      }
      const rest = slideOn(page, slide).locator('svg.figure:not([role="img"])')
      for (const decoration of await rest.all())
        await expect(decoration, 'thumbnails and the locator are decoration').toHaveAttribute('aria-hidden', 'true')
      if (slide.layout !== 'claim')
        return

      const items = slideOn(page, slide).locator('.evidence').getByRole('listitem')
      await expect(items).toHaveCount(4)
      for (const item of await items.all()) {
        await expect(item.locator('.evidence-value'), 'a figure without its value').toHaveText(/\S/)
        await expect(item.getByRole('link'), 'each figure names its sources').toHaveText(/^\[\d+(?:[–, ]+\d+)*\]$/)
        await expect(item.getByRole('link'), 'as a link to a slide with sources').toHaveAttribute('href', /\/sources(?:-\d+)?$/)
      }
      await items.getByRole('link').first().press('Enter')
      await arrive(page, slideOf('sources', slides), 0, path)
    })
  }
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
