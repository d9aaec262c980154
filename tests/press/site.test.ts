/** The pages of the hosted deck, as far as no browser is needed to make them. */
import type { Rule } from 'slidev-addon-press/prerender/capture.ts'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { listKeptFiles } from 'slidev-addon-press/build/offline.ts'
import { renderRobots, renderSitemap } from 'slidev-addon-press/build/robots-sitemap-manifest.ts'
import { joinGlyphs, joinRules, renderCss, toSystemScheme } from 'slidev-addon-press/prerender/capture.ts'
import { inlineFaces, isInRange } from 'slidev-addon-press/prerender/inline-fonts.ts'
import { mergeSteps, renderStepRules } from 'slidev-addon-press/prerender/merge-snapshots.ts'
import { optimizeSvg } from 'slidev-addon-press/prerender/optimize-svg.ts'
import { renderSlidePage } from 'slidev-addon-press/prerender/slide-page.ts'
import { loadLanguages } from 'slidev-addon-press/project.ts'
import { parseSite, slidePath } from 'slidev-addon-press/site/address.ts'
import { renderHeaders, renderPolicy } from 'slidev-addon-press/site/csp.ts'
import { fillDeckCss } from 'slidev-addon-press/site/deck-css.ts'
import { renderHead } from 'slidev-addon-press/site/head.ts'
import { bootScript, inlineScripts, storageFallback } from 'slidev-addon-press/site/inline-scripts.ts'
import { shorten } from 'slidev-addon-press/site/site-context.ts'
import { FONTS_PENDING } from 'slidev-addon-press/site/snapshot-names.ts'
import { findAppFiles, findSlideFiles } from 'slidev-addon-press/slidev/build-manifest.ts'
import { UserError } from 'slidev-addon-press/util/user-error.ts'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'

describe('where the site lies', () => {
  it('is at the root of a host that nobody has named', () => expect(parseSite(undefined, undefined)).toEqual({ base: '/' }))
  it('is under the base', () => expect(parseSite('', '/talk/')).toEqual({ base: '/talk/' }))
  it.each(['https://me.example/talk', 'https://me.example/talk/'])('is where SITE_URL says, %s', url =>
    expect(parseSite(url, undefined)).toEqual({ base: '/talk/', url: 'https://me.example/talk/' }))
  it.each([
    ['me.example', undefined, /not a web address/],
    ['ftp://me.example', undefined, /not a web address/],
    ['https://me.example/?a=1', undefined, /without \?a=1/],
    ['https://me.example/talk/', '/other/', /make them agree/],
  ])('is not %s under %s', (url, base, why) => {
    expect(() => parseSite(url, base)).toThrow(UserError)
    expect(() => parseSite(url, base)).toThrow(why)
  })
  it('has each slide at its number, the first at its language\'s start', () =>
    expect([slidePath('en', 1), slidePath('en', 3), slidePath('fr', 1), slidePath('fr', 3)]).toEqual(['', '3/', 'fr/', 'fr/3/']))
})

