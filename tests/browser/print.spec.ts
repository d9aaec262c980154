/** The talk on paper: the print page, and the PDF that is made of it. */
import type { Ended } from 'slidev-addon-press/util/process.ts'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { PDFDocument } from '@cantoo/pdf-lib'
import { decode } from 'fast-png'
import { unzipSync } from 'fflate'
import { staleness } from 'slidev-addon-press/build/build.ts'
import { checkPdfFacts } from 'slidev-addon-press/check/pdf/check.ts'
import { toExpected } from 'slidev-addon-press/check/pdf/expected.ts'
import { readPdf } from 'slidev-addon-press/check/pdf/read.ts'
import { alternativeAt, decks, notesAt } from 'slidev-addon-press/deck.ts'
import { withPrintPages } from 'slidev-addon-press/pdf/print-page.ts'
import { project } from 'slidev-addon-press/project.ts'
import { runNode } from 'slidev-addon-press/util/process.ts'
import { readPage } from '../support/pptx.ts'
import { expect, test } from './fixture'
import { clicksOf, named, SLIDES, TALKS } from './talk'

/** Longer than an export waits for what does not come, so that it can say what that is. */
const UNTIL_TOLD = 150_000

for (const { lang, path, slides } of TALKS) {
  test(`the print page in ${lang} shows each slide once, at its last step`, async ({ page }) => {
    await page.goto(`${path}print?print=true`)
    const pages = page.locator('.print-slide-container')
    await expect(pages.locator('h1'), 'a page a slide').toHaveText(slides.map(({ headline }) => headline))
    for (const slide of slides)
      await expect(pages.nth(slide.no - 1).locator('.evidence:not(.presets) .evidence-value'), `the evidence of ${named(slide)}`).toHaveCount(slide.frontmatter.evidence ? 4 : 0)
    const ids = slides.map(slide => [slide.no, clicksOf(slide) + 1].map((n, i) => String(n).padStart(3 - i, '0')).join('-'))
    expect(await pages.evaluateAll(boxes => boxes.map(({ id }) => id)), 'each at its last step').toEqual(ids)
  })
}

test('the print page with clicks shows each step once', async ({ page }) => {
  await page.goto('print?print=clicks')
  await expect(page.locator('.print-slide-container h1')).toHaveText(SLIDES.flatMap(slide => Array.from<string>({ length: clicksOf(slide) + 1 }).fill(slide.headline)))
})

test('the slides are exported as they are in the build, byte for byte', async () => {
  test.setTimeout(UNTIL_TOLD)
  expect(staleness(), 'run npm run build first: an export that builds would change the site under the other tests').toBeUndefined()
  const built = readFileSync(join(project().dist, `${project().name}.en.pdf`))
  const date = (await PDFDocument.load(built, { updateMetadata: false })).getCreationDate()!
  const out = test.info().outputPath('again')
  expect(await runExport(['--lang', 'en', '--format', 'pdf', '--out', out], { SOURCE_DATE_EPOCH: String(date.getTime() / 1000) })).toMatchObject({ code: 0, stderr: '' })
  expect(readdirSync(out)).toEqual([`${project().name}.en.pdf`])
  expect(readFileSync(join(out, `${project().name}.en.pdf`)).equals(built), 'the same, date and all').toBe(true)
})

test('a page a click, of some slides: links to others are none, bookmarks are one a slide', async () => {
  test.setTimeout(UNTIL_TOLD)
  const out = test.info().outputPath('some.pdf')
  const variant = { lang: 'en', format: 'pdf', dark: true, steps: true, slides: [2, 3] } as const
  expect(await runExport(['--lang', 'en', '--steps', '--dark', '--slides', '2-3', '--out', out])).toMatchObject({ code: 0, stderr: '' })
  const facts = await readPdf(readFileSync(out))
  expect(checkPdfFacts(facts, toExpected(decks()[0]!, { ...variant, slides: [...variant.slides] }, []))).toEqual([])
  const claims = targetsOn(facts.pages.filter(({ label }) => label.startsWith('2')))
  expect(new Set(claims), 'the map still leads to slide 3, and to nothing else').toEqual(new Set(['slide-3']))
})

