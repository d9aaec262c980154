/** The deck in a folder of a host, as a project page has it, and with its notes, as for the stage. It takes a build of its own. */
import type { Server } from 'node:http'
import type { Served } from '../../scripts/lib/serve.ts'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { runNode } from '../../scripts/lib/child.ts'
import { loadFaces } from '../../scripts/lib/faces.ts'
import { freePort } from '../../scripts/lib/port.ts'
import { HOST } from '../../scripts/lib/project.ts'
import { serveBuild } from '../../scripts/lib/serve.ts'
import { expect, test as watched } from './fixture'
import { arrive, CLAIMS, clicksOf, expectNotes, expectShown, named, open, slideOf, slideOn, talkIn, TALKS } from './talk'

const BASE = '/talk/'
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' }

watched.describe.configure({ mode: 'default' }) // one build for all of them

const test = watched.extend<object, { site: Served & { out: string }, plain: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from here
  site: [async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'deck-base-'))
    try {
      const out = join(folder, 'site')
      const { code, log } = await runNode(['--import', 'tsx', 'scripts/build.ts', '--base', BASE, '--out', out, '--notes'])
      expect(code, log).toBe(0)
      const site = await serveBuild(await freePort(), out)
      await use({ ...site, out })
      await site.close()
    }
    finally {
      rmSync(folder, { recursive: true, force: true })
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
  await open(page, claim, 0, 'presenter/')
  expect(outside, `requests outside ${BASE}`).toEqual([])
})

test('the switch stays under it too', async ({ page }) => {
  const [EN, FR] = [talkIn('en'), talkIn('fr')]
  await page.goto('fr/presenter/6?clicks=2')
  await expectShown(page, FR.slides[5]!)
  await page.locator('nav .slidev-icon-btn[hreflang="en"]').click()
  await expect(page).toHaveURL('presenter/6?clicks=2')
  await expectShown(page, EN.slides[5]!)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

for (const { lang, path, slides } of TALKS) {
  test(`presenter view in ${lang} shows the notes of every slide`, async ({ page }) => {
    await open(page, slides[0]!, 0, `${path}presenter/`)
    for (const slide of slides) {
      await arrive(page, slide, 0, `${path}presenter/`)
      await expectNotes(page, slide)
      await page.keyboard.press('ArrowDown')
    }
  })
}

test('the mark in the notes moves with the clicks', async ({ page }) => {
  const claim = CLAIMS[0]!
  await open(page, claim, 0, 'presenter/')
  const active = page.locator('.slidev-note-click-mark-active')
  await expect(page.locator('.slidev-note-click-mark'), 'a mark a click').toHaveCount(clicksOf(claim))
  await expect(active, 'no mark before the first click').toHaveCount(0)
  for (let click = 1; click <= clicksOf(claim); click++) {
    await page.keyboard.press('ArrowRight')
    await expect(active, `mark ${click} after click ${click}`).toHaveAttribute('data-clicks', String(click))
  }
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
