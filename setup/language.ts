/**
 * Gives each deck its language: to the app as `virtual:language`, so that a build carries the messages of
 * its own language only; to search engines and browsers as links to the same talk in the others.
 */
import type { HtmlTagDescriptor, Plugin } from 'vite'
import { basename, join } from 'node:path'
import { LANGUAGES } from '../locales/languages.ts'
import { rootOf } from '../locales/place.ts'
import { ROOT } from '../scripts/lib/project.ts'

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
export const language = { code: '${code}', locale: '${LANGUAGES[code]!.locale}', messages }
export const languages = ${JSON.stringify(languages)}`
}

/** @param site the site's public address, if the deck names one: search engines want whole addresses */
export function languageLinks(code: string, site: unknown): Plugin {
  let root = '/'
  return {
    name: 'language-links',
    configResolved: ({ base }) => void (root = rootOf(base, LANGUAGES[code]!.path)),
    transformIndexHtml: () => alternates(typeof site === 'string' && URL.canParse(site) ? site.replace(/\/?$/, '/') : root),
  }
}

function alternates(root: string): HtmlTagDescriptor[] {
  const link = (hreflang: string, path: string): HtmlTagDescriptor => ({ tag: 'link', attrs: { rel: 'alternate', hreflang, href: root + path }, injectTo: 'head' })
  const all = Object.entries(LANGUAGES)
  return [...all.map(([code, { path }]) => link(code, path)), link('x-default', all[0]![1].path)]
}
