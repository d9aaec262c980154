/** Files of the talk on paper: what they are called, and how they come to be. */
import type { Print } from './print-page.ts'
import { relative } from 'node:path'
import process from 'node:process'
import { decks } from '../deck.ts'
import { loadLanguages, project } from '../project.ts'
import { size, writeWhole } from '../util/files.ts'
import { withPrints } from './print-page.ts'
import { aboutDeck, exportDate, openOnPaper, printVariant } from './print-variant.ts'

export const FORMATS = ['pdf', 'handout', 'pptx'] as const
export type Format = typeof FORMATS[number]
/** One file: in which language and format, which slides, `steps` for a page a click. */
export interface Variant { lang: string, format: Format, dark: boolean, steps: boolean, slides?: number[] }
export interface Exported { bytes: Uint8Array, pages: number }

/** Its file: what differs from the whole talk in light is in the name, so that nothing takes its place. */
export function fileOf({ lang, format, dark, steps }: Variant, range?: string): string {
  const parts = [project().name, ...format === 'handout' ? ['handout'] : [], lang, ...dark ? ['dark'] : [], ...steps ? ['steps'] : [], ...range === undefined ? [] : [range.replace(/\s+/g, '')]]
  return `${parts.join('.')}.${format === 'pptx' ? 'pptx' : 'pdf'}`
}

/**
 * Prints variants of one look, each finished and written while the browser goes on with the next. A
 * language's slides are opened once, and its handout comes last, as the page is made into it.
 * @param dist the build they are printed from
 * @throws UserError when a page is not what it must be; the files before it are written
 */
export async function exportPdfs(wanted: Variant[], place: (variant: Variant) => string, dist = project().dist): Promise<void> {
  const writing: Promise<void>[] = []
  await withPrints(async (open) => {
    const finishing = import('./finish.ts')
    const [all, languages] = [decks(), await loadLanguages()]
    const prints = new Map<string, Print>()
    for (const variant of wanted) {
      const { lang } = variant
      const [deck, language] = [all.find(deck => deck.lang === lang)!, languages.find(({ code }) => code === lang)!]
      const [file, started] = [place(variant), Date.now()]
      if (!prints.has(lang)) {
        tell(file, 'opening the slides')
        prints.set(lang, await openOnPaper(variant, deck, open))
      }
      tell(file, `printing ${prints.get(lang)!.slides.length} pages`)
      const { bytes, paper } = await printVariant(variant, deck, language, prints.get(lang)!, dist)
      const written = finishing.then(async ({ finishPdf }) => write(file, await finishPdf(bytes, paper), started))
      written.catch(() => {}) // told when all are waited for
      writing.push(written)
    }
  }, dist)
  await Promise.all(writing)
}

/**
 * Makes PowerPoint files, one after the other, from pictures twice as fine as the slides are wide.
 * @throws UserError when a slide fails to draw
 */
export async function exportPptx(wanted: Variant[], place: (variant: Variant) => string, dist = project().dist): Promise<void> {
  const { pptxPages, writePptx } = await import('./pptx.ts')
  const all = decks()
  await withPrints(async (open) => {
    for (const variant of wanted) {
      const { lang, dark, slides } = variant
      const [deck, file, started] = [all.find(deck => deck.lang === lang)!, place(variant), Date.now()]
      const about = { ...aboutDeck(deck), locale: project().languages[lang]!.locale, date: exportDate(process.env, dist) }
      tell(file, 'opening the slides')
      const print = await open({ lang, dark, clicks: true, slides, scale: 2 })
      tell(file, `taking ${print.slides.length} pictures`)
      const pages = await pptxPages(print, deck)
      write(file, { bytes: await writePptx(pages, about), pages: pages.length }, started)
    }
  }, dist)
}

function write(file: string, { bytes, pages }: Exported, started: number): void {
  writeWhole(file, bytes)
  console.log(`wrote ${relative('.', file)}: ${pages} pages, ${size(bytes.length)}, in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

/** Where people watch, a line that the next one takes the place of. */
function tell(file: string, doing: string): void {
  const text = `${relative('.', file)}: ${doing} …`
  if (process.stdout.isTTY)
    process.stdout.write(`${text}\u001B[K\r`)
  else
    console.log(text)
}
