import { ensureBuild } from '../build/build.ts'
import { decks } from '../deck.ts'
import { planExport } from '../pdf/export-plan.ts'
import { exportPdfs, exportPptx } from '../pdf/export.ts'
import { exportDate } from '../pdf/print-variant.ts'
/**
 * `npm run export`: the talk on paper in each language, printed from the built deck: the slides, a page a
 * slide at its last step, and the handout. `--format` takes one of them, or pptx. `--lang` for one language,
 * `--dark` for the dark scheme, `--steps` for a page a click, `--slides 3-5` for some, `--out` for another
 * folder or, for a single file, its name.
 */
import { readArgs } from '../util/args.ts'
import { ensureWritable } from '../util/files.ts'
import { run } from '../util/user-error.ts'

await run(async () => {
  const args = readArgs('export', { dark: { type: 'boolean' }, format: { type: 'string' }, lang: { type: 'string' }, out: { type: 'string' }, slides: { type: 'string' }, steps: { type: 'boolean' } })
  const { wanted, folder, place } = planExport(args, decks()[0]!.slides.length)
  ensureWritable(folder)
  await ensureBuild()
  exportDate()
  await (wanted[0]!.format === 'pptx' ? exportPptx : exportPdfs)(wanted, place)
})
