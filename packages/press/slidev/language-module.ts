/**
 * Gives each deck its language, as `virtual:language`, so that a build carries the messages of its own language
 * only; and with it where the site lies on the web, if SITE_URL says so.
 */
import type { Plugin } from 'vite'
import type { AppMessages, Messages } from '../messages.ts'
import { basename } from 'node:path'
import process from 'node:process'
import { pdfPath } from '../build/address.ts'
import { messagesFile, messagesOf, project } from '../project.ts'

const MODULE = 'virtual:language'

/**
 * The language of a slides file.
 * @throws when the list has none for it
 */
export function languageOf(deck: string): string {
  const code = Object.keys(project().languages).find(code => project().languages[code]!.deck === basename(deck))
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
  const languages = await Promise.all(Object.entries(project().languages).map(async ([code, language]) => ({ code, name: language.name, path: language.path, ...(await messagesOf(language)).default.language })))
  return `${build ? `const messages = ${JSON.stringify(ofApp((await messagesOf(project().languages[code]!)).default))}` : `import messages from ${JSON.stringify(messagesFile(project().languages[code]!))}`}
export const language = { code: '${code}', locale: '${project().languages[code]!.locale}', messages, site: ${JSON.stringify(process.env.SITE_URL || undefined)}, pdf: '${pdfPath(code)}' }
export const languages = ${JSON.stringify(languages)}`
}

function ofApp({ site: { read, pdf }, ...messages }: Messages): AppMessages {
  const others = Object.entries(messages).filter(([name]) => name !== 'article')
  return { ...Object.fromEntries(others), site: { read, pdf } } as AppMessages
}
