/** Which addresses of a deck a host finds as pages, and how a site of several decks is completed. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../locales/languages.ts'
import { addresses, writePages } from '../../scripts/lib/pages.ts'
import { slideAliases } from '../../scripts/lib/project.ts'

describe('addresses', () => {
  it('are each slide by its number and by its name where it has one, in both views', () => {
    expect(addresses([undefined, 'map']).sort()).toEqual(['1', '2', 'map', 'overview', 'presenter', 'presenter/1', 'presenter/2', 'presenter/map'])
  })

  it('are the overview and presenter view even without slides', () => {
    expect(addresses([])).toEqual(['overview', 'presenter'])
  })

  it.each(Object.keys(LANGUAGES))('of %s are no two the same', (lang) => {
    const all = addresses(slideAliases(lang))
    expect(new Set(all).size).toBe(all.length)
  })

  it('of every language are the same, as the switch goes from one to the other', () => {
    const [first, ...others] = Object.keys(LANGUAGES).map(lang => addresses(slideAliases(lang)))
    for (const other of others)
      expect(other).toEqual(first)
  })

  it('are never the path of a language', () => {
    const paths = Object.values(LANGUAGES).map(({ path }) => path.replace(/\/$/, ''))
    expect(Object.keys(LANGUAGES).flatMap(lang => addresses(slideAliases(lang))).filter(address => paths.includes(address))).toEqual([])
  })
})

describe('a site', () => {
  let site: string
  const read = (...path: string[]) => readFileSync(join(site, ...path), 'utf8')

  beforeEach(() => {
    site = mkdtempSync(join(tmpdir(), 'deck-pages-'))
    for (const [code, { path }] of Object.entries(LANGUAGES)) {
      mkdirSync(join(site, path), { recursive: true })
      writeFileSync(join(site, path, 'index.html'), code)
      writeFileSync(join(site, path, '_redirects'), `/${path}*    /${path}index.html   200\n`)
    }
    writePages(site)
  })
  afterEach(() => rmSync(site, { recursive: true, force: true }))

  it('has the page of its language at every address', () => {
    for (const [code, { path }] of Object.entries(LANGUAGES)) {
      for (const address of addresses(slideAliases(code)))
        expect(read(path, address, 'index.html'), `${path}${address}`).toBe(code)
    }
  })

  it('has one file of rules, of which the root\'s comes last', () => {
    const rules = read('_redirects').trimEnd().split('\n')
    expect(rules).toHaveLength(Object.keys(LANGUAGES).length)
    expect(rules.at(-1)).toMatch(/^\/\*\s/)
    expect(() => read('fr', '_redirects')).toThrow(/ENOENT/)
  })
})
