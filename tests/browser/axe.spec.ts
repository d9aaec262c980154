/** Slidev's own views, by axe-core; the slides themselves are looked at after every click by `npx press check deck`. */
import type { Page } from 'playwright/test'
import { expect, test } from './fixture'
import { CLAIMS, open, slideOf, SLIDES, talkIn } from './talk'
import { violations } from './violations'

const FRENCH = talkIn('fr')

/** What only Slidev itself can mend, which has no issue for it yet. What is mended there fails here. */
const UPSTREAM: Record<string, string[]> = {
  // Its results are list items that say they are buttons.
  'goto box': ['list'],
  // Its cards are whole slides made small, and their links with them.
  'quick overview': ['target-size'],
}

const cards = (page: Page) => page.locator('[data-slidev-no] h1')
const VIEWS: Record<string, (page: Page) => Promise<void>> = {
  'presenter': page => open(page, CLAIMS[0]!, 2, 'presenter/'),
  'presenter in French': page => open(page, slideOf('S1', FRENCH.slides), 2, `${FRENCH.path}presenter/`),
  'goto box': async (page) => {
    await open(page, CLAIMS[0]!)
    await page.keyboard.press('g')
    const dialog = page.locator('#slidev-goto-dialog')
    await dialog.getByRole('textbox').fill('2')
    await expect(dialog.locator('li').first()).toBeAttached()
  },
  'quick overview': async (page) => {
    await open(page, CLAIMS[0]!)
    await page.keyboard.press('o')
    await expect(cards(page).nth(SLIDES.length)).toBeAttached()
  },
  'overview page': async (page) => {
    await page.goto('overview')
    await expect(cards(page)).toHaveCount(SLIDES.length, { timeout: 10_000 })
  },
  'notes page': async (page) => {
    await page.goto('notes')
    await expect(page.locator('.slidev-note').first()).toBeVisible()
  },
}

for (const [view, show] of Object.entries(VIEWS)) {
  test(`${view}: axe-core finds no violation of WCAG 2.2 A and AA that we could mend`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await show(page)
    const found = await violations(page)
    const upstream = UPSTREAM[view] ?? []
    expect(found.filter(violation => !upstream.some(id => violation.startsWith(id)))).toEqual([])
    expect(upstream.filter(id => !found.some(violation => violation.startsWith(id))), 'mended upstream: take it out of UPSTREAM').toEqual([])
  })
}
