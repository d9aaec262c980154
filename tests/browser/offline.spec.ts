/**
 * After one visit the whole site is there without a network, and a new version waits until nobody shows the old one.
 */
import type { Served } from 'slidev-addon-press/util/serve.ts'
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { project } from 'slidev-addon-press/project.ts'
import { pdfPath } from 'slidev-addon-press/site/address.ts'
import { walk } from 'slidev-addon-press/util/files.ts'
import { freePort } from 'slidev-addon-press/util/port.ts'
import { serveBuild } from 'slidev-addon-press/util/serve.ts'
import { expect, test as watched } from './fixture'
import { CLAIMS, expectShown, isAt, named, slideOf, SLIDES, talkIn, TALKS } from './talk'

/** What hosts and search engines ask for, not readers, and the worker itself. */
const FOR_HOSTS = /^(?:sw\.js|robots\.txt|sitemap\.xml|_\w+|licences\/.*|(?:.*\/)?card\.jpg)$/
const at = ({ no }: { no: number }, path: string) => `${path}${no === 1 ? '' : `${no}/`}`

/** To fetch all of the site takes a while on a busy machine. */
const KEPT = { timeout: 60_000 }

/** A copy of the site that a test may change and take off the net. */
const test = watched.extend<{ site: Served & { folder: string }, visited: void }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from here
  site: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'deck-offline-'))
    cpSync(project().dist, folder, { recursive: true })
    const site = await serveBuild(await freePort(), folder)
    await use({ ...site, folder })
    await site.close()
    rmSync(folder, { recursive: true, force: true })
  },
  baseURL: ({ site }, use) => use(site.url),
  /** One visit, until the worker has all. */
  visited: async ({ page }, use) => {
    await page.goto('')
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await use()
  },
})
test.use({ serviceWorkers: 'allow' })
test.setTimeout(120_000)

test('every file of the site is there: every slide in every language, the article and the PDFs', async ({ page, visited, site }) => {
  void visited
  await expect.poll(() => page.evaluate(() => !!navigator.serviceWorker.controller), KEPT).toBe(true)
  await site.close()
  const files = walk(site.folder).map(file => ({ path: relative(site.folder, file).replaceAll('\\', '/'), size: statSync(file).size })).filter(({ path }) => !FOR_HOSTS.test(path))
  const there = Object.fromEntries(files.map(({ path, size }) => [site.base + path.replace(/(^|\/)index\.html$/, '$1'), size]))
  for (const { lang, path, slides } of TALKS)
    expect(Object.keys(there), `the build in ${lang}`).toEqual(expect.arrayContaining([...slides.map(slide => `/${at(slide, path)}`), `/${path}read/`, site.base + pdfPath(lang)]))
  const kept = await page.evaluate(async addresses =>
    Object.fromEntries(await Promise.all(addresses.map(async address =>
      [address, await fetch(address).then(async answer => answer.ok ? (await answer.arrayBuffer()).byteLength : answer.status, () => 'not there')]))) as object, Object.keys(there))
  expect(kept, 'bytes of each file that a visitor has without a network').toEqual(there)

  for (const { path, slides } of TALKS) {
    for (const slide of [slides[0]!, slides.at(-1)!]) {
      await page.goto(at(slide, path))
      await expectShown(page, slide)
    }
    await page.goto(`${path}read/`)
    await expect(page.locator('h1')).toHaveText(slides[0]!.headline)
  }
  await page.goto(`${CLAIMS[0]!.frontmatter.routeAlias}?clicks=1`)
  await expectShown(page, CLAIMS[0]!)
  await page.goto('presenter/3')
  await expectShown(page, SLIDES[2]!)
})

/** The browser itself complains of a status 404, also where there is no network. */
// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from here
const tolerant = test.extend({ watch: async ({}, use) => use() })

tolerant('an address without a page leads where it means, or says so in its language', async ({ page, visited, site }) => {
  void visited
  await expect.poll(() => page.evaluate(() => !!navigator.serviceWorker.controller), KEPT).toBe(true)
  await site.close()
  for (const { lang, path, slides } of TALKS) {
    const claim = slideOf('S1', slides)
    for (const [address, slide, click] of [[`${path.toUpperCase()}6`, slides[5]!, 0], [`${path}s1?clicks=1`, claim, 1], [`${path}6/index.html`, slides[5]!, 0], [`${path}6//`, slides[5]!, 0]] as const) {
      await page.goto(address)
      await expect(page, address).toHaveURL(isAt(slide, click))
      await expectShown(page, slide)
    }
    const answer = await page.goto(`${path}99`)
    expect([answer!.status(), answer!.fromServiceWorker()], `${path}99`).toEqual([404, true])
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.locator('.meant:visible').getByRole('link')).toHaveAttribute('href', `/${path}${slides.length}/`)
  }
  await page.goto('FR')
  await expectShown(page, talkIn('fr').slides[0]!)
})

test('an open talk goes on with its own files when a new version comes, and the next visit has the new one', async ({ page, visited, site, context }) => {
  void visited
  await expect.poll(() => page.evaluate(() => !!navigator.serviceWorker.controller), KEPT).toBe(true)
  // A new version: other names for the files that the open talk has not fetched yet.
  const worker = join(site.folder, 'sw.js')
  writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// new`)
  const index = join(site.folder, 'index.html')
  writeFileSync(index, readFileSync(index, 'utf8').replace('<title>', '<title>New: '))
  await page.evaluate(() =>
    navigator.serviceWorker.getRegistration().then(registration => registration!.update()).then(() => undefined))
  await page.waitForTimeout(1000)
  rmSync(join(site.folder, 'assets'), { recursive: true })
  for (const slide of SLIDES.slice(1)) {
    await page.keyboard.press('ArrowDown')
    await expectShown(page, slide)
  }
  expect(page.url(), `still on ${named(SLIDES.at(-1)!)}`).toContain(SLIDES.at(-1)!.frontmatter.routeAlias ?? '')
  const other = await context.newPage()
  const answer = await other.goto('')
  expect(await answer!.text()).toContain('<title>New: ')
})
