/**
 * Gives each deck its language, as `virtual:language`, so that a build carries the messages of its own language
 * only; and with it where the site lies on the web, if SITE_URL says so.
 */
import type { Plugin } from 'vite'
import { basename, join } from 'node:path'
import process from 'node:process'
import { LANGUAGES } from '../locales/languages.ts'
import { ROOT } from '../scripts/lib/project.ts'
import { pdfPath } from '../scripts/lib/site/address.ts'

const MODULE = 'virtual:language'

/**
 * The language of a slides file.
 * @throws when the list has none for it
 */
export function languageOf(deck: string): string {
  const code = Object.keys(LANGUAGES).find(code => LANGUAGES[code]!.deck === basename(deck))
  if (!code)
    throw new Error(`${basename(deck)} is the deck of no language; give it a line in locales/languages.ts.`)
  return code
}

export function languageModule(code: string): Plugin {
  return {
    name: 'language',
    resolveId: id => id === MODULE ? `\0${MODULE}` : undefined,
    load: id => id === `\0${MODULE}` ? moduleFor(code) : undefined,
  }
}

async function moduleFor(code: string): Promise<string> {
  // What leads to a language is said in that language.
  const languages = await Promise.all(Object.entries(LANGUAGES).map(async ([code, { name, path, messages }]) => ({ code, name, path, ...(await messages()).default.language })))
  return `import messages from ${JSON.stringify(join(ROOT, 'locales', `${code}.ts`))}
export const language = { code: '${code}', locale: '${LANGUAGES[code]!.locale}', messages, site: ${JSON.stringify(process.env.SITE_URL || undefined)}, pdf: '${pdfPath(code)}' }
export const languages = ${JSON.stringify(languages)}`
}
