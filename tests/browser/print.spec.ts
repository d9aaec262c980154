/** The talk on paper: the print page, and the PDF that is made of it. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { staleness } from '../../scripts/lib/build.ts'
import { readPdf } from '../../scripts/lib/pdf.ts'
import { NAME, ROOT } from '../../scripts/lib/project.ts'
import { expect, test } from './fixture'
import { clicksOf, named, SLIDES, TALKS } from './talk'

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

test('npm run export writes a PDF a language and in it a page a slide, as text in TrueType fonts and figures without bitmaps', async () => {
  test.slow()
  expect(staleness(), 'run npm run build first: an export that builds would change the site under the other tests').toBeUndefined()
  const folder = test.info().outputPath('pdf')
  await promisify(execFile)('npm', ['run', 'export', '--', '--out', folder], { cwd: ROOT, shell: process.platform === 'win32' })
  for (const { lang, slides } of TALKS) {
    const { pages, fonts, drawn, bitmaps } = await readPdf(readFileSync(join(folder, `${NAME}.${lang}.pdf`)))
    expect(pages, `a page a slide in ${lang}`).toHaveLength(slides.length)
    for (const slide of slides)
      expect(letters(pages[slide.no - 1]!), `the headline of ${named(slide)} as text on its page`).toContain(letters(slide.headline))
    expect(fonts.length, 'fonts are embedded').toBeGreaterThan(0)
    expect(fonts.filter(({ kind }) => !['CIDFontType2', 'TrueType'].includes(kind)), 'fonts that are not TrueType').toEqual([])
    expect(drawn, 'text that is drawn as shapes').toEqual([])
    expect(bitmaps, 'bitmaps').toBe(0)
  }
})

/** Text may break anywhere on paper. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}
