/** What is written on a slide can be marked and copied; pointing at it leaves no marks. */
import type { Locator, Page } from 'playwright/test'
import { expect, test } from './fixture'
import { arrive, CLAIMS, clicksOf, figureOn, open, slideOf, slideOn } from './talk'

const claim = CLAIMS[0]!
const marked = (page: Page) => page.evaluate(() => String(document.getSelection()).replace(/\s+/g, ' ').trim())
const words = async (text: Locator) => (await text.innerText()).replace(/\s+/g, ' ').trim()

/** Drags the pointer over the slide, each place as parts of a box. */
async function drag(page: Page, from: [Locator, number, number], to: [Locator, number, number]): Promise<void> {
  const places: [number, number][] = []
  for (const [box, x, y] of [from, to]) {
    const { x: left, y: top, width, height } = (await box.boundingBox())!
    places.push([left + width * x, top + height * y])
  }
  await page.mouse.move(...places[0]!)
  await page.mouse.down()
  await page.mouse.move(...places[1]!, { steps: 8 })
  await page.mouse.up()
}

test('headline, evidence and sources can be marked, and a click takes the mark away', async ({ page }) => {
  await open(page, claim, clicksOf(claim) - 1)
  const headline = slideOn(page, claim).locator('h1')
  await drag(page, [headline, 0, 0.2], [headline, 1.02, 0.8])
  expect(await marked(page), 'the headline, marked').toBe(await words(headline))
  await page.keyboard.press('ArrowRight')
  await arrive(page, claim, clicksOf(claim))
  await expect.poll(() => marked(page), 'what is marked after a click').toBe('')
  const evidence = slideOn(page, claim).locator('.evidence-text').first()
  // The evidence ends with the number of its source, which is drawn.
  await drag(page, [evidence, 0, 0.1], [evidence, 0.5, 0.9])
  expect(await words(evidence), 'a figure for the claim, marked').toContain(await marked(page))
  expect((await marked(page)).split(' ').length, 'words of two lines that are marked').toBeGreaterThan(3)
  const sources = slideOf('sources')
  await open(page, sources)
  const title = slideOn(page, sources).locator('.source-title').first()
  await title.dblclick()
  expect(await words(title), 'a word of a source, marked').toContain(await marked(page))
  expect(await marked(page)).not.toBe('')
})

test('who drags from the figure or the ground is pointing', async ({ page }) => {
  await open(page, claim, clicksOf(claim))
  const [figure, headline, slide] = [figureOn(page, claim), slideOn(page, claim).locator('h1'), slideOn(page, claim)]
  const evidence = slideOn(page, claim).locator('.evidence-text').nth(2)
  await drag(page, [figure, 0.3, 0.4], [evidence, 0.5, 0.5])
  expect(await marked(page), 'marked from the figure to the evidence').toBe('')
  await drag(page, [figure, 0.5, 0.5], [headline, 0.5, 0.5])
  expect(await marked(page), 'marked from the figure to the headline').toBe('')
  await drag(page, [slide, 0.01, 0.02], [slide, 0.99, 0.98])
  expect(await marked(page), 'marked from corner to corner').toBe('')
})

test('in full screen nothing is marked', async ({ page }) => {
  await open(page, claim, clicksOf(claim))
  await page.keyboard.press('f')
  await expect.poll(() => page.evaluate(() => !!document.fullscreenElement), 'full screen').toBe(true)
  const headline = slideOn(page, claim).locator('h1')
  await drag(page, [headline, 0, 0.2], [headline, 1.02, 0.8])
  expect(await marked(page)).toBe('')
})
