/** The deck in a folder of a host, as a project page has it. It takes a build of its own. */
import type { Served } from '../../scripts/lib/serve.ts'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { freePort } from '../../scripts/lib/port.ts'
import { ROOT } from '../../scripts/lib/project.ts'
import { serveBuild } from '../../scripts/lib/serve.ts'
import { expect, test as watched } from './fixture'
import { arrive, CLAIMS, clicksOf, expectShown, named, open, slideOf, slideOn } from './talk'

const BASE = '/talk/'

const test = watched.extend<object, { site: Served }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from here
  site: [async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'deck-base-'))
    try {
      const out = join(folder, 'site')
      await promisify(execFile)('npm', ['run', 'build', '--', '--base', BASE, '--out', out], { cwd: ROOT, shell: process.platform === 'win32' })
      const site = await serveBuild(await freePort(), out)
      await use(site)
      await site.close()
    }
    finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, { scope: 'worker', timeout: 90_000 }],
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
  const faces = await page.evaluate(async () => {
    const ready = await document.fonts.ready
    return [...ready].map(({ family, status }) => ({ family, status }))
  })
  expect(faces.filter(({ status }) => status === 'error'), 'fonts that did not load').toEqual([])
  expect(faces.filter(({ status }) => status === 'loaded').length, 'fonts that loaded').toBeGreaterThan(0)

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
