/**
 * `npm run check:pdf`: reads the PDFs back, in each language slides, handout, dark and a page a click, and
 * holds them against the deck's own slides: structure, alternatives, bookmarks, labels, links, fonts, text,
 * size. What is missing or older than the build or than what exports it is exported first.
 */
import type { Variant } from '../../pdf/export.ts'
import type { CheckResult, Finding } from '../finding.ts'
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ensureBuild } from '../../build/build.ts'
import { decks } from '../../deck.ts'
import { exportPdfs, fileOf } from '../../pdf/export.ts'
import { readPdf } from '../../pdf/read.ts'
import { project } from '../../project.ts'
import { parseLanguages } from '../../util/args.ts'
import { changed, ensureWritable, size, walk } from '../../util/files.ts'
import { readLimits } from '../limits.ts'
import { troublesOf } from './check.ts'
import { wantedOf } from './expected.ts'

/** Looks of the slides that are printed apart. */
const LOOKS = [
  [{ format: 'pdf', dark: false, steps: false }, { format: 'handout', dark: false, steps: false }],
  [{ format: 'pdf', dark: true, steps: false }],
  [{ format: 'pdf', dark: false, steps: true }],
] as const

export async function checkPdf({ lang }: { lang?: string }): Promise<CheckResult> {
  const languages = parseLanguages(lang)
  ensureWritable(project().exports, 'change its rights')
  await ensureBuild()
  const started = Date.now()
  const all = decks()
  const findings: Finding[] = []
  let checked = 0
  const newest = Math.max(...[join(project().dist, 'index.html'), ...walk(join(import.meta.dirname, '../..'))].map(file => changed(file)!))
  const place = (variant: Variant) => join(project().exports, fileOf(variant))
  for (const look of LOOKS) {
    const variants = languages.flatMap(lang => look.map((one): Variant => ({ lang, ...one })))
    // A language's handout is made from the page of its slides, so they are printed together.
    const stale = languages.filter(lang => variants.some(variant => variant.lang === lang && (changed(place(variant)) ?? 0) < newest))
    if (stale.length)
      await exportPdfs(variants.filter(({ lang }) => stale.includes(lang)), place)
    for (const variant of variants) {
      const bytes = readFileSync(place(variant))
      const found = troublesOf(await readPdf(bytes), wantedOf(all.find(({ lang }) => lang === variant.lang)!, variant))
      const limit = readLimits().pdf[variant.steps ? 'steps' : variant.format === 'handout' ? 'handout' : 'slides']
      if (bytes.length > limit)
        found.push(`it takes ${size(bytes.length)}, more than ${size(limit)}`)
      findings.push(...found.map(text => ({ where: relative('.', place(variant)), text })))
      checked++
    }
  }
  const took = `in ${((Date.now() - started) / 1000).toFixed(1)} s`
  const count = findings.length ? `${findings.length} findings in ${checked} PDFs` : `no finding: ${checked} PDFs as the slides have it`
  return { findings, summary: `${count}, ${took}` }
}
