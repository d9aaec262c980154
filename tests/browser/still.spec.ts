/**
 * The page of a slide before its app is there, and without JavaScript: it shows the slide, leads on, and nothing is
 * seen to change.
 */
import type { Browser, Page } from 'playwright/test'
import { INLINE_SUFFIX } from 'slidev-addon-press/site/snapshot-names.ts'
import { facesOf } from 'slidev-addon-press/util/fonts.ts'
import { expect, test } from './fixture'
import { address, CLAIMS, clicksOf, expectShown, isAt, named, slideOf, slideOn, SLIDES, talkIn, TALKS } from './talk'

const still = (page: Page) => page.locator('#snapshot')
/** The family of a face that travels in the page, cut to the letters of its slide. */
const INLINE = new RegExp(INLINE_SUFFIX)
/** Those faces as the browser has them. */
const inlineFacesOf = async (page: Page) => (await facesOf(page)).filter(({ face }) => INLINE.test(face))
const at = ({ no }: { no: number }, path = '') => `${path}${no === 1 ? '' : `${no}/`}`

/** A page on which the app never comes. */
async function holdApp(page: Page, address: string): Promise<void> {
  // Held back, not refused, which would be missed in the console.
  await page.route('**/*.js', () => {})
  await page.goto(address, { waitUntil: 'commit' })
  await expect(still(page)).toHaveCount(1)
}

/** Such a page, with the letters of its still. */
async function withoutApp(page: Page, address: string): Promise<void> {
  await holdApp(page, address)
  await expect.poll(async () => (await inlineFacesOf(page)).filter(({ status }) => status !== 'loaded'), 'faces in the page that are not loaded').toEqual([])
}

// How a page comes at a first visit: a context that has shown others has their pages and letters at hand.
test.use({ anew: true })

test.describe('before the app', () => {
  for (const slide of [SLIDES[0]!, CLAIMS[0]!, slideOf('explore')]) {
    test(`${named(slide)} stands where the app puts it, in the letters of its page until one moves on`, async ({ page }) => {
      const boxes = () => page.evaluate(() => [...document.querySelectorAll('.snapshot h1, #slideshow h1')].filter(h1 => h1.checkVisibility()).slice(-1).map((h1) => {
        const { x, y, width, height } = h1.getBoundingClientRect()
        return [x, y, width, height].map(Math.round)
      })[0])
      await withoutApp(page, at(slide))
      expect(await inlineFacesOf(page), 'faces that travel in the page').not.toEqual([])
      const before = await boxes()
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await page.goto(at(slide))
      await expect(still(page)).toHaveCount(0)
      await expectShown(page, slide)
      expect(await boxes(), 'the headline').toEqual(before)
      const headline = slideOn(page, slide).locator('h1')
      await expect(headline).toHaveCSS('font-family', INLINE)
      const there = (await facesOf(page)).filter(({ face, status }) => /^Newsreader \d/.test(face) && status === 'loaded')
      expect(there, 'whole faces that are there for the move').not.toEqual([])
      if (!clicksOf(slide))
        return
      const box = await headline.boundingBox()
      await page.keyboard.press('ArrowRight')
      await expect(headline).not.toHaveCSS('font-family', INLINE)
      expect(await headline.boundingBox(), 'the headline after the move').toEqual(box)
    })
  }

  for (const slide of [CLAIMS[3]!, slideOf('verdicts'), slideOf('sources')]) {
    test(`sources are numbered on ${named(slide)} as they stay, whatever slides are still to come`, async ({ page }) => {
      const numbers = () => page.locator(`.snapshot, #slideshow [data-slidev-no="${slide.no}"]`).locator('.source-ref, .source-number').allTextContents()
      const address = `${at(slide)}?clicks=${clicksOf(slide)}`
      await holdApp(page, address)
      const before = await numbers()
      expect(before.length, 'numbers in the still').toBeGreaterThan(3)
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await page.goto(address)
      await expect(still(page)).toHaveCount(0)
      expect(await numbers(), 'at once').toEqual(before)
    })
  }

  test('wears the scheme that was chosen here before, and else the system\'s', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await withoutApp(page, '')
    const ground = () => still(page).evaluate(element => getComputedStyle(element).backgroundColor)
    const dark = await ground()
    expect(await page.evaluate(() => [document.documentElement, document.body].map(element => getComputedStyle(element).backgroundColor)), 'nothing else is painted before the slide').toEqual([dark, 'rgba(0, 0, 0, 0)'])
    await page.evaluate(() => localStorage.setItem('slidev-color-schema', 'light'))
    await page.reload({ waitUntil: 'commit' })
    await expect(page.locator('html')).toHaveClass(/light/)
    expect(await ground()).not.toBe(dark)
  })

  test('offers the article on a phone held upright, and the app leaves that as it is until one moves on', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    const slide = CLAIMS[0]!
    const offer = page.locator('.read-offer:visible')
    await withoutApp(page, at(slide))
    await expect(offer).toHaveAttribute('href', new RegExp(`/read/#${slide.frontmatter.routeAlias}$`))
    const before = await offer.boundingBox()
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.goto(at(slide))
    await expectShown(page, slide)
    await expect(still(page)).toHaveCount(0)
    await expect(offer).toHaveCount(1)
    expect(await offer.boundingBox()).toEqual(before)
    await page.keyboard.press('ArrowDown')
    await expect(offer).toHaveAttribute('href', new RegExp(`/read/#${CLAIMS[1]!.frontmatter.routeAlias}$`))
    await expect(offer).toHaveCount(1)
  })

  test('shows the step that the address asks for', async ({ page }) => {
    await withoutApp(page, `${at(CLAIMS[0]!)}?clicks=2`)
    await expect(still(page).locator('[data-since="2"]').first()).toBeVisible()
    await expect(still(page).locator('[data-since="3"]').first()).toBeHidden()
  })
})

