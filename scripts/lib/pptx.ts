/** The talk for PowerPoint, by Slidev's own exporter: a picture a click, with the notes. */
import type { Exported, Variant } from './export.ts'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LANGUAGES } from '../../locales/languages.ts'
import { browserEnv, ensureBrowser } from './browser.ts'
import { SLIDEV } from './build.ts'
import { runNode } from './child.ts'
import { UserError } from './fail.ts'

const module = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`
const RENAME = module('export const resolve = (name, context, next) => next(name === "playwright-chromium" ? "playwright" : name, context)')
/** Options for Node under which Slidev's exporter, which asks for `playwright-chromium`, gets Playwright by its own name. */
export const WITH_OUR_PLAYWRIGHT = ['--import', module(`import { register } from 'node:module'; register(${JSON.stringify(RENAME)})`)]

/**
 * Runs `slidev export`, which serves the deck anew.
 * @throws UserError when it fails, or ends well without a file that PowerPoint could open
 */
export async function makePptx({ lang, dark, slides }: Variant, tell: (doing: string) => void): Promise<Exported> {
  const browser = ensureBrowser()
  const folder = mkdtempSync(join(tmpdir(), 'slidev-export-'))
  const file = join(folder, 'slides.pptx')
  tell('Slidev takes a picture of every click')
  try {
    const range = slides ? ['--range', slides.join(',')] : []
    const args = [...WITH_OUR_PLAYWRIGHT, SLIDEV, 'export', LANGUAGES[lang]!.deck, '--format', 'pptx', '--output', file, '--executable-path', browser.path, ...range, ...dark ? ['--dark'] : []]
    const { code, log } = await runNode(args, { env: browserEnv() })
    const bytes = code === 0 ? read(file) : undefined
    const pages = bytes && countSlides(bytes)
    if (bytes && pages)
      return { bytes, pages }
    console.error(log.trim())
    throw new UserError(`Slidev could not make ${lang}'s PowerPoint file, for the reason above; the last good one is untouched.`)
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Slides in a PowerPoint file, by the names in its table of contents, which a ZIP keeps plain. */
export function countSlides(pptx: Uint8Array): number {
  return new Set(Buffer.from(pptx).toString('latin1').match(/ppt\/slides\/slide\d+\.xml/g)).size
}

function read(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file)
  }
  catch {
    return undefined
  }
}
