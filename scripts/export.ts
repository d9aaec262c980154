/**
 * `npm run export`: the talk on paper in each language, printed from the built deck: the slides, a page a
 * slide at its last step, and the handout. `--format` takes one of them, or pptx. `--lang` for one language,
 * `--dark` for the dark scheme, `--steps` for a page a click, `--slides 3-5` for some, `--out` for another
 * folder or, for a single file, its name.
 */
import { readArgs } from './lib/args.ts'
import { ensureBuild } from './lib/build.ts'
import { decks } from './lib/deck.ts'
import { planExport } from './lib/export-plan.ts'
import { exportPdfs, exportPptx } from './lib/export.ts'
import { run } from './lib/fail.ts'
import { ensureWritable } from './lib/files.ts'
import { exportDate } from './lib/print-variant.ts'

await run(async () => {
  const args = readArgs('export', { dark: { type: 'boolean' }, format: { type: 'string' }, lang: { type: 'string' }, out: { type: 'string' }, slides: { type: 'string' }, steps: { type: 'boolean' } })
  const { wanted, folder, place } = planExport(args, decks()[0]!.slides.length)
  ensureWritable(folder)
  await ensureBuild()
  exportDate()
  await (wanted[0]!.format === 'pptx' ? exportPptx : exportPdfs)(wanted, place)
})
