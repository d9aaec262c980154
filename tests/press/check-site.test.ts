/** The rules of `press check site`: none finds anything in a sound site, and each finds what is broken for it. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toLine } from 'slidev-addon-press/check/report.ts'
import { describeEvents, listVisits } from 'slidev-addon-press/check/site/browse.ts'
import { mergePages } from 'slidev-addon-press/check/site/command.ts'
import { findInHtml } from 'slidev-addon-press/check/site/html.ts'
import { findInLanguages } from 'slidev-addon-press/check/site/languages.ts'
import { findInLinks } from 'slidev-addon-press/check/site/links.ts'
import { readAddress } from 'slidev-addon-press/check/site/model.ts'
import { findInNotes, pickSamples } from 'slidev-addon-press/check/site/notes.ts'
import { findInPolicy } from 'slidev-addon-press/check/site/policy.ts'
import { findInSizes, weighFirstScript } from 'slidev-addon-press/check/site/sizes.ts'
import { findInStage, TRACES } from 'slidev-addon-press/check/site/stage.ts'
import { decks } from 'slidev-addon-press/deck.ts'
import { project } from 'slidev-addon-press/project.ts'
import { renderPolicy } from 'slidev-addon-press/site/csp.ts'
import { languageModule } from 'slidev-addon-press/slidev/language-module.ts'
import { bundleScript } from 'slidev-addon-press/util/bundle-script.ts'
import { describe, expect, it, vi } from 'vitest'
import { BOOT, edited, siteModel, soundFiles } from '../support/site.ts'

const BASE = '/talk/'
const URL = 'https://example.org/talk/'
/** Text that does not get smaller when it is packed. */
const dense = (bytes: number) => randomBytes(Math.ceil(bytes * 3 / 4)).toString('base64').slice(0, bytes)
const about = (findings: { page: string, text: string }[]) => findings.map(({ page, text }) => `${page}: ${text}`)

describe('a sound site', () => {
  it.each([['/', undefined], [BASE, undefined], [BASE, URL]])('under %s at %s has no finding', (base, url) => {
    const model = siteModel({}, base, url)
    expect(about([...findInSizes(model), ...findInHtml(model), ...findInLinks(model), ...findInLanguages(model), ...findInPolicy(model, [BOOT]), ...findInNotes(model, { en: ['never said'] }, false), ...findInStage(model)])).toEqual([])
  })

  it('tells its address and what is to be opened', () => {
    expect(readAddress(siteModel({}, BASE, URL).files)).toBe(URL)
    expect(readAddress(siteModel().files)).toBeUndefined()
    expect(listVisits(siteModel()).map(({ path, slide, article }) => `${path} ${slide ? 'slide' : article ? 'article' : 'app'}`)).toEqual([
      'index.html slide', '2/index.html slide', 'read/index.html article',
      'fr/index.html slide', 'fr/2/index.html slide', 'fr/read/index.html article', 'presenter/1/index.html app',
    ])
  })
})

