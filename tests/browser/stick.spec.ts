/** `npm run build -- --stick`: one file a language, opened from a folder, presents with nothing beside it. */
import type { BrowserContext, Page } from 'playwright/test'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test as base, expect } from 'playwright/test'
import { project } from 'slidev-addon-press/project.ts'
import { tap } from 'slidev-addon-press/util/browser.ts'
import { facesOf, loadFaces } from 'slidev-addon-press/util/fonts.ts'
import { runNode } from 'slidev-addon-press/util/process.ts'
import { expectNotes, expectShown, slideOf, talkIn, TALKS } from './talk'

const test = base.extend<{ trouble: string[] }, { file: (lang: string, place?: string) => string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from here
  file: [async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'deck-stick-'))
    const { code, log } = await runNode(['packages/press/press.js', 'build', '--stick', '--out', folder])
    expect(code, log).toBe(0)
    expect(readdirSync(folder).sort(), 'a file a language, and nothing else').toEqual(TALKS.map(({ lang }) => `${project().name}.${lang}.html`))
    await use((lang, place = '') => pathToFileURL(join(folder, `${project().name}.${lang}.html`)).href + place)
    rmSync(folder, { recursive: true })
  }, { scope: 'worker', timeout: 180_000 }],
  /** What a window complains of, or asks for besides its file. */
  trouble: [async ({ context, file }, use) => {
    const trouble: string[] = []
    const own = TALKS.map(({ lang }) => file(lang))
    context.on('console', message => ['error', 'warning'].includes(message.type()) && trouble.push(message.text()))
    context.on('weberror', error => void trouble.push(error.error().message))
    context.on('request', request => /^(?:data|blob):/.test(request.url()) || own.includes(request.url().replace(/#.*$/, '')) || trouble.push(`asked for ${request.url()}`))
    await use(trouble)
    expect(trouble, 'the file needs nothing beside it').toEqual([])
  }, { auto: true }],
})
test.describe.configure({ mode: 'default' }) // one build for all of them

const at = (page: Page, place: string) => expect.poll(() => decodeURI(new URL(page.url()).hash), { message: 'the place in the address' }).toBe(place)
async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  return page
}

for (const { lang, slides } of TALKS) {
  test(`in ${lang} it goes through the talk, in its own letters`, async ({ context, file }) => {
    const page = await open(context, file(lang))
    for (const slide of slides) {
      await expectShown(page, slide)
      await tap(page.keyboard, 'ArrowDown')
    }
    await loadFaces(page)
    expect((await facesOf(page)).filter(({ status }) => status === 'error'), 'faces that are not in the file').toEqual([])
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
  })

  test(`in ${lang} presenter view shows the notes, and a window of the same file follows it`, async ({ context, file }) => {
    const slide = slideOf('S1', slides)
    const presenter = await open(context, file(lang, `#/presenter/${slide.no}`))
    await expectShown(presenter, slide)
    const audience = await open(context, file(lang, `#/${slide.no}`))
    await expectShown(audience, slide)
    await expectNotes(presenter, slide)
    await presenter.bringToFront()
    await tap(presenter.keyboard, 'ArrowRight')
    await at(audience, `#/S1?clicks=1`)
    await tap(presenter.keyboard, 'ArrowDown')
    await expectShown(audience, slides[slide.no]!)
  })
}

test('the key l leads to the same click of the file in the other language, and back', async ({ context, file }) => {
  const page = await open(context, file('en', '#/6?clicks=1'))
  await expectShown(page, talkIn('en').slides[5]!)
  for (const lang of ['fr', 'en']) {
    await tap(page.keyboard, 'l')
    await page.waitForURL(url => url.href.startsWith(file(lang)))
    await expectShown(page, talkIn(lang).slides[5]!)
    await at(page, '#/6?clicks=1')
  }
})

test('the overview is in the file too', async ({ context, file }) => {
  const page = await open(context, file('en', '#/overview'))
  await expect(page.getByText(slideOf('S1').headline).first()).toBeAttached()
})
