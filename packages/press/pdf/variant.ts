/** From the options of `press export` to variants, a file each, and to the names of files, pages and destinations. */
import type { Deck, Slide } from '../deck.ts'
import { dirname, extname, join, resolve } from 'node:path'
import { project } from '../project.ts'
import { parseFormat, parseLanguages, parseSlides } from '../util/args.ts'
import { UserError } from '../util/user-error.ts'

export const FORMATS = ['pdf', 'handout', 'pptx'] as const
export type Format = typeof FORMATS[number]
/** One file: in which language and format, which slides, `steps` for a page a click. */
export interface Variant { lang: string, format: Format, dark: boolean, steps: boolean, slides?: number[] }
/** The options of `press export`, as they are written. */
export interface ExportArgs {
  dark?: boolean
  format?: string
  lang?: string
  out?: string
  slides?: string
  steps?: boolean
}
/** The files go into `folder`, each to its path. */
export interface ExportPlan { variants: Variant[], folder: string, toPath: (variant: Variant) => string }

/** What differs from the whole talk in light is in a file's name, so that no file takes the place of another. */
export function toFileName({ lang, format, dark, steps }: Variant, range?: string): string {
  const parts = [
    project().name,
    ...format === 'handout' ? ['handout'] : [],
    lang,
    ...dark ? ['dark'] : [],
    ...steps ? ['steps'] : [],
    ...range === undefined ? [] : [range.replace(/\s+/g, '')],
  ]
  return `${parts.join('.')}.${format === 'pptx' ? 'pptx' : 'pdf'}`
}

/** A page's label: the slide's number, and at a later step `3-1`. */
export const toPageLabel = ({ no, click }: { no: number, click: number }, steps: boolean): string =>
  steps && click ? `${no}-${click}` : String(no)

/** The named destinations of a slide, the first being the id of its page. */
export const toDestinations = (no: number, alias: string | undefined): string[] =>
  [`slide-${no}`, ...alias ? [alias] : []]

/** The slides that a variant shows. */
export const selectSlides = ({ slides }: Deck, range: number[] | undefined): Slide[] =>
  slides.filter(({ no }) => !range || range.includes(no))

/**
 * @param total how many slides the talk has
 * @throws UserError where what is asked is not there, or does not go together
 */
export function planExport(args: ExportArgs, total: number): ExportPlan {
  const [dark, steps] = [!!args.dark, !!args.steps]
  const formats = parseFormat(args.format, FORMATS) ?? (dark || steps ? ['pdf'] : ['pdf', 'handout'])
  if (formats[0] === 'handout' && (dark || steps)) {
    const option = dark ? '--dark' : '--steps'
    throw new UserError(`the handout is for paper: light, a slide a page; leave out ${option}.`)
  }
  if (formats[0] === 'pptx' && steps)
    throw new UserError('a PowerPoint file always has a page a click; leave out --steps.')
  const slides = args.slides === undefined ? undefined : parseSlides(args.slides, total)
  const variants = parseLanguages(args.lang)
    .flatMap(lang => formats.map((format): Variant => ({ lang, format, dark, steps, slides })))
  const out = resolve(args.out ?? project().exports)
  const single = ['.pdf', '.pptx'].includes(extname(out))
  if (single && variants.length > 1) {
    const names = variants.map(variant => toFileName(variant, args.slides)).join(', ')
    throw new UserError(`--out is one file, but ${variants.length} are to be written (${names}); choose one with --lang and --format, or give a folder.`)
  }
  const extension = extname(toFileName(variants[0]!))
  if (single && extname(out) !== extension)
    throw new UserError(`--out ends with ${extname(out)}, but the file will end with ${extension}; name it so, or choose another --format.`)
  return {
    variants,
    folder: single ? dirname(out) : out,
    toPath: variant => single ? out : join(out, toFileName(variant, args.slides)),
  }
}
