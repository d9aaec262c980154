/**
 * The change of language: to the same place in the other one, by the bar, the key and the slides that name the
 * languages.
 */
import type { Page } from 'playwright/test'
import type { Talk } from './talk'
import { LANGUAGES } from '../../locales/languages.ts'
import { expect, test } from './fixture'
import { painted, promised } from './scenes'
import { arrive, expectShown, figureOn, named, open, slideOn, talkIn } from './talk'

const [EN, FR] = [talkIn('en'), talkIn('fr')]
const PRESENTER = 'presenter/'

/** The window has come to slide 6 in a language, as it is after its second click. */
async function expectPlace(page: Page, { lang, path, slides }: Talk, view: string): Promise<void> {
  const slide = slides[5]!
  await expect(page, `${named(slide)} in ${lang}`).toHaveURL(`${path}${view}6?clicks=2`)
  await expectShown(page, slide)
  await expect(page.locator('html')).toHaveAttribute('lang', lang)
  await expect.poll(() => painted(figureOn(page, slide)), { message: `${named(slide)} should paint its second step` }).toEqual(promised(slide, 2, lang))
}

/** The other language in the bar of controls, which in audience view wakes under the pointer. */
async function pressSwitch(page: Page, to: Talk): Promise<void> {
  await page.mouse.move(20, 715)
  await page.locator(`nav .slidev-icon-btn[hreflang="${to.lang}"]`).click()
}

/** Long enough for a window to go elsewhere, if anything made it. */
const settle = (page: Page) => page.waitForTimeout(500)

for (const view of [PRESENTER, '']) {
  test(`the switch in the bar and the key l lead to the same click of the same slide in ${view ? 'presenter' : 'audience'} view`, async ({ page }) => {
    await page.goto(`${FR.path}${view}6?clicks=2`)
    await expectPlace(page, FR, view)
    await pressSwitch(page, EN)
    await expectPlace(page, EN, view)
    await page.keyboard.press('l')
    await expectPlace(page, FR, view)
  })
}

test('the cover and the last slide name the languages, and lead to themselves', async ({ page }) => {
  for (const [from, to, no] of [[FR, EN, 1], [EN, FR, FR.slides.length]] as const) {
    await page.goto(`${from.path}${no}`)
    await slideOn(page, from.slides[no - 1]!).getByRole('link', { name: LANGUAGES[to.lang]!.name, exact: true }).click()
    await expect(page).toHaveURL(`${to.path}${no}`)
    await expectShown(page, to.slides[no - 1]!)
  }
})

test('the key l is left alone where it means something else', async ({ page }) => {
  const stays = async (why: string) => {
    await settle(page)
    expect(new URL(page.url()).pathname, why).toMatch(/\/fr\/presenter\/6$/)
  }
  await page.goto(`${FR.path}${PRESENTER}6`)
  await expectShown(page, FR.slides[5]!)
  await page.keyboard.down('Control')
  await page.keyboard.down('l')
  await page.evaluate(() => window.dispatchEvent(new Event('blur'))) // a browser goes to its address bar
  await page.keyboard.up('l')
  await page.keyboard.up('Control')
  await stays('Ctrl+L is the browser\'s')

  await page.keyboard.press('g')
  const box = page.locator('#slidev-goto-dialog').getByRole('textbox')
  await expect(box).toBeFocused()
  await page.keyboard.type('l')
  await expect(box).toHaveValue('l')
  await stays('a letter typed into the goto box')
  await page.keyboard.press('Escape')
})

test('the key l changes the language once, however long it is held', async ({ page }) => {
  await open(page, EN.slides[5]!)
  await page.keyboard.down('l')
  await arrive(page, FR.slides[5]!, 0, FR.path)
  await page.keyboard.down('l') // a second time without letting go is how a keyboard repeats
  await settle(page)
  expect(new URL(page.url()).pathname).toMatch(/^\/fr\//)
  await page.keyboard.up('l')
})

test('the speaker\'s timer goes on, and nothing of ours is left behind', async ({ page, context }) => {
  const timer = page.locator('.group', { has: page.locator('[class*="i-carbon:time"]') })
  const seconds = async () => Number((await timer.innerText()).replace(/\s/g, '').match(/0:(\d\d)$/)?.[1])
  await page.goto(`${FR.path}${PRESENTER}6?clicks=2`)
  await timer.hover()
  await timer.locator('[class*="i-carbon:play"]').click()
  await expect.poll(seconds).toBeGreaterThanOrEqual(2)
  await page.keyboard.press('l')
  await expectPlace(page, EN, PRESENTER)
  const after = await seconds()
  expect(after, 'seconds after the change').toBeGreaterThanOrEqual(2)
  await expect.poll(seconds, 'it runs').toBeGreaterThan(after)
  const left = await page.evaluate(() => [
    ...Object.keys(sessionStorage),
    ...Object.keys(localStorage),
    document.cookie,
  ])
  expect(left.filter(key => key && !/^(?:slidev|vueuse)-/.test(key)), 'what is not Slidev\'s, but for the talk itself, which the tab keeps').toEqual(['talk'])
  expect(await context.cookies()).toEqual([])
})

test('the bet of slide 10 and what the room has set there go along', async ({ page }) => {
  const slide = slideOn(page, EN.slides[9]!)
  const goAlong = async (set: Record<string, string>) => {
    await page.goto(`${FR.path}10?${new URLSearchParams(set).toString()}`)
    await expectShown(page, FR.slides[9]!)
    await page.keyboard.press('l')
    await expectShown(page, EN.slides[9]!)
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual(set)
  }
  await goAlong({ clicks: '1', bet: 'few' })
  await expect(slide.getByRole('button', { name: 'settles on a few' })).toHaveAttribute('aria-pressed', 'true')

  const dials = { cost: '20', returns: '1', portable: '0.5' }
  await goAlong({ clicks: '2', bet: 'few', ...dials })
  const said = await slide.getByRole('slider').evaluateAll(all => all.map(dial => dial.getAttribute('aria-valuetext')))
  expect(said, 'the dials as they were set').toEqual([expect.stringContaining('20'), expect.stringContaining('1'), expect.stringContaining('50')])
})