describe('the steps of a slide', () => {
  it('have once what they share, and say from when and until when the rest shows', () =>
    expect(mergeSteps(['<svg><path d="a"></path><path d="b"></path></svg>', '<svg><path d="a"></path><path d="c"></path></svg>', '<svg><path d="a"></path><path d="c"></path><path d="d"></path></svg>']))
      .toBe('<svg><path d="a"></path><path d="b" data-until="1"></path><path d="c" data-since="1"></path><path d="d" data-since="2"></path></svg>'))
  it('keep the order of each', () =>
    expect(mergeSteps(['<p>1</p><p>3</p>', '<p>1</p><p>2</p><p>3</p>'])).toBe('<p>1</p><p data-since="1">2</p><p>3</p>'))
  it('are looked into where a container is the same, once and again', () =>
    expect(mergeSteps(['<ul><li>a</li></ul>', '<ul><li>a</li><li class="x">b</li></ul>', '<ul><li class="x">b</li></ul>']))
      .toBe('<ul><li data-until="2">a</li><li class="x" data-since="1">b</li></ul>'))
  it('bring a container whose parts have come one by one', () =>
    expect(mergeSteps(['<i></i>', '<i></i><ul><li>a</li></ul>', '<i></i><ul><li>a</li><li>b</li></ul>']))
      .toBe('<i></i><ul data-since="1"><li>a</li><li data-since="2">b</li></ul>'))
  it('show again what has gone before', () =>
    expect(mergeSteps(['<p>a</p>', '', '<p>a</p>'])).toBe('<p data-until="1">a</p><p data-since="2">a</p>'))
  it('are one where a container only loses an attribute, and say when', () =>
    expect(mergeSteps(['<main data-alone=""><svg><path d="a"></path></svg></main>', '<main><svg><path d="a"></path></svg><ul><li>b</li></ul></main>'], { volatileAttributes: ['data-alone'] }))
      .toBe('<main data-alone="" data-drop="data-alone 1"><svg><path d="a"></path></svg><ul data-since="1"><li>b</li></ul></main>'))
  it('are each whole where a text changes', () =>
    expect(mergeSteps(['<svg><text>1 <tspan>a</tspan></text></svg>', '<svg><text>1 <tspan>b</tspan></text></svg>']))
      .toBe('<svg><text data-until="1">1 <tspan>a</tspan></text><text data-since="1">1 <tspan>b</tspan></text></svg>'))
  it('do not tell how they came', () =>
    expect(mergeSteps(['<p class="a">1</p>', '<p class="a is-late">1</p>'], { transientClasses: ['is-late'] })).toBe('<p class="a">1</p>'))
  it('that are the same are left as they are', () => expect(mergeSteps(['<p>a</p>', '<p>a</p>'])).toBe('<p>a</p>'))
  it('are shown by the number of the step, and the last without one', () =>
    expect(renderStepRules(2)).toBe('[data-step]:not([data-step~="1"]) [data-since="1"],[data-step~="1"] [data-until="1"],'
      + '[data-step]:not([data-step~="2"]) [data-since="2"],[data-step~="2"] [data-until="2"],'
      + 'html:not([data-step]) [data-until]{display:none!important}'))
  it('need no rule where there is one', () => expect(renderStepRules(0)).toBe(''))
})

describe('the styles of the press', () => {
  it('have what the deck tells', () =>
    expect(fillDeckCss('a{color:var(--deck-text);width:var(--deck-width)}', { width: 9, height: 6 })).toBe('a{color:var(--ink);width:9px}'))
  it('ask for nothing else', () =>
    expect(() => fillDeckCss('a{color:var(--deck-ink)}')).toThrow('asks for var(--deck-ink); it may ask for background, text,'))
})

describe('the styles of a snapshot', () => {
  const rule = (place: number, selector: string, declarations: string, conditions: string[] = []): Rule =>
    ({ place, conditions, selector, declarations })

  it('are once and in the page\'s order, whichever step they come from', () => {
    const [a, b, c] = [rule(1, 'a', 'color: red;'), rule(2, '.b', 'margin: 0px;'), rule(3, '.c', 'top: 1px;')]
    expect(renderCss(joinRules({ html: '', glyphs: {}, rules: [a, c] }, { html: '', glyphs: {}, rules: [a, b] }))).toBe('a{color:red}\n.b{margin:0px}\n.c{top:1px}')
  })
  it('lose properties that nothing asks for, also through others, and what moves', () =>
    expect(renderCss([rule(1, ':root', '--used: 1px; --through: var(--used); --unused: var(--never);'), rule(2, 'a', 'top: var(--through); transition: top 1s;')]))
      .toBe(':root{--used:1px;--through:var(--used)}\na{top:var(--through)}'))
  it('answer to the system\'s scheme where no script has chosen one', () =>
    expect(renderCss(toSystemScheme([rule(1, 'html.dark', 'color: red;'), rule(2, 'a', 'top: 1px;')]))).toBe('@media (prefers-color-scheme:dark){html:not(.light,.dark){color:red}}'))
})

