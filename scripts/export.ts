/**
 * `npm run export`: the talk as a PDF, a page a slide at its last step, printed from the built deck.
 * Tagged, with bookmarks and working links. `--dark` for the dark scheme, `--out` for another folder or `.pdf` file.
 */
import { dirname, join, relative, resolve } from 'node:path'
import { parseLanguage, readArgs } from './lib/args.ts'
import { ensureBuild } from './lib/build.ts'
import { run } from './lib/fail.ts'
import { changed, ensureWritable, size, writeWhole } from './lib/files.ts'
import { checkPdf, finishPdf, printTarget, readPdf } from './lib/pdf.ts'
import { openPrint } from './lib/print.ts'
import { DIST, EXPORTS, NAME, slideAliases } from './lib/project.ts'

await run(async () => {
  const started = Date.now()
  const args = readArgs('export', { dark: { type: 'boolean' }, lang: { type: 'string' }, out: { type: 'string' } })
  const lang = parseLanguage(args.lang ?? 'en')
  const out = resolve(args.out ?? EXPORTS)
  const file = out.endsWith('.pdf') ? out : join(out, `${NAME}.${lang}${args.dark ? '.dark' : ''}.pdf`)
  ensureWritable(dirname(file))
  await ensureBuild()

  const print = await openPrint({ lang, dark: !!args.dark, clicks: false })
  let bytes: Uint8Array
  let title: string
  try {
    const { page, slides, canvas, base } = print
    console.log(`printing ${slides.length} slides …`)
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
})
