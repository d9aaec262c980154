/**
 * The deck in a folder of a host, as a project page has it, with its notes, as for the stage, and in a third language.
 * It takes a build of its own.
 */
import type { Server } from 'node:http'
import type { Rgb } from 'slidev-addon-press/check/deck/types.ts'
import type { Served } from 'slidev-addon-press/util/serve.ts'
import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { contrast } from 'slidev-addon-press/check/deck/contrast.ts'
import { HOST } from 'slidev-addon-press/project.ts'
import { loadFaces } from 'slidev-addon-press/util/fonts.ts'
import { freePort } from 'slidev-addon-press/util/port.ts'
import { serveBuild } from 'slidev-addon-press/util/serve.ts'
import { tsImport } from 'tsx/esm/api'
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
  }, { scope: 'worker', timeout: 400_000 }],
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

/** Windows of presenter view, in px: laptops and screens. */
const WINDOWS = [[1280, 720], [1440, 900], [1920, 1080]] as const
/** In px: what a speaker reads at arm's length. */
const TYPE = 20

for (const { lang, path, slides } of TALKS) {
  test(`presenter view in ${lang} has what is to be said in sight, whole, after every click`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.emulateMedia({ reducedMotion: 'reduce' }) // else each takes as long as the notes take to get there
    await open(page, slides[0]!, 0, path + PRESENTER)
    for (const slide of slides) {
      for (const [click, said] of slide.notes.split(/\[click\]/).entries()) {
        await arrive(page, slide, click, path + PRESENTER)
        for (const [width, height] of WINDOWS) {
          await page.setViewportSize({ width, height })
          const message = `what is to be said on ${named(slide)} after ${click} clicks, at ${width} × ${height}`
          await expect.poll(() => page.evaluate(troubleWith, { said, least: TYPE }), { message, intervals: [0, 20, 50, 100, 500] }).toBe('')
        }
        await page.keyboard.press('ArrowRight')
      }
    }
  })
}

test('presenter view has the next slide and the clock in sight beside the notes, whose type can be set', async ({ page }) => {
  const claim = CLAIMS[3]!
  await open(page, claim, 2, PRESENTER)
  for (const [width, height] of [...WINDOWS, [1024, 768]] as const) {
    await page.setViewportSize({ width, height })
    for (const part of ['.next .slidev-slide-content', '.bottom .font-mono', '.bottom nav', '.main .slidev-slide-content'])
      await expect(page.locator(`.slidev-presenter ${part}`), `${part} at ${width} × ${height}`).toBeInViewport({ ratio: 0.99 })
  }
  const size = () => page.locator('.slidev-note').evaluate(notes => Number.parseFloat(getComputedStyle(notes).fontSize))
  const before = await size()
  await page.getByRole('button', { name: 'Increase font size' }).click()
  expect(await size(), 'larger').toBeGreaterThan(before)
  await expect.poll(() => page.evaluate(troubleWith, { said: claim.notes.split('[click]')[2]!, least: before }), 'in sight where it stands now').toBe('')
  await page.getByRole('button', { name: 'Decrease font size' }).click()
  await page.getByRole('button', { name: 'Decrease font size' }).click()
  expect(await size(), 'smaller').toBeLessThan(before)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what is not to be said now is dimmed, and can be read, in the ${colorScheme} scheme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await open(page, CLAIMS[3]!, 2, PRESENTER)
    const [dim, plain, ground] = await page.evaluate(() => {
      const notes = document.querySelector('.slidev-note')!
      const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
      return [getComputedStyle(notes.querySelector('.slidev-note-fade')!).color, getComputedStyle(notes).color, getComputedStyle(notes.closest('.grid-section')!).backgroundColor].map((colour) => {
        context.fillStyle = colour
        context.fillRect(0, 0, 1, 1)
        return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3)
      })
    }) as unknown as [Rgb, Rgb, Rgb]
    expect(contrast(dim, ground), 'contrast of what is dimmed').toBeGreaterThanOrEqual(4.5)
    expect(contrast(plain, ground) / contrast(dim, ground), 'how much more what is to be said now has').toBeGreaterThan(1.5)
  })
}

/** What keeps one from reading what is to be said now, or nothing. It is what Slidev has not dimmed. */
function troubleWith({ said, least }: { said: string, least: number }): string {
  const notes = document.querySelector('.slidev-note')
  if (!notes)
    return 'there are no notes'
  const walker = document.createTreeWalker(notes, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode())
    texts.push(walker.currentNode as Text)
  const now = texts.filter(text => text.data.trim() && !text.parentElement!.closest('.slidev-note-fade, .slidev-note-click-mark'))
  const letters = [now.map(({ data }) => data).join(''), said].map(text => text.replace(/[^\p{L}\p{N}]/gu, ''))
  if (letters[0] !== letters[1])
    return `not dimmed is "${now.map(({ data }) => data).join(' ')}"`
  const box = notes.getBoundingClientRect()
  const bottom = Math.min(box.top + notes.clientHeight, innerHeight)
  for (const text of now) {
    const range = document.createRange()
    range.selectNodeContents(text)
    const lines = [...range.getClientRects()]
    const hidden = lines.filter(line =>
      line.top < box.top || line.bottom > bottom || line.left < box.left || line.right > box.right)
    if (hidden.length)
      return `${hidden.length} of ${lines.length} lines of "${text.data.trim().slice(0, 40)}…" are out of sight`
    const size = Number.parseFloat(getComputedStyle(text.parentElement!).fontSize)
    if (size < least)
      return `it is set in ${size} px, less than ${least}`
  }
  return ''
}

test.describe('a third language', () => {
  test('is served beside the others, in its own words', async ({ page }) => {
    await page.goto('it/S1?clicks=4')
    await expect(page.locator('#snapshot')).toHaveCount(0)
    await expect(page.locator('#slideshow .evidence-text', { hasText: pseudo('organisations, 20 countries and territories: large models') })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'it')
    await expect(page.getByRole('heading', { level: 1, name: pseudo(EN.slides[2]!.headline) })).toBeVisible()
    await expect(page).toHaveTitle(new RegExp(pseudo('Same race, opposite shapes')))
  })

  test('can be gone to and left, slide and click kept', async ({ page, site }) => {
    await page.goto('1')
    await expect(page.locator('#slideshow .languages')).toHaveText('EnglishFrançaisItaliano')
    await page.goto(`fr/${PRESENTER}6?clicks=2`)
    await page.getByRole('link', { name: /^IT\b/ }).click()
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