describe('drawings', () => {
  it('say once a long path that is drawn twice', () => {
    const d = `M0,0${Array.from({ length: 30 }, (_, i) => `L${i * 17},${i * i}`).join('')}`
    const slim = optimizeSvg(`<svg viewBox="0 0 9 9"><path d="${d}" class="a"></path><path d="${d}" class="b"></path></svg>`, 'x')
    expect(slim).toContain('href="#x0-')
    expect(slim.match(/ d="/g)).toHaveLength(1)
  })
  it('has styles without spaces', () =>
    expect(optimizeSvg('<p class="a" style="left: 1px; top: 2px;">b</p>', 'x')).toBe('<p class="a" style="left:1px;top:2px;">b</p>'))
  it('keep their words and what they say to screen readers', () =>
    expect(optimizeSvg('<svg role="img" aria-label="A&nbsp;B"><text x="1" y="2"><tspan>C&nbsp;D</tspan></text></svg>', 'x')).toMatch(/aria-label="A\u00A0B".*<tspan>C\u00A0D<\/tspan>/))
})

describe('faces in the page', () => {
  it('hold the letters of all that is shown', () => {
    const of = (glyphs: Record<string, string>) => ({ html: '', rules: [], glyphs })
    expect(joinGlyphs(of({ 'A 400 normal': 'ab' }), of({ 'A 400 normal': 'bc', 'B 500 italic': 'x' }))).toEqual({ 'A 400 normal': 'abc', 'B 500 italic': 'x' })
  })
  it.each([['→', true], ['\u202F', true], ['a', false]])('draw %s from the symbols: %s', (letter, is) => expect(isInRange(letter, 'U+2009, U+202F, U+2190-2193')).toBe(is))
  it('are one for the letters and one for the symbols of a text', async () => {
    const css = await inlineFaces({ 'Newsreader 500 normal': 'ab→' }, ' inline')
    expect(css.match(/@font-face\{font-family:'Newsreader inline';font-weight:500;font-style:normal;src:url\(data:font\/woff2;base64,[\w+/=]+\)/g)).toHaveLength(2)
    expect(css).toContain('unicode-range:')
    expect(css.length).toBeLessThan(3500)
  })
})

describe('what a slide waits for', () => {
  const manifest = {
    'index.html': { file: 'e.js', isEntry: true, imports: ['_f.js'], css: ['e.css'] },
    '_f.js': { file: 'f.js' },
    'node_modules/@slidev/client/pages/play.vue': { file: 'p.js', imports: ['index.html', '_f.js'], css: ['p.css'] },
    '../../@slidev/slides/1/md': { file: 'one.js', imports: ['_s.js', 'index.html'] },
    '../../@slidev/slides/11/md': { file: 'eleven.js' },
    '_s.js': { file: 's.js', imports: ['_f.js'] },
  }
  it('is the app and the slide with all they import, what is imported first, and the entry after what does without it', () =>
    expect(findSlideFiles(manifest, 1)).toEqual({ entry: 'e.js', scripts: ['f.js', 's.js', 'e.js', 'p.js', 'one.js'], styles: ['e.css', 'p.css'] }))
  it('is the app alone without a slide', () => expect(findAppFiles(manifest)).toEqual({ entry: 'e.js', scripts: ['f.js', 'e.js'], styles: ['e.css'] }))
  it('is told if it is not there', () => expect(() => findSlideFiles(manifest, 2)).toThrow(/no \/@slidev\/slides\/2\/md/))
})

describe('the page of a slide', () => {
  const meta = { lang: 'en', title: 'T', description: 'D', talk: 'Talk', author: 'A', paths: { en: '3/', fr: 'fr/3/' }, card: 'C' }
  const page = (words: string) => renderSlidePage({
    meta,
    no: 3,
    total: 5,
    name: 'S1',
    words,
    snapshot: { html: '<main><svg></svg><p class="figure-words visually-hidden">A lab&apos;s &amp; more</p></main>', offer: '<a class="read-offer" href="/read/#S1">Read</a>', css: '', ownCss: '', faces: '' },
    needed: { entry: 'e.js', scripts: ['f.js', 'e.js', 's.js'], styles: ['a.css', 'b.css'] },
    canvas: { width: 1280, height: 720 },
    steps: 2,
    say: ['Slide 3 of 5: T', 'A < b.', 'C.'],
  }, en, { base: '/' }, { descriptionClass: 'figure-words' })
  let en: Awaited<ReturnType<typeof loadLanguages>>[0]
  beforeAll(async () => void (en = (await loadLanguages()).find(({ code }) => code === 'en')!))

  it('has the words of its drawing once, where phones show them', async () => {
    const html = await page('A lab\'s & more')
    expect(html.match(/A lab/g)).toHaveLength(1)
    expect(html).toContain('<p class="snapshot-words">A lab')
    expect(await page('Others')).toContain('<p class="figure-words visually-hidden">A lab')
  })
  it('names what the app is made of, and asks for none of it itself', async () => {
    const html = await page('')
    expect(html).toContain('<script type="application/json" id="page-data">{"entry":"/e.js","scripts":["/f.js","/e.js","/s.js"],"styles":["/a.css","/b.css"],"keep":"/keep.js","say":["Slide 3 of 5: T","A \\u003C b.","C."],"back":"Step {step} of 3"}</script>')
    expect(html).toContain('<html lang="en" data-no="3" data-steps="2" data-total="5" data-start="/">')
    expect(html).not.toMatch(/(?:src|href)="\/\w\.(?:js|css)"/)
  })
  it('keeps the offer of the article when the snapshot goes', async () => expect(await page('')).toMatch(/<\/nav><\/div>\n<a class="read-offer"/))
})

describe('what a page says of itself', () => {
  const about = { lang: 'fr', title: 'T & "t"', description: 'D', talk: 'Talk', author: 'A', paths: { en: '3/', fr: 'fr/3/' }, card: 'C' }
  const at = { base: '/talk/', url: 'https://me.example/talk/' }

  it('has whole addresses where the site has one', () => {
    const head = renderHead(about, at)
    expect(head).toContain('<title>T &#38; &#34;t&#34;</title>')
    expect(head).toContain('<link rel="canonical" href="https://me.example/talk/fr/3/">')
    expect([...head.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, code, href]) => [code, href]))
      .toEqual([['en', 'https://me.example/talk/3/'], ['fr', 'https://me.example/talk/fr/3/'], ['x-default', 'https://me.example/talk/3/']])
    expect(head).toContain('<meta property="og:image" content="https://me.example/talk/fr/card.jpg">')
  })
  it('has none where it has none, as search engines take no others', () => expect(renderHead(about, { base: '/talk/' })).not.toMatch(/canonical|rel="alternate"|og:image|og:url/))
  it('is a few whole sentences', () => {
    expect(shorten('One. Two. Three.', 9)).toBe('One. Two.')
    expect(shorten('A sentence that is too long by itself.', 9)).toBe('A sentence that is too long by itself.')
  })
  it('tells search engines of every page and its other languages', () => {
    expect(renderSitemap({ base: '/' }, 2)).toBeUndefined()
    const locations = [...renderSitemap(at, 2)!.matchAll(/<loc>([^<]+)/g)].map(([, loc]) => loc!.replace(at.url, ''))
    expect(locations).toEqual(['', 'fr/', '2/', 'fr/2/', 'read/', 'fr/read/'])
    expect(renderRobots(at)).toContain('Sitemap: https://me.example/talk/sitemap.xml')
    expect(renderRobots({ base: '/' })).not.toContain('Sitemap')
  })
})

describe('the policy', () => {
  it('lets no script run but the site\'s files and those it knows', () => {
    const policy = renderPolicy(['a()', 'b()'])
    const scripts = /script-src ([^;]+)/.exec(policy)![1]!
    expect(scripts).toMatch(/^'self'(?: 'sha256-[\w+/=]+'){2}$/)
    expect(renderPolicy([])).toContain(`script-src 'self';`)
    expect(policy).not.toMatch(/https?:|\*/)
  })
  it('is what hosts are told too', async () => {
    const scripts = await inlineScripts()
    expect(renderHeaders('/talk/', scripts)).toContain(`/talk/*\n  Content-Security-Policy: ${renderPolicy(scripts)}\n`)
  })
  let [boot, fallback] = ['', '']
  beforeAll(async () => void ([boot, fallback] = await Promise.all([bootScript(), storageFallback()])))
  it('has a boot script that comes in the first packets of its page', () =>
    expect(gzipSync(boot, { level: 9 }).length).toBeLessThanOrEqual(1500))
  it.each([['', false], ['?clicks=2', false], ['?print=true', true], ['?cost=10', true], ['?utm_source=x', false]])('hides the snapshot for %s: %s, and wears the chosen scheme', (search, live) => {
    const classes = new Set<string>()
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it is a text in the page too
    const run = new Function('document', 'window', 'location', 'localStorage', 'matchMedia', 'addEventListener', boot) as (...globals: unknown[]) => void
    const classList = { add: (...names: string[]) => names.forEach(name => classes.add(name)) }
    run({ documentElement: { classList, dataset: {} } }, {}, { search }, { getItem: () => 'dark' }, () => ({ matches: false }), () => {})
    expect([...classes].sort()).toEqual(['dark', 'js', FONTS_PENDING, ...live ? ['live'] : []].sort())
  })
  /** Runs what stands before all else in a window that forbids what it is told to. */
  function keep(origin: string, forbidden: string[]) {
    const refuse = () => {
      throw new Error('SecurityError')
    }
    const window = { localStorage: ['there'], sessionStorage: ['there'] } as unknown as Record<'localStorage' | 'sessionStorage', Storage> & { BroadcastChannel?: unknown }
    for (const name of forbidden)
      Object.defineProperty(window, name, { get: refuse, configurable: true })
    const history = { pushState: refuse, replaceState: refuse }
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it is a text in the page too
    const run = new Function('window', 'origin', 'history', 'BroadcastChannel', fallback) as (...globals: unknown[]) => void
    run(window, origin, history, forbidden.includes('channels') ? refuse : BroadcastChannel)
    return { window, history }
  }
  it('leaves a browser that allows all as it is', () => {
    const { window, history } = keep('http://localhost', [])
    expect([window.localStorage, window.sessionStorage, window.BroadcastChannel]).toEqual([['there'], ['there'], undefined])
    expect(history.pushState).toThrow()
  })
  it('keeps settings for the page where storage is forbidden', () => {
    const { window } = keep('http://localhost', ['localStorage'])
    expect(window.localStorage.getItem('a')).toBeNull()
    window.localStorage.setItem('a', '1')
    expect([window.localStorage.getItem('a'), window.sessionStorage]).toEqual(['1', ['there']])
    window.localStorage.removeItem('a')
    expect(window.localStorage.getItem('a')).toBeNull()
  })
  it('lets a page go on that has no origin, and so no channels and one address', () => {
    const { window, history } = keep('null', ['localStorage', 'sessionStorage', 'channels'])
    expect(new (window.BroadcastChannel as typeof BroadcastChannel)('a').postMessage('b')).toBeUndefined()
    expect(history.pushState).not.toThrow()
    expect(window.sessionStorage.getItem('a')).toBeNull()
  })
})

describe('what is kept for offline', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deck-kept-'))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is every page by its address and every file, but what only hosts read', () => {
    for (const path of ['index.html', 'fr/3/index.html', 'assets/index-AbCd_123.js', 'no-script.css', 'deck.en.pdf', 'robots.txt', '_headers', '404.html', 'sw.js', 'card.jpg', 'fr/card.jpg', 'licences/OFL-inter.txt']) {
      mkdirSync(join(folder, path, '..'), { recursive: true })
      writeFileSync(join(folder, path), path)
    }
    const kept = listKeptFiles(folder, { base: '/talk/' })
    expect(kept.map(entry => typeof entry === 'string' ? entry : entry.url)).toEqual(['/talk/404.html', '/talk/assets/index-AbCd_123.js', '/talk/deck.en.pdf', '/talk/fr/3/', '/talk/', '/talk/no-script.css'])
    expect(kept.filter(entry => typeof entry === 'string')).toEqual(['/talk/assets/index-AbCd_123.js'])
  })
})
