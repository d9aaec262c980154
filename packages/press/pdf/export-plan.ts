/** Which files an export makes, from what it is asked. */
import type { Variant } from './export.ts'
import { dirname, extname, join, resolve } from 'node:path'
import { project } from '../project.ts'
import { parseFormat, parseLanguages, parseSlides } from '../util/args.ts'
import { UserError } from '../util/user-error.ts'
import { fileOf, FORMATS } from './export.ts'

/** The options of `npm run export`, as they are written. */
export interface Asked { dark?: boolean, format?: string, lang?: string, out?: string, slides?: string, steps?: boolean }
/** `folder` is where the files go, each to its `place`. */
export interface Plan { wanted: Variant[], folder: string, place: (variant: Variant) => string }

/**
 * @param total how many slides the talk has
 * @throws UserError where what is asked is not there, or does not go together
 */
export function planExport(asked: Asked, total: number): Plan {
  const [dark, steps] = [!!asked.dark, !!asked.steps]
  const formats = parseFormat(asked.format, FORMATS) ?? (dark || steps ? ['pdf'] : ['pdf', 'handout'])
  if (formats[0] === 'handout' && (dark || steps))
    throw new UserError(`the handout is for paper: light, a slide a page; leave out ${dark ? '--dark' : '--steps'}.`)
  if (formats[0] === 'pptx' && steps)
    throw new UserError('a PowerPoint file always has a page a click; leave out --steps.')
  const slides = asked.slides === undefined ? undefined : parseSlides(asked.slides, total)
  const wanted = parseLanguages(asked.lang).flatMap(lang => formats.map((format): Variant => ({ lang, format, dark, steps, slides })))
  const out = resolve(asked.out ?? project().exports)
  const single = ['.pdf', '.pptx'].includes(extname(out))
  if (single && wanted.length > 1)
    throw new UserError(`--out is one file, but ${wanted.length} are to be written (${wanted.map(variant => fileOf(variant, asked.slides)).join(', ')}); choose one with --lang and --format, or give a folder.`)
  if (single && extname(out) !== extname(fileOf(wanted[0]!)))
    throw new UserError(`--out ends with ${extname(out)}, but the file will end with ${extname(fileOf(wanted[0]!))}; name it so, or choose another --format.`)
  return { wanted, folder: single ? dirname(out) : out, place: variant => single ? out : join(out, fileOf(variant, asked.slides)) }
}
