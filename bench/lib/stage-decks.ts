/**
 * The talk's own drawings and words as plain markup, a step a click, for others to show: stock Slidev by `v-click`,
 * reveal.js by fragments. What a step changes in place is in its last form from the step that brings that.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import process from 'node:process'
import { withPrintPages } from 'slidev-addon-press/pdf/print-page.ts'
import { project, slidevBin } from 'slidev-addon-press/project.ts'
import { UserError } from 'slidev-addon-press/util/user-error.ts'
import { linkPackages } from './copy.ts'

/** Markup or text, and the step from which on it shows. */
interface Part { step: number, content: string }
interface Drawing { open: string, parts: Part[] }
/** One slide with its number of clicks. */
export interface SteppedSlide { headline: string, clicks: number, drawings: Drawing[], words: Part[] }

interface Page { headline: string, drawings: { open: string, marks: string[] }[], words: string[] }

/** The English slides, read from the print page of the build, which has a page for every click. */
export function readSteps(): Promise<SteppedSlide[]> {
  return withPrintPages(async (open) => {
    const { page, slides } = await open({ lang: 'en', dark: false, clicks: true })
    const pages = await page.$$eval('.print-slide-container', boxes => boxes.map((box): Page => ({
      headline: box.querySelector('h1')!.innerText.replace(/\s+/g, ' '),
      drawings: [...box.querySelectorAll('svg')].map(svg => ({
        open: (svg.cloneNode() as Element).outerHTML.replace(/<\/svg>$/, ''),
        marks: [...svg.children].map(({ outerHTML }) => outerHTML.replace(/<!--.*?-->|\n/g, '')),
      })),
      words: [...box.querySelectorAll<HTMLElement>('p, td, th, .map-words')]
        .filter(text => !text.matches('.visually-hidden') && !text.querySelector('p'))
        .map(text => text.innerText.replace(/\s+/g, ' ').trim()).filter(Boolean),
    })))
    return [...new Set(slides.map(({ no }) => no))].map(no => toSlide(pages.filter((_, i) => slides[i]!.no === no)))
  })
}

/** The last of a slide's pages, with the page on which each part first was. */
function toSlide(pages: Page[]): SteppedSlide {
  const { headline, drawings, words } = pages.at(-1)!
  const marks = pages.map(({ drawings }) => new Set(drawings.flatMap(({ marks }) => marks)))
  const find = (sets: Set<string>[]) => (content: string): Part =>
    ({ content, step: sets.findIndex(set => set.has(content)) })
  return {
    headline,
    clicks: pages.length - 1,
    drawings: drawings.map(({ open, marks: own }) => ({ open, parts: own.map(find(marks)) })),
    words: words.map(find(pages.map(({ words }) => new Set(words)))),
  }
}

/** How a deck marks what comes at a step. */
type Mark = (step: number) => string

/** Neighbours that come together are one group. A step that brings nothing new brings an empty word. */
function slideMarkup({ headline, clicks, drawings, words }: SteppedSlide, mark: Mark): string {
  const brought = new Set([...drawings.flatMap(({ parts }) => parts), ...words].map(({ step }) => step))
  const missing = Array.from({ length: clicks }, (_, i) => i + 1).filter(step => !brought.has(step))
  const svgs = drawings.map(({ open, parts }) => {
    const groups = parts.reduce<Part[]>((groups, { step, content }) => {
      const before = groups.at(-1)
      return before?.step === step
        ? [...groups.slice(0, -1), { step, content: before.content + content }]
        : [...groups, { step, content }]
    }, [])
    return `${open}${groups.map(({ step, content }) => step ? `<g ${mark(step)}>${content}</g>` : content).join('')}</svg>`
  })
  const items = [...words, ...missing.map(step => ({ step, content: '' }))]
    .map(({ step, content }) => `<li${step ? ` ${mark(step)}` : ''}>${escape(content)}</li>`)
  return `<h1>${escape(headline)}</h1><div>${svgs.join('')}</div><ul>${items.join('')}</ul>`
}

/**
 * Slidev with its default theme and nothing of the press.
 * @returns the folder of the site
 * @throws UserError when Slidev cannot build it
 */
export function stockDeck(folder: string, slides: SteppedSlide[]): string {
  const [deck, site] = [join(folder, 'stock-deck'), join(folder, 'stock')]
  mkdirSync(deck)
  writeFileSync(join(deck, 'package.json'), JSON.stringify({ name: 'stock', private: true, type: 'module' }))
  writeFileSync(join(deck, 'style.css'), styles())
  const pages = slides.map(slide => slideMarkup(slide, step => `v-click="${step}"`))
  writeFileSync(join(deck, 'slides.md'), `---\ntheme: default\ntitle: Stock\nfonts: { provider: none }\n---\n\n${pages.join('\n\n---\n\n')}\n`)
  linkPackages(deck)
  console.log('building stock Slidev …')
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(deck, relative(project().root, slidevBin())), 'build', 'slides.md', '--out', site], { cwd: deck, encoding: 'utf8' })
  if (status !== 0)
    throw new UserError(`stock Slidev could not build the slides: ${`${stdout}${stderr}`.trim().split('\n').at(-1)}`)
  return site
}

/** reveal.js without plugins and without a transition, as ours has none. @returns the folder of the site */
export function revealDeck(folder: string, slides: SteppedSlide[]): string {
  const site = join(folder, 'reveal')
  cpSync(join(folder, 'node_modules/reveal.js/dist'), join(site, 'dist'), { recursive: true })
  const sections = slides.map(slide => `<section>${slideMarkup(slide, step => `class="fragment" data-fragment-index="${step}"`)}</section>`)
  const sheets = ['reset', 'reveal', 'theme/white'].map(name => `<link rel="stylesheet" href="dist/${name}.css">`)
  writeFileSync(join(site, 'index.html'), `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>reveal.js</title>${sheets.join('')}<style>${styles()}</style></head>
<body><div class="reveal"><div class="slides">${sections.join('\n')}</div></div>
<script src="dist/reveal.js"></script><script>Reveal.initialize({ hash: true, transition: 'none' })</script></body></html>
`)
  return site
}

/** What our drawings are drawn with; all words find room. */
function styles(): string {
  const css = ['tokens', 'figure'].map(name => readFileSync(join(project().root, `styles/${name}.css`), 'utf8')).join('\n')
  return `${css}\n.figure { position: static; width: 480px; height: auto }\nh1 { font-size: 28px !important }\nul { font-size: 10px !important; line-height: 1.2; columns: 3 }`
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replaceAll('{{', '{ {')
}
