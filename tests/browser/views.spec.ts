/** What surrounds the slides: presenter view, dark scheme, links between slides, prefetching. */
import type { Slide } from 'slidev-addon-press/deck.ts'
import { facesOf } from 'slidev-addon-press/util/fonts.ts'
import { expect, newWindow, test } from './fixture'
import { arrive, CLAIMS, clicksOf, expectShown, open, slideOf, slideOn, SLIDES } from './talk'

const PRESENTER = 'presenter/'

test('presenter view and audience view follow each other', async ({ page: audience, context }) => {
  const [claim, next] = CLAIMS as [Slide, Slide]
  const presenter = await newWindow(context)
  await open(presenter, claim, 0, PRESENTER)
  await open(audience, claim)

  await presenter.keyboard.press('ArrowRight')
  await arrive(presenter, claim, 1, PRESENTER)
  await arrive(audience, claim, 1)
  await audience.keyboard.press('ArrowRight')
  await arrive(audience, claim, 2)
  await arrive(presenter, claim, 2, PRESENTER)

  await presenter.keyboard.press('ArrowDown')
  await arrive(audience, next)
  await audience.keyboard.press('ArrowUp')
  await arrive(presenter, claim, 0, PRESENTER)
})

test('the dark scheme is switched by a key, paper and ink with it', async ({ page }) => {
  const slide = CLAIMS[0]!
  await page.emulateMedia({ colorScheme: 'light' })
  await open(page, slide)
  const colours = () => slideOn(page, slide).locator('.slidev-layout')
    .evaluate(box => [getComputedStyle(box).backgroundColor, getComputedStyle(box.querySelector('h1')!).color])
  const html = page.locator('html')
  await expect(html).not.toHaveClass(/\bdark\b/)
  const light = await colours()
  await page.keyboard.press('d')
  await expect(html).toHaveClass(/\bdark\b/)
  const dark = await colours()
  expect(dark[0], 'the paper in the dark scheme').not.toBe(light[0])
  expect(dark[1], 'the ink in the dark scheme').not.toBe(light[1])
  await page.keyboard.press('d')
  await expect(html).not.toHaveClass(/\bdark\b/)
  expect(await colours(), 'back to the light scheme').toEqual(light)
})

test('a browser that refuses to keep the screen awake is no trouble', async ({ page }) => {
  await page.addInitScript(() => {
    WakeLock.prototype.request = () => {
      document.documentElement.dataset.refused = 'yes'
      return Promise.reject(new DOMException('not here', 'NotAllowedError'))
    }
  })
  await open(page, SLIDES[0]!)
  await expect(page.locator('html'), 'Slidev asks for it').toHaveAttribute('data-refused', 'yes')
  await page.keyboard.press('ArrowDown')
  await arrive(page, SLIDES[1]!)
})

for (const alias of ['map', 'verdicts', 'closing']) {
  test(`the six claims on the ${alias} slide lead to their slides`, async ({ page }) => {
    const slide = slideOf(alias)
    await open(page, slide, clicksOf(slide))
    const links = slideOn(page, slide).getByRole('link').filter({ hasText: /\p{L}/u })
    for (const [i, claim] of CLAIMS.entries()) {
      await links.nth(i).click()
      await arrive(page, claim)
      await page.goBack()
      await arrive(page, slide, clicksOf(slide))
    }
  })
}

test.describe('at a first visit', () => {
  // What an earlier page has brought is asked for by none, and told of by none.
  test.use({ anew: true })

  for (const [name, view] of [['the audience', ''], ['a presenter', 'presenter/']] as const) {
    test(`${name} has one slide laid out and all others fetched, so that a talk goes on when its network does not`, async ({ page }) => {
      await open(page, SLIDES[0]!, 0, view)
      const fetched = () => page.evaluate(() => new Set(performance.getEntriesByType('resource').map(({ name }) => name).filter(name => /\/md-[^/]*\.js$/.test(name))).size)
      await expect.poll(fetched, 'the slides that are there some seconds later').toBe(SLIDES.length)
      const missing = async () => (await facesOf(page)).filter(({ status }) => status !== 'loaded')
      await expect.poll(missing, 'faces that are not there yet').toEqual([])
      const asked: string[] = []
      page.on('request', request => ['script', 'stylesheet', 'font'].includes(request.resourceType()) && asked.push(request.url()))
      for (const slide of SLIDES.slice(1)) {
        await expect(page.locator('#slideshow .slidev-page:visible'), 'slides that are laid out').toHaveCount(1)
        await page.keyboard.press('ArrowDown')
        await expectShown(page, slide)
      }
      expect(asked, 'what a slide still has to fetch').toEqual([])
    })
  }
})
