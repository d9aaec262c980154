/** From variants to their files: prints, finishes and writes them, and tells how far it is. */
import type { Browser } from 'playwright'
import type { OpenPrintPage, PdfPage, PrintPage } from './print-page.ts'
import type { Variant } from './variant.ts'
import { relative } from 'node:path'
import process from 'node:process'
import { decks } from '../deck.ts'
import { loadLanguages, project } from '../project.ts'
import { size, writeWhole } from '../util/files.ts'
import { withSavedPages } from './open-saved.ts'
import { withPrintPages } from './print-page.ts'
import { openPrintPage, printVariant } from './print.ts'
import { readExportDate, readMetadata } from './read-metadata.ts'
import { markBuild, readSavedPrint, renderStatic, savePrint } from './saved-print.ts'

type ToPath = (variant: Variant) => string

/**
 * Prints variants of one look, each finished and written while the browser goes on with the next. A
 * language's slides are opened once, and its handout comes last, as it changes the page.
 * @param dist the build they are printed from
 * @param browser one that runs already
 * @throws UserError when a page is not what it must be; the files before it are written
 */
export async function exportPdfs(
  variants: Variant[],
  toPath: ToPath,
  dist = project().dist,
  browser?: Browser,
): Promise<void> {
  const writing: Promise<void>[] = []
  await withPdfPages(variants, async (open) => {
    const finishing = import('./finish.ts')
    const [all, languages] = [decks(), await loadLanguages()]
    const prints = new Map<string, PrintPage<PdfPage>>()
    for (const variant of variants) {
      const { lang } = variant
      const [deck, language] = [all.find(deck => deck.lang === lang)!, languages.find(({ code }) => code === lang)!]
      const [file, started] = [toPath(variant), Date.now()]
      if (!prints.has(lang)) {
        report(file, 'opening the slides')
        prints.set(lang, await openPrintPage(variant, deck, open))
      }
      const print = prints.get(lang)!
      report(file, `printing ${print.slides.length} pages`)
      const { bytes, options } = await printVariant(variant, deck, language, print, dist)
      const written = finishing.then(async ({ finishPdf }) => {
        const pdf = await finishPdf(bytes, options)
        write(file, pdf.bytes, pdf.pages, started)
      })
      written.catch(() => {}) // told when all are waited for
      writing.push(written)
    }
  }, dist, browser)
  await Promise.all(writing)
}

/** Opens pages that an export before has kept of this build, or has the app draw them, and keeps those. */
async function withPdfPages(
  variants: Variant[],
  work: (open: OpenPrintPage<PdfPage>) => Promise<void>,
  dist: string,
  browser?: Browser,
): Promise<void> {
  const mark = markBuild(dist)
  const looks = variants.map(({ lang, dark, steps }) => ({ lang, dark, clicks: steps }))
  const saved = new Map<string, string>()
  for (const look of looks) {
    const html = readSavedPrint(look, mark)
    if (html)
      saved.set(look.lang, html)
  }
  if (looks.every(({ lang }) => saved.has(lang)))
    return withSavedPages(saved, work, dist)
  await withPrintPages(open => work(async (options) => {
    const { page, ...print } = await open(options)
    const html = options.slides ? undefined : await page.evaluate(renderStatic)
    if (html)
      savePrint(options, mark, html)
    return {
      ...print,
      page: {
        evaluate: page.evaluate.bind<PdfPage['evaluate']>(page),
        pdf: ({ width, height }) =>
          page.pdf({ width, height, printBackground: true, preferCSSPageSize: true, tagged: true }),
      },
    }
  }), dist, browser)
}

/**
 * Makes PowerPoint files, one after the other, from pictures twice as fine as the slides are wide.
 * @throws UserError when a slide fails to draw
 */
export async function exportPptx(variants: Variant[], toPath: ToPath, dist = project().dist): Promise<void> {
  const { takePptxPages, writePptx } = await import('./pptx.ts')
  const all = decks()
  await withPrintPages(async (open) => {
    for (const variant of variants) {
      const { lang, dark, slides } = variant
      const [deck, file, started] = [all.find(deck => deck.lang === lang)!, toPath(variant), Date.now()]
      const date = readExportDate(process.env, dist)
      const metadata = { ...readMetadata(deck), locale: project().languages[lang]!.locale, date }
      report(file, 'opening the slides')
      const print = await open({ lang, dark, clicks: true, slides, scale: 2 })
      report(file, `taking ${print.slides.length} pictures`)
      const pages = await takePptxPages(print, deck)
      write(file, await writePptx(pages, metadata), pages.length, started)
    }
  }, dist)
}

function write(file: string, bytes: Uint8Array, pages: number, started: number): void {
  writeWhole(file, bytes)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`wrote ${relative('.', file)}: ${pages} pages, ${size(bytes.length)}, in ${seconds} s`)
}

/** Writes a line, which the next one overwrites in a terminal. */
function report(file: string, progress: string): void {
  const text = `${relative('.', file)}: ${progress} …`
  if (process.stdout.isTTY)
    process.stdout.write(`${text}\u001B[K\r`)
  else
    console.log(text)
}
