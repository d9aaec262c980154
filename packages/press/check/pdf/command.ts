/**
 * From the exported PDFs to findings: reads them back, in each language slides, handout, dark and a page a click, and
 * holds them against the deck's own slides. What is missing or older than the build or than what exports it is
 * exported first.
 */
import type { Variant } from '../../pdf/variant.ts'
import type { CheckResult, Finding } from '../finding.ts'
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ensureBuild } from '../../build/build.ts'
import { decks } from '../../deck.ts'
import { exportPdfs } from '../../pdf/export.ts'
import { toFileName } from '../../pdf/variant.ts'
import { project } from '../../project.ts'
import { parseLanguages } from '../../util/args.ts'
import { changed, ensureWritable, size, walk } from '../../util/files.ts'
import { readLimits } from '../limits.ts'
import { checkPdfFacts } from './check.ts'
import { toExpected } from './expected.ts'
import { readPdf } from './read.ts'

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
  const sources = [join(project().dist, 'index.html'), ...walk(join(import.meta.dirname, '../..'))]
  const newest = Math.max(...sources.map(file => changed(file)!))
  const toPath = (variant: Variant) => join(project().exports, toFileName(variant))
  const isStale = (variant: Variant) => (changed(toPath(variant)) ?? 0) < newest
  for (const look of LOOKS) {
    const variants = languages.flatMap(lang => look.map((one): Variant => ({ lang, ...one })))
    // A language's handout is made from the page of its slides, so they are printed together.
    const stale = languages.filter(lang => variants.some(variant => variant.lang === lang && isStale(variant)))
    if (stale.length)
      await exportPdfs(variants.filter(({ lang }) => stale.includes(lang)), toPath)
    for (const variant of variants) {
      const bytes = readFileSync(toPath(variant))
      const deck = all.find(({ lang }) => lang === variant.lang)!
      const facts = await readPdf(bytes)
      const found = checkPdfFacts(facts, toExpected(deck, variant, facts.pages.map(({ label }) => label)))
      const limit = readLimits().pdf[variant.steps ? 'steps' : variant.format === 'handout' ? 'handout' : 'slides']
      if (bytes.length > limit)
        found.push(`it takes ${size(bytes.length)}, more than ${size(limit)}`)
      findings.push(...found.map(text => ({ where: relative('.', toPath(variant)), text })))
      checked++
    }
  }
  const took = `in ${((Date.now() - started) / 1000).toFixed(1)} s`
  const count = findings.length ? `${findings.length} findings in ${checked} PDFs` : `no finding: ${checked} PDFs as the slides have it`
  return { findings, summary: `${count}, ${took}` }
}
