/**
 * `press shots`: from the built deck to PNGs into shots/, one of every slide at every click in each language, and a
 * contact sheet of the last steps. `04-2.png` is slide 4 after two clicks, `04-2.fr.dark.png` the same in French with
 * `--dark`.
 */
import type { AppPrintPage } from '../pdf/print-page.ts'
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { ensureBuild } from '../build/build.ts'
import { screenshotSlide, withPrintPages } from '../pdf/print-page.ts'
import { project } from '../project.ts'
import { computeSheetWidth, renderContactSheet } from '../shots/contact-sheet.ts'
import { defineCommand, parseLanguages, parseSlides } from '../util/args.ts'
import { ensureWritable } from '../util/files.ts'
import { loadFaces } from '../util/fonts.ts'
import { takePicture } from '../util/take-picture.ts'

export default defineCommand({
  summary: 'takes a PNG of every slide at every click into shots/',
  options: {
    dark: { type: 'boolean', help: 'in the dark scheme' },
    lang: { type: 'string', value: 'en', help: 'one language' },
    out: { type: 'string', value: 'folder', help: 'another folder than shots/' },
    slides: { type: 'string', value: '4-6', help: 'some slides' },
  },
  async run(args) {
    const languages = parseLanguages(args.lang)
    if (args.slides !== undefined)
      parseSlides(args.slides)
    const out = resolve(args.out ?? project().shots)
    ensureWritable(out)
    await ensureBuild()
    await withPrintPages(async (open) => {
      for (const lang of languages)
        await shootDeck(await open({ lang, dark: !!args.dark, clicks: true }), lang, !!args.dark, args.slides, out)
    })
  },
})

async function shootDeck(
  print: AppPrintPage,
  lang: string,
  dark: boolean,
  range: string | undefined,
  out: string,
): Promise<void> {
  const started = Date.now()
  const isFirst = lang === Object.keys(project().languages)[0]
  const ending = `${isFirst ? '' : `.${lang}`}${dark ? '.dark' : ''}.png`
  const beside = mkdtempSync(join(out, '.new-'))
  try {
    const total = print.slides.at(-1)!.no
    const numbers = range === undefined ? undefined : parseSlides(range, total)
    const wanted = print.slides.filter(({ no }) => !numbers || numbers.includes(no))
    const last = new Map<number, { label: string, png: Uint8Array }>()
    for (const slide of wanted) {
      const png = await screenshotSlide(print, slide)
      writeFileSync(join(beside, `${pad(slide.no)}-${slide.click}${ending}`), png)
      last.set(slide.no, { label: `${slide.no}  ${slide.headline}`, png })
      if (slide.click === 0)
        console.log(`${pad(slide.no)}  ${wanted.filter(({ no }) => no === slide.no).length} steps  ${slide.headline}`)
    }
    const cells = [...last.values()]
    const sheet = await print.browser.newPage({ viewport: { width: computeSheetWidth(cells.length), height: 100 } })
    await sheet.setContent(renderContactSheet(cells, dark))
    const label = project().config.fonts?.label
    await loadFaces(sheet, label ? [label] : [])
    await takePicture(() => sheet.screenshot({ path: join(beside, `contact${ending}`), fullPage: true }))

    // Earlier shots of the same slides would lie beside the new ones with steps that are gone.
    const theirs = numbers ? `(?:${[...last.keys()].map(pad).join('|')})` : '\\d+'
    const stale = new RegExp(`^${theirs}-\\d+${ending.replaceAll('.', '\\.')}$`)
    readdirSync(out).filter(name => stale.test(name)).forEach(name => rmSync(join(out, name)))
    readdirSync(beside).forEach(name => renameSync(join(beside, name), join(out, name)))
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    console.log(`wrote ${wanted.length} shots and contact${ending} into ${relative('.', out) || '.'} in ${seconds} s`)
  }
  finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

function pad(no: number): string {
  return String(no).padStart(2, '0')
}
