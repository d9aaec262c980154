/**
 * A browser in which the app cannot keep anything, or does not come: the talk goes on all the same, with the app or
 * without.
 */
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright/test'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright/test'
import sirv from 'sirv'
import { HOST, loadLanguages, project } from 'slidev-addon-press/project.ts'
import { findBrowser, launchOptions } from 'slidev-addon-press/util/browser.ts'
import { expect, test as watched } from './fixture'
import { expectShown, isAt, SLIDES, TALKS } from './talk'

const slide = SLIDES[5]!
/** What is told in the console here is the point: of scripts that do not come, of what is forbidden. */
// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from here
const test = watched.extend({ watch: async ({}, use) => use() })
test.use({ anew: true })

let says: Record<string, { still: string, viewWithout: string, next: string, present: string, fromFile: string }>
test.beforeAll(async () =>
  void (says = Object.fromEntries((await loadLanguages()).map(({ code, messages }) => [code, messages.site]))))

/** The slide stands still, says so, and leads on. */
async function expectWithoutApp(page: Pick<Page, 'locator' | 'getByText' | 'getByRole'>, lang = 'en'): Promise<void> {
  await expect(page.getByText(says[lang]!.still)).toBeVisible()
  await expect(page.getByRole('link', { name: says[lang]!.next })).toBeVisible()
}

/** What the still shows by then is there, and what comes later is not. */
async function expectStep(page: Page, step: number): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-step', new RegExp(`\\b${step}$`))
  for (const [name, shows] of [['since', (at: number) => at <= step], ['until', (at: number) => at > step]] as const) {
    const places = await page.locator(`.snapshot [data-${name}]`).evaluateAll((elements, name) =>
      elements.map(element => [Number(element.getAttribute(`data-${name}`)), getComputedStyle(element).display]), name)
    expect(places.filter(([at, display]) => !shows(at as number) && display !== 'none'), `what is not of step ${step}, by ${name}`).toEqual([])
  }
  if (step)
    await expect(page.locator(`.snapshot [data-since="${step}"]`).first(), `what step ${step} brings`).toBeVisible()
}

test('with all cookies blocked every view starts, and keys work', async ({ baseURL }) => {
  const profile = mkdtempSync(join(tmpdir(), 'deck-profile-'))
  mkdirSync(join(profile, 'Default'))
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }))
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions(findBrowser()!), baseURL })
  try {
    const page = await context.newPage()
    const broken: string[] = []
    page.on('pageerror', error => broken.push(error.message))
    await page.goto('6/')
    const storage = () => page.evaluate(() => {
      try {
        return localStorage instanceof Storage ? 'the browser\'s' : 'the page\'s own'
      }
      catch {
        return 'forbidden'
      }
    })
    await expect.poll(storage).toBe('the page\'s own')
    await expect(page.locator('#snapshot')).toHaveCount(0)
    await page.keyboard.press('ArrowRight')
    await expect(page).toHaveURL(isAt(slide, 1))
    await page.goto('6/?clicks=2')
    await expectShown(page, slide)
    await page.goto('presenter/6/')
    await expectShown(page, slide)
    await page.goto('overview/')
    await expect(page.getByRole('heading', { level: 1, name: slide.headline }).first()).toBeAttached()
    expect(broken).toEqual([])
  }
  finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
})

test('where no room is left to keep anything, keys work and the key l leads to the other language', async ({ page }) => {
  const broken: string[] = []
  page.on('pageerror', error => broken.push(error.message))
  await page.goto('presenter/6/') // the view that keeps where the talk is
  await page.evaluate(() => {
    for (const storage of [localStorage, sessionStorage]) {
      storage.clear()
      for (let size = 2 ** 23; size >= 1;) { // halved whenever it no longer fits
        try {
          storage.setItem(`${size} ${storage.length}`, 'x'.repeat(size))
        }
        catch {
          size = Math.floor(size / 2)
        }
      }
    }
  })
  await page.reload()
  await expect(page.locator('#snapshot')).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(isAt(slide, 1, 'presenter/'))
  await page.keyboard.press('l')
  const french = TALKS.find(({ lang }) => lang === 'fr')!
  await expect(page).toHaveURL(isAt(french.slides[5]!, 1, `${french.path}presenter/`))
  await expectShown(page, french.slides[5]!)
  expect(broken).toEqual([])
})

/** A page that frames the deck and lets it run scripts, no more. */
const framing = (src: string) => `<!DOCTYPE html><iframe sandbox="allow-scripts" src="${src}" width="1200" height="700"></iframe>`

test('in a sandbox on a host that lets others read, as GitHub Pages does, keys work', async ({ page }) => {
  const files = sirv(project().dist, { dev: true, setHeaders: response => response.setHeader('Access-Control-Allow-Origin', '*') })
  const host = createServer((request, response) => request.url === '/framing' ? response.setHeader('Content-Type', 'text/html').end(framing('/6/')) : files(request, response))
  await once(host.listen(0, HOST), 'listening')
  try {
    await page.goto(`http://${HOST}:${(host.address() as AddressInfo).port}/framing`)
    const deck = page.frameLocator('iframe')
    await expect(deck.locator('#slideshow h1:visible')).toHaveText([slide.headline])
    await expect(deck.locator('#snapshot')).toHaveCount(0)
    await deck.locator('#slideshow h1:visible').click() // keys go to the frame that was clicked
    await page.keyboard.press('ArrowDown')
    await expect(deck.locator('#slideshow h1:visible')).toHaveText([SLIDES[6]!.headline])
  }
  finally {
    host.close()
    host.closeAllConnections()
  }
})

