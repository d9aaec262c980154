/**
 * Slidev's bar of buttons under a slide that is lower than its window: on a projector of 4:3 or 5:4, on a tablet, on a
 * phone.
 */
import type { Page } from 'playwright/test'
import { expect, test } from './fixture'
import { arrive, CLAIMS, open } from './talk'

const claim = CLAIMS[0]!
const bar = (page: Page) => page.locator('#slide-container > .bottom-0.left-0')
const expectBar = (page: Page, opacity: '0' | '1', message: string) => expect(bar(page), message).toHaveCSS('opacity', opacity)

async function openAt(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.clock.install() // nobody waits for hands to be still
  await open(page, claim)
  await expect(bar(page).getByRole('button').first()).toBeAttached()
}

/** Hands are still for longer than anybody would look at a bar. */
const wait = (page: Page) => page.clock.fastForward(5000)

for (const [width, height] of [[1024, 768], [1280, 1024], [1400, 1050], [1600, 1200]] as const) {
  test(`at ${width} × ${height} the bar is gone when nobody moves, and comes back with the pointer`, async ({ page }) => {
    await openAt(page, width, height)
    await expectBar(page, '1', 'the bar when the talk opens')
    await wait(page)
    await expectBar(page, '0', 'the bar after 5 s without a move')
    await page.keyboard.press('ArrowRight')
    await arrive(page, claim, 1)
    await expectBar(page, '0', 'the bar after a step by a key')
    await page.mouse.move(width / 2, height / 2)
    await page.mouse.move(width / 2 + 5, height / 2)
    await expectBar(page, '1', 'the bar when the pointer moves')
    await wait(page)
    await expectBar(page, '0', 'the bar after 5 s more')
  })
}

test('whoever comes to the bar by Tab sees it as long as they are in it', async ({ page }) => {
  await openAt(page, 1024, 768)
  await wait(page)
  await expectBar(page, '0', 'the bar before')
  const inBar = () => page.evaluate(() => !!document.activeElement?.closest('#slide-container nav'))
  for (let tabs = 0; tabs < 40 && !await inBar(); tabs++)
    await page.keyboard.press('Tab')
  expect(await inBar(), 'Tab leads into the bar').toBe(true)
  await wait(page)
  await expectBar(page, '1', 'the bar while the focus is in it')
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true })

  test('on a tablet the first tap brings the bar back and presses nothing, the next one presses', async ({ page }) => {
    await openAt(page, 1024, 768)
    const next = bar(page).getByRole('button').nth(2)
    const { x, y, width, height } = (await next.boundingBox())!
    await wait(page)
    await expectBar(page, '0', 'the bar before')
    await page.touchscreen.tap(x + width / 2, y + height / 2)
    await expectBar(page, '1', 'the bar after a tap')
    await arrive(page, claim)
    await expect(bar(page).getByRole('navigation'), 'the bar takes taps again').toHaveCSS('pointer-events', 'auto')
    await page.touchscreen.tap(x + width / 2, y + height / 2)
    await arrive(page, claim, 1)
  })

  test('on a phone held upright the bar stays', async ({ page }) => {
    await openAt(page, 390, 844)
    await wait(page)
    await expectBar(page, '1', 'the bar after 5 s')
    await bar(page).getByRole('button').nth(2).tap()
    await arrive(page, claim, 1)
  })
})
