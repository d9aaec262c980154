/**
 * Makes the module `virtual:language` of a deck's language, so that a build carries the messages of its own language
 * only; and of the site's address, if SITE_URL gives one.
 */
import type { Plugin } from 'vite'
import type { AppMessages, Messages } from '../messages.ts'
import { basename } from 'node:path'
import { decks } from '../deck.ts'
import { messagesFile, messagesOf, project } from '../project.ts'
import { pdfPath } from '../site/address.ts'
import { pressEnv } from './env.ts'

const MODULE = 'virtual:language'

/**
 * The language of a slides file.
 * @throws when the list has none for it
 */
export function findLanguage(deck: string): string {
  const code = Object.keys(project().languages).find(code => project().languages[code]!.deck === basename(deck))
  if (!code)
    throw new Error(`${basename(deck)} is the deck of no language; list it under languages in deck.config.ts.`)
  return code
}

export function languageModule(code: string): Plugin {
  let build = false
  return {
    name: 'language',
    configResolved: ({ command }) => void (build = command === 'build'),
    resolveId: id => id === MODULE ? `\0${MODULE}` : undefined,
    load: id => id === `\0${MODULE}` ? renderModule(code, build) : undefined,
  }
}

/** In dev the module imports that of the messages, which changes as it is edited; in a build it holds the app's. */
async function renderModule(code: string, build: boolean): Promise<string> {
  const own = project().languages[code]!
  // What leads to a language is said in that language.
  const languages = await Promise.all(Object.entries(project().languages).map(async ([code, language]) =>
    ({ code, name: language.name, path: language.path, ...(await messagesOf(language)).default.language })))
  const site = JSON.stringify(pressEnv.SITE_URL || undefined)
  return `${build
    ? `const messages = ${JSON.stringify(toAppMessages((await messagesOf(own)).default, await listOptions(code)))}`
    : `import messages from ${JSON.stringify(messagesFile(own))}`}
export const language = { code: '${code}', locale: '${own.locale}', messages, site: ${site}, pdf: '${pdfPath(code)}' }
export const languages = ${JSON.stringify(languages)}`
}

/** What the room chooses from on a stage, in the deck's words. */
async function listOptions(code: string): Promise<string[] | undefined> {
  const poll = pressEnv.VITE_STAGE ? await project().config.poll?.() : undefined
  const deck = decks().find(({ lang }) => lang === code)!
  const slide = deck.slides.find(({ frontmatter: { routeAlias } }) => routeAlias === poll?.slide)
  return poll && slide && poll.words(slide, project().languages[code]!.locale).options
}

function toAppMessages(
  { site: { read, pdf }, stage: { panel }, ...messages }: Messages,
  options: string[] | undefined,
): AppMessages {
  const others = Object.entries(messages).filter(([name]) => name !== 'article')
  const stage = pressEnv.VITE_STAGE ? { panel, options } : undefined
  return { ...Object.fromEntries(others), site: { read, pdf }, stage } as AppMessages
}
