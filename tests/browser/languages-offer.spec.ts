/** What a browser is told of the other languages: an offer on the cover, links for search engines. */
import type { Page } from 'playwright/test'
import { expect, test } from './fixture'
import { arrive, expectShown, open, SLIDES, talkIn } from './talk'

test.describe('a browser that asks for French', () => {
  test.use({ locale: 'fr-FR' })
  const offer = (page: Page) => page.locator('.language-offer[hreflang="fr"]')

  test('is offered it on the cover, in English still, and not once one has moved on', async ({ page }) => {
    await page.goto('')
    await expect(offer(page)).toBeVisible()
    await expect(page, 'nobody is sent anywhere').toHaveURL('1')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.keyboard.press('f')
    await expect(offer(page), 'in full screen').toBeHidden()
    await page.evaluate(() => document.exitFullscreen())
    await expect(offer(page)).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await arrive(page, SLIDES[1]!)
    await expect(offer(page), 'on slide 2').toBeHidden()
    await page.keyboard.press('ArrowLeft')
    await arrive(page, SLIDES[0]!)
    await expect(offer(page), 'back on the cover').toBeHidden()
  })

  test('takes the offer by a click, and is offered nothing there', async ({ page }) => {
    await page.goto('')
    await offer(page).click()
    await expect(page).toHaveURL('fr/1')
    await expectShown(page, talkIn('fr').slides[0]!)
    await expect(page.locator('.language-offer')).toHaveCount(0)
  })
})

test('a browser that asks for English is offered nothing', async ({ page }) => {
  await open(page, SLIDES[0]!)
  await expect(page.locator('.language-offer')).toHaveCount(0)
})