describe('sizes', () => {
  it('count what the first slide waits for once, and not what is for others', () => {
    const model = siteModel()
    expect(weighFirstScript(model)).toBeGreaterThan(0)
    expect(weighFirstScript(siteModel({ 'assets/other.js': dense(9e4), 'no-script.css': dense(2e5) }))).toBe(weighFirstScript(model))
  })

  it.each([
    ['the first slide\'s JavaScript', { 'assets/play.js': dense(160e3) }, /^index\.html: the JavaScript its slide waits for takes 12\d\.\d kB gzipped, more than 95 kB$/],
    ['how many files those are', { 'index.html': soundFiles()['index.html']!.replace(/("scripts":\[)("[^"]+",)/, (_, list: string, file: string) => list + file.repeat(12)) }, /^index\.html: the JavaScript its slide waits for comes in 13 files, more than 12$/],
    ['a slide\'s HTML', { '2/index.html': soundFiles()['2/index.html']!.replace('</p>', () => `${dense(50e3)}</p>`) }, /^2\/index\.html: its HTML takes 4\d\.\d kB gzipped, more than 38 kB$/],
    ['a slide with all it loads', { 'assets/index.css': dense(300e3) }, /^fr\/2\/index\.html: with its scripts and styles it takes \d+\.\d kB gzipped, more than 200 kB$/],
    ['an article', { 'fr/read/index.html': `${soundFiles()['fr/read/index.html']!}${' '.repeat(200e3)}` }, /^fr\/read\/index\.html: its HTML takes 20\d\.\d kB, more than 200 kB$/],
    ['the site', { 'assets/face.woff2': ' '.repeat(3.5e6) }, /^\.: the site without its PDFs takes 3\.\d\d MB, more than 3\.5 MB$/],
    ['the service worker', { 'sw.js': ' '.repeat(31e3) }, /^sw\.js: it takes 31\.0 kB, more than 30 kB$/],
  ])('hold %s', (_, changes, text) => {
    expect(about(findInSizes(siteModel(changes))).join('\n')).toMatch(new RegExp(text.source, 'm'))
  })

  it('leave out PDFs', () => {
    expect(findInSizes(siteModel({ 'talk.pdf': ' '.repeat(4e6) }))).toEqual([])
  })
})

describe('html', () => {
  it('must be valid; a mistake is told once a page', () => {
    const found = about(findInHtml(edited('2/index.html', '<p>', '<p id="app"><b id="x"></b><b id="x"></b></p><span><div></div></span><span><div></div></span><p>')))
    expect(found).toHaveLength(3)
    expect(found.join('\n')).toMatch(/^2\/index\.html: Duplicate ID "app" \(no-dup-id\), line \d+, column \d+$/m)
    expect(found.join('\n')).toMatch(/<div> element is not permitted as content under <span> \(element-permitted-content\), line \d+, column \d+, and 1 more$/m)
  })

  it('asks for the hash of a foreign script', () => {
    expect(about(findInHtml(edited('index.html', '</body>', '<script src="https://example.com/x.js"></script></body>'))).join()).toContain('require-sri')
  })
})

describe('links', () => {
  const wrong: [string, string | RegExp, string, string][] = [
    ['2/index.html', 'href="/presenter/1"', 'href="/gone/"', '"/gone/" leads to gone/index.html, which is not there'],
    ['2/index.html', '"/assets/index.js"', '"/assets/old.js"', '"/assets/old.js" leads to assets/old.js, which is not there'],
    ['2/index.html', '/no-script.css', '/assets/none.css', '"/assets/none.css" leads to assets/none.css, which is not there'],
    ['2/index.html', '#part-2', '#part-9', '"/read/#part-9" leads to a part of read/index.html that is not there'],
    ['2/index.html', 'href="#mark"', 'href="#sign"', '"#sign" leads to a part of 2/index.html that is not there'],
    ['2/index.html', 'url(#cut)', 'url(#hole)', '"#hole" leads to a part of 2/index.html that is not there'],
    ['2/index.html', 'url(data:image/png;base64,AAAA)', 'url(/paper.png)', '"/paper.png" leads to paper.png, which is not there'],
    ['2/index.html', 'href="/presenter/1"', 'href="/%E0%A4"', '"/%E0%A4" is no address'],
    ['read/index.html', '</h1>', '</h1><p><a href="../2/#here">slide</a></p>', '"../2/#here" leads to a part of 2/index.html that is not there'],
    ['presenter/1/index.html', '</title>', '</title><meta http-equiv="refresh" content="0;url=/nowhere/">', '"/nowhere/" leads to nowhere/index.html, which is not there'],
    ['assets/index.css', './face.woff2', './bold.woff2', '"./bold.woff2" leads to assets/bold.woff2, which is not there'],
    ['manifest.webmanifest', 'icon.png', 'big.png', '"big.png" leads to big.png, which is not there'],
    ['manifest.webmanifest', '"start_url":"/"', '"start_url":"/begin/"', '"/begin/" leads to begin/index.html, which is not there'],
    ['manifest.webmanifest', 'icon.png', 'https://example.com/icon.png', '"https://example.com/icon.png" lies on another host than the site'],
    ['manifest.webmanifest', '{', '', 'it is not JSON'],
  ]
  it.each(wrong)('in %s: %s as %s', (path, from, to, text) => {
    expect(about(findInLinks(edited(path, from, to)))).toEqual([`${path}: ${text}`])
  })

  it('must not leave the base', () => {
    expect(about(findInLinks(edited('2/index.html', 'href="/talk/presenter/1"', 'href="/presenter/1"', BASE)))).toEqual(['2/index.html: "/presenter/1" leads out of the site, which lies under /talk/'])
  })

  it('of the map of the site must be its own and lead to pages', () => {
    expect(about(findInLinks(edited('sitemap.xml', `${URL}2/`, `${URL}3/`, BASE, URL)))).toEqual([`sitemap.xml: "${URL}3/" leads to 3/index.html, which is not there`])
    expect(about(findInLinks(edited('sitemap.xml', `${URL}2/`, 'https://example.com/2/', BASE, URL)))).toEqual(['sitemap.xml: "https://example.com/2/" lies on another host than the site'])
  })
})

describe('languages', () => {
  const wrong: [string, string | RegExp, string, string][] = [
    ['fr/2/index.html', '<html lang="fr">', '<html lang="en">', 'its lang is "en" instead of "fr"'],
    ['presenter/1/index.html', '<html lang="en">', '<html>', 'its lang is "" instead of "en"'],
    ['presenter/1/index.html', /<title>.*<\/title>/, '', 'it has no title'],
    ['2/index.html', /<meta name="description".*>/, '', 'it has no description'],
    ['2/index.html', /<meta property="og:title".*>/, '', 'it has no og:title'],
    ['read/index.html', /<meta property="og:description".*>/, '', 'it has no og:description'],
    ['2/index.html', ' hreflang="fr" lang="fr"', '', 'it has no link to the same page in fr'],
    ['fr/2/index.html', '"/2/" hreflang', '"/" hreflang', 'its link to the same page in en leads to / instead of /2/'],
    ['2/index.html', '<title>Slide 2 en', '<title>Slide 1 en', 'its title is that of index.html too: "Slide 1 en"'],
    ['fr/2/index.html', 'content="About Slide 2 fr"', 'content="About Slide 1 fr"', 'its description is that of fr/index.html too: "About Slide 1 fr"'],
    ['2/index.html', '</title>', '</title><link rel="canonical" href="https://example.org/2/">', 'its canonical address is "https://example.org/2/" instead of ""'],
  ]
  it.each(wrong)('in %s: %s as %s', (path, from, to, text) => {
    expect(about(findInLanguages(edited(path, from, to)))).toEqual([`${path}: ${text}`])
  })

  it.each(['fr/2/index.html', 'read/index.html'])('miss %s', (path) => {
    expect(about(findInLanguages(siteModel({ [path]: undefined })))).toEqual([`${path}: it is missing`])
  })

  it('of a site with an address know each other in the head, whole', () => {
    const found = (from: string, to: string) => about(findInLanguages(edited('fr/2/index.html', from, to, BASE, URL)))
    expect(found(`<link rel="alternate" hreflang="x-default" href="${URL}2/">`, '')).toEqual([`fr/2/index.html: its head does not name ${URL}2/ as its alternate for x-default`])
    expect(found(`hreflang="en" href="${URL}2/"`, 'hreflang="en" href="/talk/2/"')).toEqual([
      `fr/2/index.html: its head does not name ${URL}2/ as its alternate for en`,
      'fr/2/index.html: its head names /talk/2/ as its alternate for en, which it is not',
    ])
    expect(found(`<link rel="canonical" href="${URL}fr/2/">`, `<link rel="canonical" href="${URL}2/">`)).toEqual([`fr/2/index.html: its canonical address is "${URL}2/" instead of "${URL}fr/2/"`])
  })
})

describe('the policy', () => {
  const other = 'its Content-Security-Policy is not that of packages/press/site/csp.ts'
  it.each([
    ['is missing', /<meta http-equiv.*>/, '', ['it has no Content-Security-Policy']],
    ['is another', `font-src 'self' data:`, `font-src *`, [other]],
    ['allows any script', `script-src 'self'`, `script-src 'self' 'unsafe-inline' 'unsafe-eval'`, [other, `its Content-Security-Policy allows 'unsafe-inline' for scripts`, `its Content-Security-Policy allows 'unsafe-eval' for scripts`]],
    ['is silent on scripts', renderPolicy([BOOT]), `img-src 'self'`, [other, 'its Content-Security-Policy says nothing of scripts, so it allows all', expect.stringContaining('has no hash for the script')]],
    ['comes late', '<meta charset="utf-8">', '<meta charset="utf-8"><script src="/assets/play.js"></script>', ['a script comes before its Content-Security-Policy, which does not hold for it']],
    ['does not know a script', '</body>', '<script>alert(1)</script></body>', ['its Content-Security-Policy has no hash for the script "alert(1)…", which does not run']],
    ['forbids a handler', '<h1>', '<h1 onclick="alert(1)">', ['it has onclick in its HTML, which its Content-Security-Policy does not let run']],
    ['need not know data', '</body>', '<script type="application/ld+json">{}</script></body>', []],
  ])('%s', (_, from, to, texts) => {
    expect(findInPolicy(edited('read/index.html', from, to), [BOOT])).toEqual(texts.map((text: unknown) => ({ page: 'read/index.html', text })))
  })
})

describe('notes', () => {
  const note = 'What is said aloud and read by nobody, as it stands in no script'
  const deck = { slides: [{ notes: `Short. ${note}.\n\n[click] More.` }, { notes: '' }] } as Parameters<typeof pickSamples>[0]

  it('are looked for by long plain pieces of several slides', () => {
    expect(pickSamples(deck)).toEqual([note])
    for (const { lang, slides } of decks())
      expect(pickSamples({ slides }), lang).toHaveLength(3)
  })

  it('travel only when they are meant to', () => {
    const spoken = siteModel({ 'assets/md.js': `export const note="Short. ${note.replace(' and ', '\\nand ')}."` })
    expect(about(findInNotes(spoken, { en: [note] }, false))).toEqual([`assets/md.js: it has the speaker's notes in en, such as "${note}"; build without --notes, or check with it`])
    expect(findInNotes(spoken, { en: [note] }, true)).toEqual([])
    expect(about(findInNotes(siteModel(), { en: [note] }, true))).toEqual([`.: no script has the speaker's notes in en, such as "${note}"; build with npm run build -- --notes`])
    expect(about(findInNotes(siteModel(), { fr: [] }, false))).toEqual(['.: the notes in fr have no piece long enough to be looked for'])
  })
})

describe('the server of a talk', () => {
  it.each([
    ['the line to the server', 'assets/index.js', 'import"./play.js";connect(`/present/socket`)'],
    ['the speaker\'s bar', 'assets/index.css', '.stage-panel{color:red}'],
    ['what a speaker tells the server', 'assets/play.js', 'export const end=()=>send({kind:`rehearse`,on:!1})'],
  ])('leaves no trace in a site: %s', (what, path, text) => {
    expect(about(findInStage(siteModel({ [path]: text })))).toEqual([`${path}: it has ${what} of press present, which joins no site; import it only where import.meta.env.VITE_STAGE is set`])
  })

  it('would be known by each of its parts as a build has it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'trace-'))
    const source = (file: string) => join(project().root, 'packages/press', file)
    const entry = join(folder, 'parts.ts')
    const parts = ['connection', 'useStage', 'useRoomCode'].map(name => source(`client/stage/${name}.ts`))
    writeFileSync(entry, parts.map(file => `export * from ${JSON.stringify(file)}\n`).join(''))
    vi.stubEnv('VITE_STAGE', 'yes')
    try {
      const words = languageModule('en') as { configResolved: (of: object) => void, load: (id: string) => Promise<string> }
      words.configResolved({ command: 'build' })
      const built = {
        'assets/parts.js': await bundleScript(entry, {}),
        'assets/words.js': await words.load('\0virtual:language'),
        'assets/bar.js': readFileSync(source('components/StagePanel.vue'), 'utf8'),
      }
      const found = about(findInStage(siteModel(built))).join('\n')
      expect(Object.keys(TRACES).filter(what => !found.includes(`it has ${what} of`))).toEqual([])
    }
    finally {
      vi.unstubAllEnvs()
      rmSync(folder, { recursive: true })
    }
  })
})

describe('what a page does in a browser', () => {
  const url = 'http://127.0.0.1:9/talk/'
  it('is told once, and not what is as it must be', () => {
    expect(describeEvents([
      { kind: 'request', url: `${url}assets/a.js` },
      { kind: 'request', url: 'data:font/woff2;base64,AAAA' },
      { kind: 'failed', url: `${url}assets/b.js`, text: 'net::ERR_ABORTED' },
      { kind: 'moved', shift: 0.002 },
    ], url)).toEqual([])
    expect(describeEvents([
      { kind: 'request', url: 'https://fonts.example.com/a.woff2' },
      { kind: 'failed', url: `${url}assets/b.js`, text: '404' },
      { kind: 'console', url: `${url}assets/b.js`, text: 'Failed to load resource: the server responded with a status of 404 (Not Found)' },
      { kind: 'console', url: `${url}favicon.ico`, text: 'Failed to load resource: the server responded with a status of 404 (Not Found)' },
      { kind: 'console', url: '', text: 'forbidden by the policy: img-src https://example.com in the page' },
      { kind: 'console', url: '', text: 'Loading the image violates the following Content Security Policy directive' },
      { kind: 'error', text: 'x is not defined' },
      { kind: 'error', text: 'x is not defined' },
      { kind: 'moved', shift: 0.0257 },
      { kind: 'late', url },
    ], url)).toEqual([
      'it asks fonts.example.com for https://fonts.example.com/a.woff2',
      'its request for /assets/b.js failed: 404',
      'it logs an error: Failed to load resource: the server responded with a status of 404 (Not Found), in /favicon.ico',
      'forbidden by the policy: img-src https://example.com in the page',
      'it throws: x is not defined',
      'its lines move by 0.026 of the window while letters and app come, 0.01 is too much; see that the snapshot is set in what the app shows',
      'the app does not take over within 10 s',
    ])
  })
})

describe('the report', () => {
  it('has one line for what many pages have alike', () => {
    expect(mergePages('links', [{ page: 'a', text: 'x' }, { page: 'b', text: 'x' }, { page: 'b', text: 'y' }]).map(toLine)).toEqual(['a and 1 more: links: x', 'b: links: y'])
  })
})