// That nothing moves when the app takes over a still is seen to by `npx press check site`, in every language.
for (const { lang, path, slides } of TALKS) {
  test(`in ${lang} who comes by a slide's name comes to its page, with what the address asks for`, async ({ page }) => {
    const claim = slideOf('S1', slides)
    await page.goto(`${path}${address(claim)}/?clicks=1`)
    await expect(page).toHaveURL(isAt(claim, 1))
    await expectShown(page, claim)
    await page.route('**/*.js', () => {}) // where one is sent is seen without the app
    for (const slide of slides.filter(({ frontmatter }) => frontmatter.routeAlias)) {
      await page.goto(`${path}${address(slide)}/?clicks=0#x`)
      await expect(page, named(slide)).toHaveURL(`${path}${slide.no}/?clicks=0#x`)
    }
  })
}

test.describe('without JavaScript', () => {
  const open = async (browser: Browser, baseURL: string) =>
    browser.newPage({ javaScriptEnabled: false, baseURL, viewport: { width: 1280, height: 720 } })

  test('every slide shows its last step, and its bar leads through the talk and its languages', async ({ browser, baseURL }) => {
    const page = await open(browser, baseURL!)
    await page.goto('')
    for (const slide of SLIDES) {
      await expect(page.locator('h1:visible'), named(slide)).toHaveText([slide.headline])
      if (slide.layout === 'claim')
        await expect(page.locator('.snapshot ul li p:visible').filter({ hasText: /\d/ }).first(), `evidence of ${named(slide)}`).toBeVisible()
      if (clicksOf(slide))
        await expect(page.locator('[data-until]:visible')).toHaveCount(0)
      if (slide !== SLIDES.at(-1))
        await page.getByRole('link', { name: 'Next slide' }).click()
    }
    await page.getByRole('link', { name: 'Previous slide' }).click()
    await expect(page).toHaveURL(`${SLIDES.length - 1}/`)
    await page.locator('.snapshot-bar [hreflang="fr"]').click()
    await expect(page).toHaveURL(`fr/${SLIDES.length - 1}/`)
    await expect(page.locator('h1:visible')).toHaveText([talkIn('fr').slides.at(-2)!.headline])
    await page.getByRole('link', { name: 'Lire l’article' }).click()
    await expect(page).toHaveURL(/\/fr\/read\/#/)
    await page.close()
  })

  test('on a phone held upright the slide is at the top, and its words below it', async ({ browser, baseURL }) => {
    const page = await open(browser, baseURL!)
    await page.setViewportSize({ width: 390, height: 844 })
    for (const slide of [SLIDES[0]!, CLAIMS[0]!]) {
      await page.goto(at(slide))
      expect((await page.locator('h1:visible').boundingBox())!.y, `top of the headline of ${named(slide)}`).toBeLessThan(200)
      const words = (await page.locator('.snapshot-words').boundingBox())!
      expect([words.y < 300, words.height > 40], `words of ${named(slide)} below it`).toEqual([true, true])
      await expect(page.locator('.snapshot-words'), 'not in the still\'s faces, which lack letters').not.toHaveCSS('font-family', INLINE)
      await expect(page.getByRole('link', { name: 'Read as an article' }), 'the bar alone offers the article').toHaveCount(1)
    }
    await page.close()
  })

  test('slide and ground wear the system\'s scheme', async ({ browser, baseURL }) => {
    const page = await open(browser, baseURL!)
    const seen: string[] = []
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto('')
      const [ground, slide] = await Promise.all([page.locator('html'), still(page)].map(element => element.evaluate(element => getComputedStyle(element).backgroundColor)))
      expect(ground, `the ground in the ${colorScheme} scheme, before a script can choose another`).toBe(slide)
      seen.push(slide!)
    }
    expect(new Set(seen).size, 'each scheme has its paper').toBe(2)
    await page.close()
  })

  for (const { lang, path, slides } of TALKS) {
    test(`in ${lang} presenter view and overview say that they need it, and lead on`, async ({ browser, baseURL }) => {
      const page = await open(browser, baseURL!)
      for (const view of ['presenter/', `presenter/${CLAIMS[0]!.no}/`, 'overview/']) {
        await page.goto(path + view)
        await expect(page.locator('.without-app'), view).toContainText('JavaScript')
        await page.getByRole('link').first().click()
        const slide = view.includes(String(CLAIMS[0]!.no)) ? slides[CLAIMS[0]!.no - 1]! : slides[0]!
        await expect(page.locator('h1:visible'), `the slide of ${view}`).toHaveText([slide.headline])
        await page.goBack()
        await page.getByRole('link').last().click()
        await expect(page).toHaveURL(`${path}read/`)
      }
      await page.close()
    })
  }

  test('a slide\'s name leads to its page', async ({ browser, baseURL }) => {
    const page = await open(browser, baseURL!)
    await page.goto(`${CLAIMS[1]!.frontmatter.routeAlias}/`)
    await expect(page).toHaveURL(`${CLAIMS[1]!.no}/`)
    await page.close()
  })
})
