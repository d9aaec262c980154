/** A third language is one file of slides, one of messages and one line in one list: added to a copy, it is there. */
import type { Browser, Page } from 'playwright'
import type { Ended } from '../../scripts/lib/child.ts'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as en from '../../locales/en.ts'
import { NAMES } from '../../locales/names.ts'
import { messageTroubles, parityTroubles } from '../../locales/parity.ts'
import { ensureBrowser, launchBrowser } from '../../scripts/lib/browser.ts'
import { decks, parseDeck } from '../../scripts/lib/deck.ts'
import { freePort } from '../../scripts/lib/port.ts'
import { serveBuild } from '../../scripts/lib/serve.ts'
import { Copy } from '../support/copy.ts'
import { pseudo, pseudoSlides, pseudoTree } from '../support/pseudo.ts'

const [english] = decks() as [ReturnType<typeof parseDeck>]
const slides = pseudoSlides(english, 'it')
const messages = pseudoTree(en.default, 'messages') as typeof en.default
const written = (own: object) => `import type { Messages } from './messages.ts'\n\nexport default ${JSON.stringify(own, undefined, 2)} satisfies Messages\n\nexport const slidev = ${JSON.stringify(pseudoTree(en.slidev, 'messages'))}\n`
const LIST = 'locales/languages.ts'
const LAST = readFileSync(LIST, 'utf8').split('\n').findLast(line => /^ {2}\w\w: \{/.test(line))!
const LINE = `  it: { name: 'Italiano', locale: 'it-IT', deck: 'slides.it.md', path: 'it/', messages: () => import('./it') },`

/** What TypeScript says of the list and all that it leads to. */
function typeTroubles(folder: string): string {
  try {
    const tsc = join(folder, 'node_modules/typescript/bin/tsc')
    execFileSync(process.execPath, [tsc, '--noEmit', '--strict', '--skipLibCheck', '--module', 'esnext', '--moduleResolution', 'bundler', '--target', 'es2023', '--allowImportingTsExtensions', '--ignoreConfig', LIST], { cwd: folder, encoding: 'utf8' })
    return ''
  }
  catch (error) {
    return (error as { stdout: string }).stdout
  }
}

it('its slides and messages are the first language\'s in other words', () => {
  expect(parityTroubles(english, parseDeck('it', 'slides.it.md', slides), NAMES)).toEqual([])
  expect(messageTroubles(en.default, messages, NAMES)).toEqual([])
})

describe('added to the talk', () => {
  const copy = new Copy()
  let ran: Ended
  let served: Awaited<ReturnType<typeof serveBuild>>
  let browser: Browser
  let page: Page
  const troubles: string[] = []

  beforeAll(async () => {
    copy.write('slides.it.md', slides)
    copy.write('locales/it.ts', written(messages))
    copy.replace(LIST, LAST, `${LAST}\n${LINE}`)
    ran = await copy.run('build')
    expect(ran.code, ran.stderr).toBe(0)
    served = await serveBuild(await freePort(), join(copy.folder, 'dist'))
    browser = await launchBrowser(ensureBrowser())
    page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    page.on('console', message => ['error', 'warning'].includes(message.type()) && troubles.push(message.text()))
    page.on('pageerror', error => troubles.push(error.message))
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await served?.close()
    copy.remove()
  })

  it('passes the type check, and without one of its messages does not', () => {
    expect(typeTroubles(copy.folder)).toBe('')
    copy.write('locales/it.ts', written({ ...messages, shell: { ...messages.shell, next: undefined } }))
    expect(typeTroubles(copy.folder)).toMatch(/Property 'next' is missing/)
  }, 120_000)

  it('is served beside the others, in its own words', async () => {
    await page.goto(`${served.url}it/S1?clicks=4`)
    await page.locator('#slideshow .evidence-text', { hasText: pseudo('organisations in 21 countries have trained a large model') }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('it')
    await page.getByRole('heading', { level: 1, name: pseudo(english.slides[2]!.headline) }).waitFor()
    expect(await page.title()).toContain(pseudo('Same race, opposite shapes'))
    expect(troubles).toEqual([])
  })

  it('can be gone to and left, slide and click kept', async () => {
    await page.goto(`${served.url}1`)
    const list = page.locator('#slideshow .languages')
    await list.waitFor()
    expect(await list.textContent()).toBe('EnglishFrançaisItaliano')
    await page.goto(`${served.url}fr/presenter/6?clicks=2`)
    await page.getByRole('link', { name: 'IT', exact: true }).click()
    await page.waitForURL(`${served.url}it/presenter/6?clicks=2`)
    expect(readFileSync(join(copy.folder, 'dist/fr/index.html'), 'utf8')).toContain('<a href="/it/" hreflang="it" lang="it">Italiano</a>')
  })
})
