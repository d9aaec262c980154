import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'parse5'
import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { loadLanguages, project } from '../project.ts'
import { attribute, elements } from '../util/html.ts'
import { renderEnterPage } from './enter-page.ts'
import { renderJoinPage, renderQr } from './join-page.ts'
import { renderPageCss, toSystemSchemes } from './own-page.ts'
import { renderRemotePage } from './remote-page.ts'

const languages = await loadLanguages()
const title = 'Talk & <more>'
const addresses = { room: 'http://h:1/', remote: 'http://h:1/enter/#k=a&to=/remote/', second: 'http://h:1/enter/#k=b' }
const pages = languages.flatMap(({ code: lang, messages: { stage: { doors, remote } } }) => [
  { name: `${lang} remote`, html: renderRemotePage({ lang, title, words: remote }) },
  { name: `${lang} door`, html: renderEnterPage({ lang, title, words: doors, mode: 'password' }) },
  { name: `${lang} codes`, html: renderJoinPage({ lang, title, words: doors, ...addresses }) },
])
const { doors } = languages[0]!.messages.stage

describe.each(pages)('$name', ({ html }) => {
  const all = elements(parse(html))
  it('has no style and no script of its own, as its policy wants it', () => {
    expect(all.filter(({ tagName }) => tagName === 'style')).toEqual([])
    expect(all.flatMap(({ attrs }) => attrs.map(({ name }) => name)).filter(name => /^(?:style|on\w+)$/.test(name))).toEqual([])
    for (const script of all.filter(({ tagName }) => tagName === 'script'))
      expect(attribute(script, 'src')).toMatch(/^\/present\//)
  })
  it('has each id once', () => {
    const ids = all.flatMap(element => attribute(element, 'id') ?? [])
    expect(ids).toEqual([...new Set(ids)])
  })
  it('has the words of its language, and escapes the talk\'s', () => {
    expect(html).not.toContain('undefined')
    expect(html).not.toContain('<more>')
  })
})

describe('the door', () => {
  const door = (mode: 'key' | 'password') => renderEnterPage({ lang: 'en', title, words: doors, mode })
  it('asks for a password only where there is one', () => {
    expect(door('password')).toContain('type="password"')
    expect(door('key')).not.toContain('<form')
  })
})

describe('the page of codes', () => {
  const join = (given: Partial<typeof addresses>) => renderJoinPage({ lang: 'en', title, words: doors, ...given })
  it('warns where a code leads the talk', () => {
    expect(join(addresses)).toContain('class="warning"')
    expect(join({ room: addresses.room })).not.toContain('class="warning"')
  })
  it('says how to be reached', () => expect(join({})).toContain(doors.alone.slice(0, 30)))
  it('draws the modules of the code', () => {
    const { data } = encode(addresses.room, { ecc: 'M', border: 4 })
    const drawn = renderQr(addresses.room, 'x').match(/M\d+,\d+h1v1h-1z/g)!
    expect(drawn.length).toBe(data.flat().filter(Boolean).length)
    const [, x, y] = /M(\d+),(\d+)/.exec(drawn.at(-1)!)!
    expect(data[Number(y)]![Number(x)]).toBe(true)
  })
})

describe('the style sheet', () => {
  it('turns schemes into the system\'s', () => expect(toSystemSchemes(':root{--a:1}html.dark {\n--a:2}\n@media (x){:root, html.dark {--a:3}}'))
    .toBe(':root{--a:1}@media (prefers-color-scheme:dark){:root{\n--a:2}}\n@media (x){:root {--a:3}}'))
  it('has the deck\'s colours and faces, and asks for no other', () => {
    const fonts = readdirSync(join(project().root, 'styles/fonts')).map(file => `assets/${file.replace('.woff2', '-ABCDEFGH.woff2')}`)
    const css = renderPageCss(fonts)
    expect(css).toContain('url(\'/assets/')
    expect(css).not.toContain('--deck-')
    expect(css).not.toContain('html.dark')
    const declared = new Set([...css.matchAll(/[{;](--[\w-]+):/g)].map(([, name]) => name))
    expect([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name).filter(name => !declared.has(name))).toEqual([])
  })
})
