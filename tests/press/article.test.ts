/** The article: what its drawings lose and keep, what its text is made of, where its colors and faces come from. */
import { parseFragment, serialize } from 'parse5'
import { decks, parseDeck } from 'slidev-addon-press/deck.ts'
import { loadLanguages } from 'slidev-addon-press/project.ts'
import { describe, expect, it } from 'vitest'
import { cropDrawing, extractColumn, extractDrawing, extractDrawings, selectRules, shareDrawings, splitHalves } from '../../article/drawing.ts'
import { fewerCurves } from '../../article/fit-curves.ts'
import { splitPieces } from '../../article/halves.ts'
import { tightenSnapshot } from '../../article/merge-marks.ts'
import { readSectionId, renderCredit, renderMarkdown, typeset } from '../../article/parts.ts'
import { findArticleFaces, renderArticleCss, toSystemSchemes } from '../../article/styles.ts'

const rule = (selector: string) => ({ place: 0, conditions: [], selector, declarations: 'color: red' })
const selectors = (html: string, ...asked: string[]) =>
  selectRules(html, asked.map(rule)).map(({ selector }) => selector)

describe('a snapshot', () => {
  const line = (tone: string, d: string) => `<path class="mark-stroke tone-${tone}" stroke-width="2" d="${d}"></path>`
  const tighten = (...marks: string[]) => tightenSnapshot(`<p><svg>${marks.join('')}</svg></p>`)

  it('has the lines of one tone as one path, up to what is painted between them', () => {
    expect(tighten(line('ink', 'M0,0L9,0'), line('ink', 'M0,9L9,9'))).toBe(`<p><svg>${line('ink', 'M0,0L9,0M0,9L9,9')}</svg></p>`)
    const apart = [line('ink', 'M0,0L9,0'), line('soft', 'M0,5L9,5'), line('ink', 'M0,9L9,9')]
    expect(tighten(...apart)).toBe(`<p><svg>${apart.join('')}</svg></p>`)
  })
  it('leaves out a line that has not begun to grow, and keeps a dot', () => {
    expect(tighten(line('ink', 'M12.5,40'))).toBe('<p><svg></svg></p>')
    expect(tighten('<circle class="mark-fill tone-ink" cx="5" cy="5" r="2"></circle>')).toContain('d="M5,5h.2"')
  })
})

describe('a drawing', () => {
  it('is the slide without head, headline and evidence, and no landmark', () => {
    const slide = '<main class="slidev-layout claim"><header class="head">3</header><h1>So</h1><svg class="figure"></svg><ul class="evidence"><li>1</li></ul></main>'
    expect(extractDrawing(slide)).toBe('<div class="slidev-layout claim"><svg class="figure"></svg></div>')
  })

  it('keeps the strip that is its result', () => {
    expect(extractDrawing('<main><ul class="evidence presets"><li>16%</li></ul></main>')).toContain('16%')
  })

  it('leads from a source\'s number to the article\'s own list', () => {
    expect(extractDrawing('<main><a class="source-ref" href="/13">[19, 20]</a></main>')).toContain('href="#source-19"')
  })

  it('is described by the words beside it', () => {
    const html = extractDrawing('<main><svg role="img" aria-label="Twin"></svg><p class="figure-words visually-hidden">Two</p><svg aria-hidden="true"></svg></main>', 'words-3')
    expect(html).toBe('<div><svg role="img" aria-label="Twin" aria-describedby="words-3"></svg><svg aria-hidden="true"></svg></div>')
  })

  it('has one path for lines of one kind, but none over a mark of another tone', () => {
    const line = (tone: string, d: string) => `<path class="mark-stroke tone-${tone}" stroke-width="1" d="${d}"></path>`
    const drawn = (...lines: string[]) => extractDrawing(`<main><svg>${lines.join('')}</svg></main>`).match(/ d="[^"]*"/g)
    expect(drawn(line('ink', 'M0,0L1,0'), line('ink', 'M0,2L1,2'))).toEqual([' d="M0,0L1,0M0,2L1,2"'])
    expect(drawn(line('ink', 'M0,0L1,0'), line('ink', 'M0,0L1,0'))).toEqual([' d="M0,0L1,0"'])
    expect(drawn(line('ink', 'M0,0L1,0'), line('paper', 'M0,1L1,1'), line('ink', 'M0,2L1,2'))).toHaveLength(3)
  })

  it('has squares and discs as ends of lines, unless they wear an outline or a casing', () => {
    const html = extractDrawing('<main><svg><rect class="tone-ink mark-fill" x="2" y="4" width="6" height="6"></rect><circle class="tone-ink mark-fill" cx="9" cy="9" r="2" stroke-width="3"></circle></svg></main>')
    expect(html).toContain('<path class="tone-ink mark-stroke" stroke-width="6" stroke-linecap="square" d="M5,7h.2"></path>')
    expect(html).toContain('<circle class="tone-ink mark-fill"')
  })

  it('has the first line of a label where the label is', () => {
    const html = extractDrawing('<main><svg><text x="9" y="2"><tspan>large</tspan><tspan x="9" dy="20">model</tspan></text></svg></main>')
    expect(html).toContain('<text x="9" y="2"><tspan>large</tspan><tspan x="9" dy="20">model</tspan></text>')
  })

  it('has words without what follows of itself', () => {
    const html = extractDrawing('<main><svg><text x="1.25" y="2" text-anchor="start" style="font-size: 20px;"><tspan x="1.25" dy="0">stake</tspan></text></svg></main>')
    expect(html).toContain('<text x="1.3" y="2" font-size="20">stake</text>')
  })

  it('that comes again is referred to', () => {
    const twice = shareDrawings('<svg class="a"><path d="M0,0"></path></svg><svg class="b"><path d="M0,0"></path></svg>')
    expect(twice).toBe('<svg class="a"><g id="same-0"><path d="M0,0"></path></g></svg><svg class="b"><use href="#same-0"></use></svg>')
  })

  it('can be cut to a part of the canvas', () => {
    const box = { x: 10, y: 10, width: 10, height: 10 }
    expect(cropDrawing('<path d="M0,0L1,1M12,12L30,30"></path><path class="x" d="M0,0L1,1"></path>', box)).toBe('<path d="M12,12L30,30"></path>')
  })

  it('is found in what holds it', () => {
    expect(extractDrawings('<main><p class="thumb"><svg class="a"></svg></p><svg class="b"></svg></main>', 'thumb')).toEqual(['<svg class="a"></svg>'])
  })
})

