/**
 * Addresses that have no page, on a host that knows files and one 404 page, as `npm run preview` is: each leads where
 * it means, or says so in its language.
 */
import type { Page } from 'playwright/test'
import { loadLanguages } from 'slidev-addon-press/project.ts'
import { expect, test as watched } from './fixture'
import { expectShown, isAt, slideOf, talkIn, TALKS } from './talk'

const EN = talkIn('en')
/** The browser itself complains of a status 404. */
// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from here
const test = watched.extend({ watch: async ({}, use) => use() })

const headline = (page: Page) => page.locator('.missing:visible')
let says: Record<string, { missing: string, nearest: string, read: string }>
test.beforeAll(async () =>
  void (says = Object.fromEntries((await loadLanguages()).map(({ code, messages }) => [code, messages.site]))))

for (const { lang, path, slides } of TALKS) {
  test(`in ${lang} an address without a page says so, with the status of one, and leads to the nearest slide and to all others`, async ({ page }) => {
    const last = slides.at(-1)!
    for (const [address, nearest] of [['99', `${last.no}/`], ['presenter/99/', `presenter/${last.no}/`], ['nowhere', undefined]] as const) {
      const answer = await page.goto(path + address)
      expect(answer!.status(), address).toBe(404)
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      await expect(headline(page)).toHaveText([says[lang]!.missing])
      await expect(page.getByRole('heading', { level: 1 }), 'one main heading').toHaveText([says[lang]!.missing])
      await expect(page).toHaveTitle(`${says[lang]!.missing} · ${slides[0]!.headline}`)
      const meant = page.locator('.meant:visible')
      await expect(meant, `what ${address} may have meant`).toHaveText(nearest ? [`${says[lang]!.nearest} ${last.no} ${last.headline}`] : [])
      if (nearest)
        await expect(meant.getByRole('link')).toHaveAttribute('href', `/${path}${nearest}`)
    }
    await expect(page.locator('ol:visible a')).toHaveText(slides.map(({ no, headline }) => `${no} ${headline}`))
    await page.getByRole('link', { name: says[lang]!.read }).click()
    await expect(page).toHaveURL(`${path}read/`)
    await page.goBack()
    await page.locator('ol:visible a').nth(5).click()
    await expectShown(page, slides[5]!)
  })

  test(`in ${lang} a slip in an address is mended`, async ({ page, baseURL }) => {
    const claim = slideOf('S1', slides)
    const fr = path.toUpperCase()
    for (const [address, slide, click] of [
      [`${fr}6`, slides[5]!, 0],
      [`${path}s1?clicks=1`, claim, 1],
      [`${path}6/index.html?clicks=1`, slides[5]!, 1],
      [`${path}6/Index.html`, slides[5]!, 0],
      [`/${path}6`, slides[5]!, 0],
      [`${path.replace('/', '//')}6//`, slides[5]!, 0],
    ] as const) {
      await page.goto(baseURL! + address)
      await expect(page, address).toHaveURL(isAt(slide, click))
      await expectShown(page, slide)
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
    }
  })

  test(`in ${lang} every view of the app has a page`, async ({ page }) => {
    for (const view of ['overview', 'notes', 'print', 'presenter', 'presenter/print', 'presenter/6', 'presenter/S1']) {
      const answer = await page.goto(path + view)
      expect([view, answer!.status()]).toEqual([view, 200])
      await expect(page.locator('#app > *').first(), view).toBeAttached()
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
    }
  })
}

test('without JavaScript the host\'s one page speaks every language', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL })
  await page.goto('fr/99')
  await expect(headline(page)).toHaveText(TALKS.map(({ lang }) => says[lang]!.missing))
  for (const { lang, slides } of TALKS)
    await expect(page.locator(`section:lang(${lang}) ol a:visible`)).toHaveCount(slides.length)
  await page.close()
})

test('a host that knows one page a folder has the French one alone', async ({ page }) => {
  await page.goto('fr/404.html')
  await expect(headline(page)).toHaveText([says.fr!.missing])
  expect(await (await page.request.get('_redirects')).text()).toBe('/fr/* /fr/404.html 404\n')
  expect(EN.path).toBe('')
})
