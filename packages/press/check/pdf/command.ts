/**
 * `npm run check:pdf`: reads the PDFs back, in each language slides, handout, dark and a page a click, and
 * holds them against the deck's own slides: structure, alternatives, bookmarks, labels, links, fonts, text,
 * size. What is missing or older than the build or than what exports it is exported first.
 */
import type { Variant } from '../../pdf/export.ts'
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ensureBuild } from '../../build/build.ts'
import { decks } from '../../deck.ts'
import { exportPdfs, fileOf } from '../../pdf/export.ts'
import { readPdf } from '../../pdf/read.ts'
import { project } from '../../project.ts'
import { parseLanguages } from '../../util/args.ts'
import { changed, ensureWritable, size, walk } from '../../util/files.ts'
import { UserError } from '../../util/user-error.ts'
import { troublesOf } from './check.ts'
import { wantedOf } from './expected.ts'

/** Looks of the slides that are printed apart, each with its limit in bytes. */
const LOOKS = [
  [{ format: 'pdf', dark: false, steps: false, limit: 400e3 }, { format: 'handout', dark: false, steps: false, limit: 1e6 }],
  [{ format: 'pdf', dark: true, steps: false, limit: 400e3 }],
  [{ format: 'pdf', dark: false, steps: true, limit: 1e6 }],
] as const

export async function checkPdf({ lang }: { lang?: string }): Promise<void> {
  const languages = parseLanguages(lang)
  ensureWritable(project().exports, 'change its rights')
  await ensureBuild()
  const started = Date.now()
  const all = decks()
  const troubles: string[] = []
  let checked = 0
  const newest = Math.max(...[join(project().dist, 'index.html'), ...walk(join(import.meta.dirname, '../..'))].map(file => changed(file)!))
  const place = (variant: Variant) => join(project().exports, fileOf(variant))
  for (const look of LOOKS) {
    const variants = languages.flatMap(lang => look.map((one): Variant & { limit: number } => ({ lang, ...one })))
    // A language's handout is made from the page of its slides, so they are printed together.
    const stale = languages.filter(lang => variants.some(variant => variant.lang === lang && (changed(place(variant)) ?? 0) < newest))
    if (stale.length)
      await exportPdfs(variants.filter(({ lang }) => stale.includes(lang)), place)
    for (const variant of variants) {
      const bytes = readFileSync(place(variant))
      const found = troublesOf(await readPdf(bytes), wantedOf(all.find(({ lang }) => lang === variant.lang)!, variant))
      if (bytes.length > variant.limit)
        found.push(`it takes ${size(bytes.length)}, more than ${size(variant.limit)}`)
      troubles.push(...found.map(text => `${relative('.', place(variant))}: ${text}`))
      checked++
    }
  }
  troubles.forEach(text => console.error(text))
  if (troubles.length)
    throw new UserError(`${troubles.length} findings in ${checked} PDFs.`)
  console.log(`no finding: ${checked} PDFs as the slides have it, in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}