describe('the halves of a drawing', () => {
  const box = (x: number, width: number, y = 0) => ({ x, y, width, height: 10 })
  const mark = (x: number, width: number) => ({ parts: [[box(x, width)]], size: 20, names: true })
  const words = (text: string, x: number, width: number, more = {}) => ({ ...mark(x, width), words: text, ...more })

  it('are told by where each mark lies, and are as large as what is in them', () => {
    const { places, models, chains } = splitPieces([mark(56, 100), mark(500, 139), mark(641, 500)], 640)
    expect(places).toEqual(['models', 'models', 'chains'])
    expect(models).toEqual({ x: 56, y: 0, width: 583, height: 10 })
    expect(chains).toEqual({ x: 641, y: 0, width: 500, height: 10 })
  })

  it('both have the names on the axis, whole', () => {
    const { places, models, chains, captions, shared } = splitPieces([mark(56, 480), words('weights', 600, 80), mark(744, 400)], 640)
    expect([places[1], shared, captions]).toEqual(['both', true, []])
    expect([models!.width, chains!.x]).toEqual([624, 600])
  })

  it('leave what is spoken on the axis, notes and short lines to the whole', () => {
    const { places, models, captions } = splitPieces([mark(56, 480), mark(744, 400), words('same base', 500, 280, { names: false }), words('a sketch', 560, 160, { size: 16 }), mark(600, 80)], 640)
    expect(places.slice(2)).toEqual(['whole', 'whole', 'whole'])
    expect(captions).toEqual([{ words: 'same base', small: false }, { words: 'a sketch', small: true }])
    expect(models!.width).toBe(480)
  })

  it('have a line across the canvas both, and a row below once a column', () => {
    const parts = [[box(56, 370), box(60, 90, 30)], [box(455, 370)], [box(854, 370)]]
    const { places, row } = splitPieces([mark(56, 1168), { ...mark(0, 0), parts }], 640)
    expect(places).toEqual(['both', 'row'])
    const sizes = row.map(({ x, width, height }) => [x, width, height])
    expect(sizes).toEqual([[56, 370, 40], [455, 370, 10], [854, 370, 10]])
  })

  it('are drawings of their own, of which the first speaks for both', () => {
    const counted = '<main><svg role="img" aria-label="Twin"><rect data-piece="0"></rect><circle data-piece="1"></circle><text data-piece="2">name</text><text data-piece="3">said</text></svg><ul data-piece="4"><li id="a">1</li><li>2</li></ul></main>'
    const places = ['models', 'chains', 'both', 'whole', 'row'] as const
    expect(splitHalves(counted, [...places])).toEqual([
      '<main><svg role="img" aria-label="Twin"><rect></rect><text>name</text></svg><ul class="is-whole"><li id="a">1</li><li>2</li></ul></main>',
      '<main><svg aria-hidden="true"><circle></circle><text class="is-again">name</text><text class="is-whole">said</text></svg></main>',
    ])
    expect(extractColumn(counted, [...places], 1)).toBe('<main><ul><li></li><li>2</li></ul></main>')
  })
})

