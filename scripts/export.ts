/**
 * `npm run export`: the talk on paper in each language, printed from the built deck: the slides, a page a
 * slide at its last step, and the handout. `--format` takes one of them, or pptx. `--lang` for one language,
 * `--dark` for the dark scheme, `--steps` for a page a click, `--slides 3-5` for some, `--out` for another
 * folder or, for a single file, its name.
 */
import type { Variant } from './lib/export.ts'
import { dirname, extname, join, resolve } from 'node:path'
import { parseFormat, parseLanguages, parseSlides, readArgs } from './lib/args.ts'
import { ensureBuild } from './lib/build.ts'
import { decks } from './lib/deck.ts'
import { exportPdfs, exportPptx, fileOf, FORMATS } from './lib/export.ts'
import { run, UserError } from './lib/fail.ts'
import { ensureWritable } from './lib/files.ts'
import { exportDate } from './lib/print-variant.ts'
import { EXPORTS } from './lib/project.ts'

await run(async () => {
  const args = readArgs('export', { dark: { type: 'boolean' }, format: { type: 'string' }, lang: { type: 'string' }, out: { type: 'string' }, slides: { type: 'string' }, steps: { type: 'boolean' } })
  const [dark, steps] = [!!args.dark, !!args.steps]
  const formats = parseFormat(args.format, FORMATS) ?? (dark || steps ? ['pdf'] : ['pdf', 'handout'])
  if (formats[0] === 'handout' && (dark || steps))
    throw new UserError(`the handout is for paper: light, a slide a page; leave out ${dark ? '--dark' : '--steps'}.`)
  if (formats[0] === 'pptx' && steps)
    throw new UserError('a PowerPoint file always has a page a click; leave out --steps.')
  const slides = args.slides === undefined ? undefined : parseSlides(args.slides, decks()[0]!.slides.length)
  const wanted = parseLanguages(args.lang).flatMap(lang => formats.map((format): Variant => ({ lang, format, dark, steps, slides })))
  const out = resolve(args.out ?? EXPORTS)
  const single = ['.pdf', '.pptx'].includes(extname(out))
  if (single && wanted.length > 1)
    throw new UserError(`--out is one file, but ${wanted.length} are to be written (${wanted.map(variant => fileOf(variant, args.slides)).join(', ')}); choose one with --lang and --format, or give a folder.`)
  if (single && extname(out) !== extname(fileOf(wanted[0]!)))
    throw new UserError(`--out ends with ${extname(out)}, but the file will end with ${extname(fileOf(wanted[0]!))}; name it so, or choose another --format.`)
  ensureWritable(single ? dirname(out) : out)
  const place = (variant: Variant) => single ? out : join(out, fileOf(variant, args.slides))
  if (formats[0] === 'pptx')
    return exportPptx(wanted, place)
  await ensureBuild()
  exportDate()
  await exportPdfs(wanted, place)
})
