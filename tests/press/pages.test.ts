/** How the builds of several languages become one site. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { joinLanguage, writeRedirects } from 'slidev-addon-press/build/join-languages.ts'
import { decks } from 'slidev-addon-press/deck.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../locales/languages.ts'

describe('addresses of slides', () => {
  const names = (lang: string) => decks()
    .find(deck => deck.lang === lang)!
    .slides
    .map(({ frontmatter }) => frontmatter.routeAlias)
    .flatMap((alias, i) => [String(i + 1), ...alias ? [alias] : []])

  it.each(Object.keys(LANGUAGES))('of %s are no two the same, and none is the path of a language', (lang) => {
    const all = [...names(lang), 'overview', 'presenter', 'read', ...Object.values(LANGUAGES).map(({ path }) => path.replace(/\/$/, ''))]
    expect(new Set(all).size).toBe(all.length)
  })

  it('are the same in every language, as the switch goes from one to the other', () => {
    const [first, ...others] = Object.keys(LANGUAGES).map(names)
    for (const other of others)
      expect(other).toEqual(first)
  })
})

describe('a site', () => {
  let folder: string
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const read = (path: string) => readFileSync(join(folder, 'site', path), 'utf8')

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'deck-pages-'))
    for (const code of Object.keys(LANGUAGES)) {
      for (const file of ['index.html', '404.html', '_redirects', `assets/own-${code}.js`])
        put(`parts/${code}/${file}`, code)
      put(`parts/${code}/assets/both.js`, 'both')
      put(`parts/${code}/favicon.svg`, 'icon')
      joinLanguage(join(folder, 'parts', code), code, join(folder, 'site'))
    }
    writeRedirects(join(folder, 'site'), '/talk/')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('has every language in its place', () => {
    for (const [code, { path }] of Object.entries(LANGUAGES))
      expect(read(`${path}index.html`)).toBe(code)
  })

  it('has once, at its root, what languages share', () => {
    expect(read('assets/both.js')).toBe('both')
    for (const [code, { path }] of Object.entries(LANGUAGES)) {
      expect(read(`assets/own-${code}.js`)).toBe(code)
      for (const file of path ? ['assets', 'favicon.svg', '404.html'] : [])
        expect(existsSync(join(folder, 'site', path, file)), path + file).toBe(false)
    }
  })

  it('sends what has no page to the app of its language, the deepest first', () => {
    const rules = read('_redirects').trimEnd().split('\n')
    expect(rules).toEqual(['/talk/fr/* /talk/fr/overview/index.html 200', '/talk/* /talk/overview/index.html 200'])
  })
})
