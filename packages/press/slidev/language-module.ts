/**
 * Gives each deck its language, as `virtual:language`, so that a build carries the messages of its own language
 * only; and with it where the site lies on the web, if SITE_URL says so.
 */
import type { Plugin } from 'vite'
import type { AppMessages, Messages } from '../../../locales/messages.ts'
import { basename, join } from 'node:path'
import process from 'node:process'
import { LANGUAGES } from '../../../locales/languages.ts'
import { APP_WORDS } from '../../../locales/messages.ts'
import { pdfPath } from '../build/address.ts'
import { ROOT } from '../project.ts'

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
  let build = false
  return {
    name: 'language',
    configResolved: ({ command }) => void (build = command === 'build'),
    resolveId: id => id === MODULE ? `\0${MODULE}` : undefined,
    load: id => id === `\0${MODULE}` ? moduleFor(code, build) : undefined,
  }
}

/** In dev the messages are a module of their own, which changes as it is written; in a build they are those of the app. */
async function moduleFor(code: string, build: boolean): Promise<string> {
  // What leads to a language is said in that language.
  const languages = await Promise.all(Object.entries(LANGUAGES).map(async ([code, { name, path, messages }]) => ({ code, name, path, ...(await messages()).default.language })))
  return `${build ? `const messages = ${JSON.stringify(ofApp((await LANGUAGES[code]!.messages()).default))}` : `import messages from ${JSON.stringify(join(ROOT, 'locales', `${code}.ts`))}`}
export const language = { code: '${code}', locale: '${LANGUAGES[code]!.locale}', messages, site: ${JSON.stringify(process.env.SITE_URL || undefined)}, pdf: '${pdfPath(code)}' }
export const languages = ${JSON.stringify(languages)}`
}

const ofApp = ({ site, ...messages }: Messages): AppMessages => ({ ...messages, site: Object.fromEntries(APP_WORDS.map(word => [word, site[word]])) as AppMessages['site'] })
