/** Ctrl+P on a slide: it as it stands, whole, on one page of its own size, and nothing of what is around it. */
import type { Page } from 'playwright/test'
import { readPdf } from 'slidev-addon-press/check/pdf/read.ts'
import { expect, test } from './fixture'
import { CLAIMS, clicksOf, open, slideOn, TALKS } from './talk'

const CANVAS = { width: 1280, height: 720 }
const claim = CLAIMS[3]!
/** What stands against the claim comes with the last click. */
const CLICK = clicksOf(claim) - 1

/** What is to be seen when the page is printed: the slide's place, and whatever is drawn beside it. */
const laidOut = (page: Page, slide: string) => page.evaluate((slide) => {
  const found = document.querySelector(slide)!
  const { x, y, width, height } = found.getBoundingClientRect()
  const beside = [...document.body.querySelectorAll('*')].filter(element => !element.contains(found) && !found.contains(element) && element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1)
  return { place: [x, y, width, height].map(Math.round), beside: beside.map(element => `<${element.localName} class="${element.getAttribute('class') ?? ''}">`) }
}, slide)

/** Prints, as the browser does when nobody asks for another paper. */
async function printed(page: Page, slide: string): Promise<string> {
  await page.emulateMedia({ media: 'print' })
  expect(await laidOut(page, slide), 'the slide on the page, and what is beside it').toEqual({ place: [0, 0, CANVAS.width, CANVAS.height], beside: [] })
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  expect(pages.map(({ shape }) => shape), 'one page, of the slide\'s shape').toEqual([expect.closeTo(CANVAS.height / CANVAS.width, 3)])
  await page.emulateMedia({ media: null })
  return words(pages[0]!.text)
}

const words = (text: string) => text.replace(/\s+/g, ' ').trim()
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

for (const [width, height] of [[1920, 1080], [1024, 768], [390, 844]] as const) {
  for (const view of ['', 'presenter/']) {
    test(`${view || 'the talk'} at ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await open(page, claim, CLICK, view)
      const text = await printed(page, '#slide-content')
      expect(letters(text), 'its headline').toContain(letters(claim.headline))
      expect(text, 'what this click has brought').toContain('81%')
      expect(text, 'what the next click would bring').not.toContain('open proofs')
      expect(text, 'Slidev\'s count of slides').not.toContain(`${claim.no} /`)
    })
  }
}

test('a screen that is blank is printed with its slide, in the scheme that is on show', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page, claim)
  const ground = await slideOn(page, claim).locator('.slidev-layout').evaluate(layout => getComputedStyle(layout).backgroundColor)
  await page.keyboard.press('b')
  await expect(page.locator('html')).toHaveAttribute('data-blank', 'black')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await page.evaluate(() => getComputedStyle(document.body, '::after').content)).toBe('none')
  expect(await slideOn(page, claim).locator('.slidev-layout').evaluate(layout => [getComputedStyle(layout).backgroundColor, getComputedStyle(layout).printColorAdjust])).toEqual([ground, 'exact'])
})

test.describe('without JavaScript', () => {
  for (const [width, height] of [[1920, 1080], [390, 844]] as const) {
    test(`at ${width} × ${height}`, async ({ browser, baseURL }) => {
      const page = await browser.newPage({ javaScriptEnabled: false, baseURL, viewport: { width, height } })
      for (const { path, slides } of TALKS) {
        const slide = slides[claim.no - 1]!
        await page.goto(`${path}${slide.no}/`)
        expect(letters(await printed(page, '.snapshot-slide')), 'its headline').toContain(letters(slide.headline))
      }
      await page.close()
    })
  }
})