test('a PowerPoint file has a page a click, with the words of its picture', async () => {
  test.setTimeout(UNTIL_TOLD)
  const out = test.info().outputPath('some.pptx')
  expect(await runExport(['--lang', 'fr', '--format', 'pptx', '--slides', '3,9', '--out', out])).toMatchObject({ code: 0, stderr: '' })
  const files = unzipSync(readFileSync(out))
  const steps = TALKS.find(({ lang }) => lang === 'fr')!.slides.filter(({ no }) => [3, 9].includes(no)).flatMap(slide => Array.from({ length: clicksOf(slide) + 1 }, (_, click) => ({ slide, click })))
  expect(Object.keys(files).filter(name => /slides\/slide\d+\.xml$/.test(name)).length).toBe(steps.length)
  for (const [i, { slide, click }] of steps.entries()) {
    const page = readPage(files, i + 1)
    expect(page, `${named(slide)}, click ${click}`).toMatchObject({ titles: [slide.headline], notes: notesAt(slide, click), background: false })
    expect(page.pictures, 'one picture').toHaveLength(1)
    expect(page.pictures[0], 'the figure first, then what else the slide says').toContain(alternativeAt(slide, click) ?? 'Chacun veut sa couche de base')
  }
  expect(readPage(files, 5).pictures[0], 'an item is a sentence').toContain('grands modèles, pour environ 140 organisations, 20 pays et territoires : grands modèles')
  const { width, height } = decode(files['ppt/media/image-1-1.png']!)
  expect([width, height], 'twice as fine as the slide').toEqual([2560, 1440])
})

const targetsOn = (pages: { links: { target: string }[] }[]) =>
  pages.flatMap(({ links }) => links.map(({ target }) => target))

test.describe('what cannot be printed is told in a sentence, and the last good file stays', () => {
  const good = () => {
    const file = test.info().outputPath('good.pdf')
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, 'good')
    return file
  }

  // What else cannot be asked is in tests/press/export.test.ts.
  for (const [title, args, env, message] of [
    ['an unknown language', ['--lang', 'de'], {}, /^error: --lang is "de"; the talk is in en, fr\.$/],
    ['no browser', ['--lang', 'en', '--format', 'pdf'], { CHROME_PATH: '/nowhere/chrome' }, /^error: CHROME_PATH is "\/nowhere\/chrome", which is not a program that can be run; correct it or unset it\.$/],
    ['a browser that ends at once', ['--lang', 'en', '--format', 'pdf'], { CHROME_PATH: '/bin/false' }, /^error: \/bin\/false \(from CHROME_PATH\) does not start as a browser: .*; set CHROME_PATH to another\.$/],
  ] as const) {
    test(title, async () => {
      const file = good()
      const { code, stderr } = await runExport([...args, '--out', file], env)
      expect(stderr.trim()).toMatch(message)
      expect(code, 'exit code').toBe(1)
      expect(readFileSync(file, 'utf8')).toBe('good')
      expect(readdirSync(dirname(file)), 'nothing half-written').toEqual(['good.pdf'])
    })
  }

  test('a browser that ends in the middle', async () => {
    const printing = withPrintPages(async (open) => {
      const { page, browser } = await open({ lang: 'en', dark: false, clicks: false })
      await browser.close()
      return page.pdf()
    })
    await expect(printing).rejects.toThrow(/^the browser ended while it printed; run the command again/)
  })

  test('a hand that stops it', async () => {
    test.skip(process.platform === 'win32', 'Windows has no signal for Ctrl+C that a test could send')
    const file = good()
    const { code, signal } = await runNode(['packages/press/press.js', 'export', '--lang', 'en', '--format', 'pdf', '--out', file], {
      onStart: child => child.stdout!.on('data', chunk => String(chunk).includes('printing') && child.kill('SIGINT')),
    })
    expect(signal ?? code, 'as a shell tells of Ctrl+C').toBe(130)
    expect(readFileSync(file, 'utf8')).toBe('good')
    expect(readdirSync(dirname(file)), 'nothing half-written').toEqual(['good.pdf'])
  })

  test('a slide that throws', async () => {
    const broken = test.info().outputPath('dist')
    cpSync(project().dist, broken, { recursive: true })
    // One a language.
    for (const name of readdirSync(join(broken, 'assets')).filter(name => /^HourglassFigure-.*\.js$/.test(name))) {
      const figure = join(broken, 'assets', name)
      writeFileSync(figure, readFileSync(figure, 'utf8').replace(/setup\(\w+\)\{/, '$&throw new Error("no hourglass");'))
    }
    const open = () => withPrintPages(open => open({ lang: 'en', dark: false, clicks: false }), broken)
    await expect(open()).rejects.toThrow(/^a slide failed while it was drawn: .*no hourglass/)
  })
})

/** `npm run export` as its own process, with its output. */
function runExport(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  return runNode(['packages/press/press.js', 'export', ...args], { env: { ...process.env, ...env } })
}
