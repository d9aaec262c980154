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
import { defineCommand } from '../util/args.ts'
import { ensureWritable } from '../util/files.ts'

export default defineCommand({
  summary: 'writes PDFs and PowerPoint files into exports/',
  options: {
    dark: { type: 'boolean', help: 'in the dark scheme' },
    format: { type: 'string', value: 'pdf', help: 'pdf, handout or pptx; pdf and handout without it' },
    lang: { type: 'string', value: 'en', help: 'one language' },
    out: { type: 'string', value: 'path', help: 'another folder than exports/, or the name of a single file' },
    slides: { type: 'string', value: '3-5', help: 'some slides' },
    steps: { type: 'boolean', help: 'a page a click' },
  },
  async run(args) {
    const { wanted, folder, place } = planExport(args, decks()[0]!.slides.length)
    ensureWritable(folder)
    await ensureBuild()
    exportDate()
    await (wanted[0]!.format === 'pptx' ? exportPptx : exportPdfs)(wanted, place)
  },
})
