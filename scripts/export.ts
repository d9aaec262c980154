/**
 * `npm run export`: the talk as a PDF a language, a page a slide at its last step, printed from the built
 * deck. Tagged, with bookmarks and working links. `--lang` for one language, `--dark` for the dark scheme,
 * `--out` for another folder or, with one language, a `.pdf` file.
 */
import { dirname, join, relative, resolve } from 'node:path'
import { parseLanguages, readArgs } from './lib/args.ts'
import { ensureBuild } from './lib/build.ts'
import { run, UserError } from './lib/fail.ts'
import { changed, ensureWritable, size, writeWhole } from './lib/files.ts'
import { checkPdf, finishPdf, printTarget, readPdf } from './lib/pdf.ts'
import { openPrint } from './lib/print.ts'
import { DIST, EXPORTS, NAME, slideAliases } from './lib/project.ts'

await run(async () => {
  const args = readArgs('export', { dark: { type: 'boolean' }, lang: { type: 'string' }, out: { type: 'string' } })
  const languages = parseLanguages(args.lang)
  const out = resolve(args.out ?? EXPORTS)
  const single = out.endsWith('.pdf')
  if (single && languages.length > 1)
    throw new UserError(`--out is one file, but there is a PDF in each of ${languages.join(', ')}; choose one with --lang, or give a folder.`)
  ensureWritable(single ? dirname(out) : out)
  await ensureBuild()
  for (const lang of languages)
    await exportPdf(lang, !!args.dark, single ? out : join(out, `${NAME}.${lang}${args.dark ? '.dark' : ''}.pdf`))
})

async function exportPdf(lang: string, dark: boolean, file: string): Promise<void> {
  const started = Date.now()
  const print = await openPrint({ lang, dark, clicks: false })
  let bytes: Uint8Array
  let title: string
  try {
    const { page, slides, canvas, base } = print
    console.log(`printing ${slides.length} slides in ${lang} …`)
    const aliases = slideAliases(lang)
    const ids = new Map(slides.flatMap(({ no, id }) => [[String(no), id], [aliases[no - 1] ?? String(no), id]]))
    for (const link of await page.$$('.print-slide-container a[href]')) {
      const target = printTarget(await link.getAttribute('href') ?? '', base, ids)
      if (target)
        await link.evaluate((a, href) => a.setAttribute('href', href), target)
    }
    // A page lower than all slides together prints the last ones blank.
    await page.setViewportSize({ width: canvas.width, height: canvas.height * slides.length })
    title = await page.title()
    bytes = await page.pdf({ width: `${canvas.width}px`, height: `${canvas.height}px`, printBackground: true, preferCSSPageSize: true, tagged: true, outline: true })
  }
  finally {
    await print.close()
  }

  const made = new Date(changed(join(DIST, 'index.html'))!)
  bytes = await finishPdf(bytes, { title, subject: 'Slides', date: made })
  const facts = await readPdf(bytes)
  checkPdf(facts, print.slides.map(({ headline }) => headline))
  writeWhole(file, bytes)
  const fonts = [...new Set(facts.fonts.map(({ name }) => name))].join(', ')
  console.log(`wrote ${relative('.', file)}: ${facts.pages.length} pages, ${size(bytes.length)}, in ${((Date.now() - started) / 1000).toFixed(1)} s\nfonts, all TrueType: ${fonts}`)
}
