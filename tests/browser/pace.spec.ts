/** Presenter view says how the talk keeps to the minutes of its slides, beside Slidev's timer. */
import type { Page } from 'playwright/test'
import { expect, test } from './fixture'
import { arrive, CLAIMS, open, SLIDES, TALKS } from './talk'

const PRESENTER = 'presenter/'
const claim = CLAIMS[0]!
const minutes = (slides = SLIDES) => slides.reduce((sum, { frontmatter }) => sum + frontmatter.minutes!, 0)
const clock = (minutes: number) => `${Math.floor(minutes)}:${String(minutes % 1 * 60).padStart(2, '0')}`

const said = (page: Page) => page.locator('.pace p')
const startTimer = async (page: Page) => {
  const timer = page.locator('.slidev-presenter .bottom > .group')
  await timer.hover() // Slidev shows its buttons then; they have no names
  await timer.locator('.relative').click()
}

test('the plan until the timer runs, then ahead, on time, behind; after a reload it goes on', async ({ page }) => {
  await page.clock.install()
  await open(page, claim, 0, PRESENTER)
  const own = clock(claim.frontmatter.minutes!)
  await expect(said(page)).toHaveText([`${clock(minutes())} planned`, `slide ${own} planned`])

  await startTimer(page)
  await expect(said(page)).toHaveText([/^\d:\d\d ahead$/, new RegExp(`^slide 0:0\\d of ${own}$`)])
  const before = minutes(SLIDES.slice(0, claim.no - 1))
  await page.clock.fastForward((before + 0.25) * 60_000)
  await expect(said(page).first()).toHaveText('on time')
  await page.clock.fastForward(claim.frontmatter.minutes! * 60_000)
  await expect(said(page).first()).toHaveText(/^0:[12]\d behind$/)
  await page.reload()
  await expect(said(page)).toHaveText([/^0:[12]\d behind$/, new RegExp(`^slide 3:[12]\\d of ${own}$`)])

  await page.keyboard.press('ArrowDown')
  await arrive(page, SLIDES[claim.no]!, 0, PRESENTER)
  await expect(said(page)).toHaveText(['on time', /^slide 0:0\d of /])
})

test('it is in sight in every layout of presenter view, and covers nothing', async ({ page }) => {
  const { path, slides } = TALKS.at(-1)!
  for (const layout of [1, 2, 3]) {
    await page.addInitScript(layout => localStorage.setItem('slidev-presenter-layout', String(layout)), layout)
    await open(page, slides[claim.no - 1]!, 0, path + PRESENTER)
    await startTimer(page)
    for (const [width, height] of [[1920, 1080], [1280, 720], [1024, 768], [390, 844]] as const) {
      await page.setViewportSize({ width, height })
      const where = `in layout ${layout} at ${width} × ${height}`
      const parts = ['.pace', '.bottom > .group', '.bottom > nav', '.note', '.next', '.main'].map(part => `.slidev-presenter ${part}`)
      for (const part of parts.slice(0, 3))
        await expect(page.locator(part), `${part} ${where}`).toBeInViewport({ ratio: 0.99 })
      expect(await page.evaluate(overlaps, parts), `what lies over each other ${where}`).toEqual([])
    }
  }
})

/** Which of these lie over each other, by more than a line between them. */
function overlaps(selectors: string[]): string[] {
  const boxes = selectors.map(selector => document.querySelector(selector)!.getBoundingClientRect())
  const shared = (a: DOMRect, b: DOMRect) =>
    [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)]
  return boxes.flatMap((a, i) => boxes.flatMap((b, j) =>
    j > i && shared(a, b).every(px => px > 1) ? [`${selectors[i]}, ${selectors[j]}`] : []))
}
