/** The deck in a folder of a host, as a project page has it, with its notes, as for the stage, and in a third language. It takes a build of its own. */
import type { Server } from 'node:http'
import type { Served } from '../../scripts/lib/serve.ts'
import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { tsImport } from 'tsx/esm/api'
import { loadFaces } from '../../scripts/lib/faces.ts'
import { freePort } from '../../scripts/lib/port.ts'
import { HOST } from '../../scripts/lib/project.ts'
import { serveBuild } from '../../scripts/lib/serve.ts'
import { Copy } from '../support/copy.ts'
import { pseudo } from '../support/pseudo.ts'
import { expect, test as watched } from './fixture'
import { arrive, CLAIMS, clicksOf, expectLandmarks, expectNotes, expectShown, named, open, slideOf, slideOn, talkIn, TALKS } from './talk'

// Playwright's own loader refuses the JSON data of the deck; tsx, which runs our scripts, takes it.
const { addLanguage } = await tsImport('../support/third-language.ts', import.meta.url) as typeof import('../support/third-language.ts')

const BASE = '/talk/'
const PRESENTER = 'presenter/'
const [EN, FR] = [talkIn('en'), talkIn('fr')]
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' }

watched.describe.configure({ mode: 'default' }) // one build for all of them

const test = watched.extend<object, { site: Served & { out: string }, plain: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from here
  site: [async ({}, use) => {
    const copy = new Copy('deck-base-')
    try {
      addLanguage(copy)
      const out = join(copy.folder, 'dist')
      const { code, log } = await copy.run('build', ['--base', BASE, '--notes'])
      expect(code, log).toBe(0)
      const site = await serveBuild(await freePort(), out)
      await use({ ...site, out })
      await site.close()
    }
    finally {
      copy.remove()
    }
  }, { scope: 'worker', timeout: 180_000 }],
  plain: [async ({ site }, use) => {
    const server = plainHost(site.out)
    const port = await freePort()
    await once(server.listen(port, HOST), 'listening')
    await use(`http://${HOST}:${port}${BASE}`)
    server.close()
    server.closeAllConnections()
  }, { scope: 'worker' }],
  baseURL: ({ site }, use) => use(site.url),
})

test(`built for ${BASE}, slides, links, fonts and presenter view work under it`, async ({ page, site }) => {
  const outside: string[] = []
  page.on('request', (request) => {
    const { pathname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && !pathname.startsWith(BASE))
      outside.push(pathname)
  })
  const claim = CLAIMS[0]!
  expect(site.base).toBe(BASE)
  await page.goto(String(claim.no))
  await expectShown(page, claim)
  expect(new URL(page.url()).pathname, `the address of ${named(claim)}`).toBe(`${BASE}${claim.no}`)
  await loadFaces(page)

  await open(page, claim, clicksOf(claim))
  await slideOn(page, claim).locator('.evidence').getByRole('link').first().press('Enter')
  await arrive(page, slideOf('sources'))
  const map = slideOf('map')
  await open(page, map)
  await slideOn(page, map).getByRole('link').first().click()
  await arrive(page, claim)
  expect(new URL(page.url()).pathname, 'a link stays under the base').toBe(`${BASE}${claim.frontmatter.routeAlias}`)
  await open(page, claim, 0, PRESENTER)
  expect(outside, `requests outside ${BASE}`).toEqual([])
})

test('the switch stays under it too', async ({ page }) => {
  await page.goto('fr/presenter/6?clicks=2')
  await expectShown(page, FR.slides[5]!)
  await page.locator('nav .slidev-icon-btn[hreflang="en"]').click()
  await expect(page).toHaveURL('presenter/6?clicks=2')
  await expectShown(page, EN.slides[5]!)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

for (const { lang, path, slides } of TALKS) {
  test(`presenter view in ${lang} shows each slide as its main landmark, with its title and its notes`, async ({ page }) => {
    await open(page, slides[0]!, 0, path + PRESENTER)
    for (const slide of slides) {
      await arrive(page, slide, 0, path + PRESENTER)
      await expectLandmarks(page, slide, slides)
      await expectNotes(page, slide)
      await page.keyboard.press('ArrowDown')
    }
  })
}

test('the mark in the notes moves with the clicks', async ({ page }) => {
  const claim = CLAIMS[0]!
  await open(page, claim, 0, PRESENTER)
  const active = page.locator('.slidev-note-click-mark-active')
  await expect(page.locator('.slidev-note-click-mark'), 'a mark a click').toHaveCount(clicksOf(claim))
  await expect(active, 'no mark before the first click').toHaveCount(0)
  for (let click = 1; click <= clicksOf(claim); click++) {
    await page.keyboard.press('ArrowRight')
    await expect(active, `mark ${click} after click ${click}`).toHaveAttribute('data-clicks', String(click))
  }
})

test.describe('a third language', () => {
  test('is served beside the others, in its own words', async ({ page }) => {
    await page.goto('it/S1?clicks=4')
    await expect(page.locator('#slideshow .evidence-text', { hasText: pseudo('organisations in 21 countries have trained a large model') })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'it')
    await expect(page.getByRole('heading', { level: 1, name: pseudo(EN.slides[2]!.headline) })).toBeVisible()
    await expect(page).toHaveTitle(new RegExp(pseudo('Same race, opposite shapes')))
  })

  test('can be gone to and left, slide and click kept', async ({ page, site }) => {
    await page.goto('1')
    await expect(page.locator('#slideshow .languages')).toHaveText('EnglishFrançaisItaliano')
    await page.goto(`fr/${PRESENTER}6?clicks=2`)
    await page.getByRole('link', { name: 'IT', exact: true }).click()
    await expect(page).toHaveURL(`it/${PRESENTER}6?clicks=2`)
    expect(readFileSync(join(site.out, 'fr/index.html'), 'utf8')).toContain(`<a href="${BASE}it/" hreflang="it" lang="it">Italiano</a>`)
  })
})

test.describe('a host that knows files only', () => {
  test.use({ baseURL: ({ plain }, use) => use(plain) })

  test('finds every place in its language', async ({ page }) => {
    for (const [lang, address] of [['fr', 'fr/6'], ['fr', 'fr/D1'], ['fr', 'fr/presenter/6'], ['en', 'presenter/6']] as const) {
      const answer = await page.goto(address)
      expect(answer!.status(), address).toBe(200)
      await expectShown(page, talkIn(lang).slides[5]!)
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
    }
    await page.keyboard.press('l') // from a folder, as such a host calls it
    await expect(page).toHaveURL(/\/talk\/fr\/presenter\/6\/?$/)
    await expectShown(page, talkIn('fr').slides[5]!)
  })
})

/** A host that serves files, and folders by their index.html; whatever else it is asked for is not there. */
function plainHost(root: string): Server {
  return createServer((request, response) => {
    const { pathname, search } = new URL(request.url!, 'http://localhost')
    const path = join(root, pathname.slice(BASE.length))
    const found = pathname.startsWith(BASE) ? statSync(path, { throwIfNoEntry: false }) : undefined
    if (found?.isDirectory() && !pathname.endsWith('/'))
      return response.writeHead(301, { Location: `${pathname}/${search}` }).end()
    const file = found?.isDirectory() ? join(path, 'index.html') : path
    if (!found || !statSync(file, { throwIfNoEntry: false }))
      return response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file))
  })
}
