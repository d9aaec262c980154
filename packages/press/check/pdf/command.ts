/**
 * From the exported PDFs to findings: reads them back, in each language slides, handout, dark and a page a click, and
 * holds them against the deck's own slides. What is missing or older than the build or than what exports it is
 * exported first.
 */
import type { Variant } from '../../pdf/variant.ts'
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ensureBuild } from '../../build/build.ts'
import { decks } from '../../deck.ts'
import { exportPdfs } from '../../pdf/export.ts'
import { toFileName } from '../../pdf/variant.ts'
import { project } from '../../project.ts'
import { parseLanguages } from '../../util/args.ts'
import { changed, ensureWritable, size, walk } from '../../util/files.ts'
import { UserError } from '../../util/user-error.ts'
import { checkPdfFacts } from './check.ts'
import { toExpected } from './expected.ts'
import { readPdf } from './read.ts'

/** Looks of the slides that are printed apart, each with its limit in bytes. */
const LOOKS = [
  [
    { format: 'pdf', dark: false, steps: false, limit: 400e3 },
    { format: 'handout', dark: false, steps: false, limit: 1e6 },
  ],
  [{ format: 'pdf', dark: true, steps: false, limit: 400e3 }],
  [{ format: 'pdf', dark: false, steps: true, limit: 1e6 }],
] as const

export async function checkPdf({ lang }: { lang?: string }): Promise<void> {
  const languages = parseLanguages(lang)
  ensureWritable(project().exports, 'change its rights')
  await ensureBuild()
  const started = Date.now()
  const all = decks()
  const findings: string[] = []
  let checked = 0
  const sources = [join(project().dist, 'index.html'), ...walk(join(import.meta.dirname, '../..'))]
  const newest = Math.max(...sources.map(file => changed(file)!))
  const toPath = (variant: Variant) => join(project().exports, toFileName(variant))
  const isStale = (variant: Variant) => (changed(toPath(variant)) ?? 0) < newest
  for (const look of LOOKS) {
    const variants = languages.flatMap(lang => look.map((one): Variant & { limit: number } => ({ lang, ...one })))
    // A language's handout is made from the page of its slides, so they are printed together.
    const stale = languages.filter(lang => variants.some(variant => variant.lang === lang && isStale(variant)))
    if (stale.length)
      await exportPdfs(variants.filter(({ lang }) => stale.includes(lang)), toPath)
    for (const variant of variants) {
      const bytes = readFileSync(toPath(variant))
      const deck = all.find(({ lang }) => lang === variant.lang)!
      const texts = checkPdfFacts(await readPdf(bytes), toExpected(deck, variant))
      if (bytes.length > variant.limit)
        texts.push(`it takes ${size(bytes.length)}, more than ${size(variant.limit)}`)
      findings.push(...texts.map(text => `${relative('.', toPath(variant))}: ${text}`))
      checked++
    }
  }
  findings.forEach(finding => console.error(finding))
  if (findings.length)
    throw new UserError(`${findings.length} findings in ${checked} PDFs.`)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`no finding: ${checked} PDFs as the slides have it, in ${seconds} s`)
}