describe('rules for drawings', () => {
  const html = '<div class="claim"><svg class="figure"><text class="face-italic">a</text></svg></div>'

  it('are those that touch them, free of what holds them', () => {
    expect(selectors(html, '.figure text', '.figure .face-italic', '.figure .face-serif')).toEqual([':where([data-drawn]) text', '.face-italic'])
  })

  it('leave the page to the article', () => {
    expect(selectors(html, 'html.dark', ':root', 'body', '*', 'h1')).toEqual([])
  })
})

describe('threads', () => {
  it('need fewer curves than the points they were drawn through', () => {
    const wave = Array.from({ length: 60 }, (_, i) => `${i ? 'L' : 'M'}${i * 5},${(40 * Math.sin(i / 10)).toFixed(2)}`).join('')
    const drawn = fewerCurves(wave)
    expect(drawn.length).toBeLessThan(wave.length / 3)
    expect(drawn.startsWith('M0,0C')).toBe(true)
    expect(drawn.endsWith(`295,${(40 * Math.sin(5.9)).toFixed(2)}`)).toBe(true)
  })

  it('stay within a fraction of a pixel', () => {
    const radius = 100
    const circle = `${Array.from({ length: 90 }, (_, i) => `${i ? 'L' : 'M'}${(radius * Math.cos(i * Math.PI / 45)).toFixed(2)},${(radius * Math.sin(i * Math.PI / 45)).toFixed(2)}`).join('')}Z`
    const ends = [...fewerCurves(circle).matchAll(/C\S+ \S+ (-?[\d.]+),(-?[\d.]+)/g)]
    expect(ends.length).toBeGreaterThan(2)
    for (const [, x, y] of ends)
      expect(Math.abs(Math.hypot(Number(x), Number(y)) - radius)).toBeLessThan(0.25)
  })

  it.each(['M0,0L5,5', 'M0,0A5,5 0 0 1 9,9L1,1L2,2L3,3L4,4'])('stay as they are where there is nothing to save or they hold arcs: %s', (data) => {
    expect(fewerCurves(data)).toBe(data)
  })

  it('keep their corners', () => {
    expect(fewerCurves('M0,0L10,0L20,0L30,0L40,0L40,10L40,20L40,30L40,40')).toContain('40,0')
  })
})

describe('text', () => {
  it('has the Markdown that slides write inside a line', () => {
    expect(renderMarkdown('**A & B**<br>\nsee [x.org](https://x.org/).')).toBe('<b>A &#38; B</b><br>see <a href="https://x.org/">x.org</a>.')
  })

  it('has printers\' apostrophes', () => {
    expect(typeset('a fork\'s crown, the chains\' half')).toBe('a fork’s crown, the chains’ half')
  })

  it.each(decks())('of $file says under the sources whose essay it is', ({ slides }) => {
    const html = slides.filter(({ layout }) => layout === 'sources').map(renderCredit).join('')
    expect(html.match(/<p>/g)).toHaveLength(3)
    expect(html).toContain('Colin Wu')
    expect(serialize(parseFragment(html))).not.toContain('**')
  })

  it('names sections as slides are linked', () => {
    const [slide] = parseDeck('en', 'x.md', '---\nlayout: cover\n---\n\n# A\n').slides
    expect(readSectionId(slide!)).toBe('1')
  })

  it('has its own words in every language', async () => {
    for (const { messages: { article } } of await loadLanguages())
      expect(article.words).toBeTruthy()
  })
})

describe('styles', () => {
  const files = ['newsreader-400', 'newsreader-400-italic', 'libre-franklin-400', 'libre-franklin-600', 'inter-symbols'].map(stem => `assets/${stem}-A1b2_-xY.woff2`)

  it('know the build\'s faces by their names, and which the first screen needs', () => {
    const faces = findArticleFaces(files)
    expect(new Set(faces.map(({ file }) => file))).toEqual(new Set(files))
    expect(faces.filter(({ early }) => early).map(({ file }) => file)).toEqual(files.slice(0, 2))
  })

  it('say which face a build lacks', () => {
    expect(() => findArticleFaces(files.slice(1))).toThrow('newsreader-400-')
  })

  it('ask the system for the scheme, and are light on paper', () => {
    const css = toSystemSchemes(':root { --ink: black; } html.dark { --ink: white; } :root, html.dark { --ink: CanvasText; }')
    expect(css).toBe(':root { --ink: black; } @media screen and (prefers-color-scheme:dark){:root{ --ink: white; }} :root { --ink: CanvasText; }')
  })

  it('name no colour but the tokens', () => {
    expect(renderArticleCss('').replace(/--[\w-]+:[^;}]*/g, '')).not.toMatch(/#[\da-f]{3,8}\b|rgba?\(|hsl/i)
  })
})
