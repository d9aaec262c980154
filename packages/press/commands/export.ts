/**
 * `press export`: from the built deck to its files in each language: the slides, a page a slide at its last step,
 * and the handout, as PDF; or PowerPoint files.
 */
import { ensureBuild } from '../build/build.ts'
import { decks } from '../deck.ts'
import { exportPdfs, exportPptx } from '../pdf/export.ts'
import { readExportDate } from '../pdf/read-metadata.ts'
import { planExport } from '../pdf/variant.ts'
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
    const { variants, folder, toPath } = planExport(args, decks()[0]!.slides.length)
    ensureWritable(folder)
    await ensureBuild()
    readExportDate() // a wrong SOURCE_DATE_EPOCH is told before the work
    await (variants[0]!.format === 'pptx' ? exportPptx : exportPdfs)(variants, toPath)
  },
})