test('in a sandbox on a host that does not, the page does without the app', async ({ page }) => {
  await page.route('**/framing', route => route.fulfill({ contentType: 'text/html', body: framing('/6/') }))
  await page.goto('framing')
  const deck = page.frameLocator('iframe')
  await expectWithoutApp(deck)
  await deck.locator('h1:visible').click() // keys go to the frame that was clicked
  await page.keyboard.press('ArrowRight')
  await expect(deck.locator('html')).toHaveAttribute('data-step', '0 1')
  await page.keyboard.press('ArrowDown')
  await expect(deck.locator('h1:visible')).toHaveText([SLIDES[6]!.headline])
})

for (const { lang, path } of TALKS) {
  test(`in ${lang} the page does without the app when a script of it is not there, on any click`, async ({ page }) => {
    await page.route('**/play-*.js', route => route.fulfill({ status: 404 }))
    for (const address of ['6/', '6/?clicks=2']) {
      await page.goto(path + address)
      await expectWithoutApp(page, lang)
    }
    await expectStep(page, 2)
    await page.keyboard.press('PageDown')
    await expect(page).toHaveURL(`${path}6/?clicks=3`)
    await expectStep(page, 3)
    await page.keyboard.press('ArrowUp')
    await expect(page).toHaveURL(`${path}5/`)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowLeft')
    await expect(page, 'back to the last step of the slide before').toHaveURL(`${path}5/?clicks=4`)
    await expectStep(page, 4)
    await page.goBack()
    await expect(page, 'the way back is that of the app').toHaveURL(`${path}6/`)
    await expectStep(page, 0)
    await page.getByRole('link', { name: says[lang]!.next }).click()
    await expect(page).toHaveURL(`${path}7/`)
    await expectWithoutApp(page, lang)
  })

  test(`in ${lang} views of the app alone say so and lead to the slide, with a script that breaks and without JavaScript`, async ({ page, browser, baseURL }) => {
    await page.route('**/assets/*.js', route => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken")' }))
    const plain = await browser.newPage({ javaScriptEnabled: false, baseURL })
    for (const one of [page, plain]) {
      for (const view of ['presenter/6/', 'overview/']) {
        await one.goto(path + view)
        await expect(one.locator('.without-app'), view).toContainText(says[lang]!.viewWithout)
        await expect(one.locator('.without-app'), view).toBeVisible()
      }
      await one.goto(`${path}presenter/6/`)
      await expect(one.getByRole('link', { name: says[lang]!.present })).toHaveAttribute('href', `/${path}6/`)
    }
    await plain.close()
  })
}

test('an app that takes too long is done without until it comes', async ({ page }) => {
  await page.clock.install({ time: 0 })
  await page.clock.pauseAt(1000) // or a slow machine has waited long enough by itself
  let release = () => {}
  const held = new Promise<void>(done => release = done)
  await page.route('**/assets/*.js', async (route) => {
    await held
    await route.continue()
  })
  for (const address of ['presenter/6/', '6/']) {
    await page.goto(address, { waitUntil: 'commit' })
    const said = page.getByText(address === '6/' ? says.en!.still : says.en!.viewWithout)
    await expect(page.locator('body')).toBeAttached()
    await page.clock.runFor(7000)
    await expect(said, 'while it may yet come').toBeHidden()
    await page.clock.runFor(2000)
    await expect(said).toBeVisible()
  }
  await page.clock.resume()
  release()
  await expectShown(page, slide)
  await expect(page.locator('#snapshot')).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(isAt(slide, 1))
  await page.goto('presenter/6/')
  await expectShown(page, slide)
  await expect(page.getByText(says.en!.viewWithout)).toBeHidden()
})

test('an app that is given up between two slides shows the second all the same', async ({ page }) => {
  // On a machine whose frames take so long the second slide comes while the app waits for one.
  await page.addInitScript(() => {
    const frame = requestAnimationFrame.bind(window)
    window.requestAnimationFrame = callback => window.setTimeout(() => frame(callback), 1000)
  })
  const html = await page.request.get(`${slide.no + 1}/`).then(answer => answer.text())
  const [module] = /assets\/md-[^"]+\.js/.exec(html)!
  await page.route(`**/${module}`, async (route) => {
    await page.locator('html:not(.js)').waitFor({ state: 'attached' })
    await route.continue()
  })
  await page.goto(`${slide.no}/`, { waitUntil: 'commit' })
  await page.locator('#slideshow .slidev-layout').waitFor({ state: 'attached' })
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('#snapshot')).toHaveCount(0, { timeout: 20_000 })
  await expectShown(page, SLIDES[slide.no]!)
})

test('the cover, opened as a file, says how to start the talk', async ({ browser }) => {
  const page = await browser.newPage()
  for (const { lang, path } of TALKS) {
    await page.goto(pathToFileURL(join(project().dist, path, 'index.html')).href)
    await expect(page.locator('.from-file')).toHaveText(says[lang]!.fromFile)
    await expect(page.locator('.from-file')).toBeVisible()
    await expect(page.locator('.snapshot h1:visible')).toHaveCount(1)
    await expect(page.getByRole('link', { name: says[lang]!.next }), 'a link that leads nowhere').toBeHidden()
  }
  await page.close()
})
