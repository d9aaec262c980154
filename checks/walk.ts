/** Walks the built deck as a speaker does, key by key, and measures every slide after every click. */
import type { Browser, CDPSession, Page } from 'playwright'
import type { Deck, Slide } from '../scripts/lib/deck.ts'
import type { PageChecks } from './page/index.ts'
import type { Measurement, Scheme } from './types.ts'
import axe from 'axe-core'
import { UserError } from '../scripts/lib/fail.ts'
import { BEST_PRACTICE, WCAG } from './axe-tags.ts'
import { CANVAS } from './limits.ts'
import { behind, beside, readPicture } from './pixels.ts'

declare const deckChecks: PageChecks
type Painted = Pick<Measurement, 'ground' | 'texts' | 'marks'>

/** Takes the words away and leaves all that is behind them. */
const WORDLESS = `
  html.wordless * { -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important }
  html.wordless svg :is(text, tspan) { fill: transparent !important }
  @media (forced-colors: active) { html.wordless * { forced-color-adjust: none !important } }`
/** What a person may ask of the page besides its scheme; looked at after the last click of a slide. */
export const ASKED = { 'more contrast': { contrast: 'more' }, 'forced colours': { forcedColors: 'active' } } as const
const AS_USUAL = { contrast: 'no-preference', forcedColors: 'none', reducedMotion: 'reduce' } as const
/** How long a key may take to do its work, and how long the live region to speak of it, in ms. */
const KEY = 5000
const SPOKEN = 1000

export interface Site {
  browser: Browser
  /** Address of this language's deck, with a slash at its end. */
  url: string
  lang: string
  deck: Deck
  /** The page's side of the checks, as a script. */
  script: string
  /** Whether an address of this site leads anywhere. */
  resolves: (href: string) => boolean
}

/** The print page: every slide at its last click, and so also how many clicks each has. */
export async function walkPrint(site: Site): Promise<Measurement[]> {
  const { page, trouble, close } = await open(site, 'light')
  try {
    await page.goto(`${site.url}print?print=true`, { waitUntil: 'networkidle' })
    await page.waitForFunction(() => document.querySelector('.print-slide-container h1') && !document.querySelector('.slidev-slide-loading'))
    await page.evaluate(() => document.fonts.ready)
    const ids = await page.$$eval('.print-slide-container', boxes => boxes.map(({ id }) => id))
    const found: Measurement[] = []
    for (const [i, id] of ids.entries()) {
      const slide = site.deck.slides[i]
      if (!slide)
        throw new UserError(`the print page has ${ids.length} slides, ${site.deck.file} has ${site.deck.slides.length}; build anew with npm run build.`)
      const painted = await page.evaluate(given => deckChecks.paint(given), id)
      found.push({ ...NOTHING, ...painted, ...trouble(), lang: site.lang, scheme: 'light', media: 'print', slide, click: Number(id.split('-')[1]) - 1, last: true })
    }
    return found
  }
  finally {
    await close()
  }
}

/**
 * Every click of every slide, in the order of the talk; the last click of a slide also with more contrast and in forced colours.
 * @param clicks how many clicks each slide has
 * @param progress called before each slide
 */
export async function walkLive(site: Site, scheme: Scheme, clicks: number[], progress: (slide: Slide) => void): Promise<Measurement[]> {
  const { page, trouble, close } = await open(site, scheme)
  const found: Measurement[] = []
  try {
    const devtools = await page.context().newCDPSession(page)
    await page.goto(`${site.url}1`, { waitUntil: 'networkidle' })
    let said = ''
    for (const [i, slide] of site.deck.slides.entries()) {
      progress(slide)
      for (let click = 0; click <= clicks[i]!; click++) {
        await arrive(page, slide, click)
        said = await heard(page, said)
        const { links, ...measured } = await page.evaluate(() => deckChecks.measure())
        const now: Measurement = { ...NOTHING, ...measured, lang: site.lang, scheme, media: 'normal', slide, click, last: click === clicks[i] }
        now.links = links.map(link => ({ ...link, resolves: site.resolves(link.href) }))
        await look(page, devtools, now)
        now.violations = await violations(page)
        if (now.last) {
          now.movements = await movements(page)
          now.focus = await focus(page)
        }
        found.push(Object.assign(now, trouble()))
        for (const media of now.last ? Object.keys(ASKED) as (keyof typeof ASKED)[] : [])
          found.push(await asked(page, devtools, now, media))
        await page.keyboard.press('ArrowRight')
      }
    }
    return found
  }
  finally {
    await close()
  }
}

const NOTHING: Omit<Measurement, 'lang' | 'scheme' | 'media' | 'slide' | 'click' | 'last'> = {
  ground: [255, 255, 255], texts: [], marks: [], others: [], pictures: [], lists: [], links: [], unrevealed: [], order: [], effects: [], movements: [], page: { title: '', lang: '', mains: 0, live: '' }, focus: [], violations: [], console: [], requests: [],
}

/** A page under watch: what it complains of and whom it asks is handed out at every step. */
async function open(site: Site, scheme: Scheme) {
  const context = await site.browser.newContext({ viewport: CANVAS, colorScheme: scheme, ...AS_USUAL })
  let heard: Pick<Measurement, 'console' | 'requests'> = { console: [], requests: [] }
  const { host } = new URL(site.url)
  context.on('console', message => ['error', 'warning'].includes(message.type()) && heard.console.push(message.text()))
  context.on('weberror', error => void heard.console.push(error.error().message))
  context.on('request', (request) => {
    const { protocol, host: asked } = new URL(request.url())
    if (!['data:', 'blob:'].includes(protocol) && asked !== host)
      heard.requests.push(request.url())
  })
  await context.addInitScript({ content: site.script })
  await context.addInitScript({ content: axe.source })
  const page = await context.newPage()
  const trouble = () => {
    const now = heard
    heard = { console: [], requests: [] }
    return now
  }
  return { page, trouble, close: () => context.close() }
}

/** Waits until the slide shows after so many clicks, painted and with its fonts. */
async function arrive(page: Page, { no, headline }: Slide, click: number): Promise<void> {
  const there = await page.waitForFunction(([no, click]) => {
    const here = deckChecks.here()
    return here?.no === no && here.click === click
  }, [no, click] as const, { timeout: KEY, polling: 'raf' }).catch(() => undefined)
  if (!there)
    throw new UserError(`slide ${no} ("${headline}") does not show after ${click} clicks, the page is at ${page.url()}; does something on it catch the right arrow key, or throw?`)
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
  })
}

/** Waits until the live region speaks of where one is now; one that stays silent is for a rule to find. */
async function heard(page: Page, before: string): Promise<string> {
  await page.waitForFunction(before => deckChecks.live() !== before, before, { timeout: SPOKEN, polling: 'raf' }).catch(() => undefined)
  return page.evaluate(() => deckChecks.live())
}

/** Fills in what lies behind the texts and beside the shapes. */
async function look(page: Page, devtools: CDPSession, painted: Painted): Promise<void> {
  await page.evaluate((css) => {
    document.documentElement.classList.add('wordless')
    document.head.append(Object.assign(document.createElement('style'), { id: 'wordless', textContent: css }))
  }, WORDLESS)
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
  await page.evaluate(() => {
    document.documentElement.classList.remove('wordless')
    document.getElementById('wordless')?.remove()
  })
  const picture = readPicture(Buffer.from(data, 'base64'))
  painted.texts.forEach(text => text.lines.forEach(line => Object.assign(line, behind(picture, line.box))))
  painted.marks.forEach(mark => mark.contrast = beside(picture, mark, painted.ground))
}

/** The same picture as it is painted for a person who asks for something else. */
async function asked(page: Page, devtools: CDPSession, now: Measurement, media: keyof typeof ASKED): Promise<Measurement> {
  await page.emulateMedia(ASKED[media])
  const painted = await page.evaluate(() => deckChecks.paint())
  await look(page, devtools, painted)
  await page.emulateMedia(AS_USUAL)
  const { lang, scheme, slide, click, last } = now
  return { ...NOTHING, ...painted, lang, scheme, media, slide, click, last }
}

/** What may move: nothing on the page for those who ask for less, and on the slide for all others. */
async function movements(page: Page): Promise<Measurement['movements']> {
  const reduced = await page.evaluate(() => deckChecks.moving(true))
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  const full = await page.evaluate(() => deckChecks.moving(false))
  await page.emulateMedia(AS_USUAL)
  return [...reduced.map(movement => ({ ...movement, reduced: true })), ...full]
}

async function focus(page: Page): Promise<Measurement['focus']> {
  const controls = await page.evaluate(() => deckChecks.watchFocus())
  for (let tab = 0; tab <= controls; tab++) {
    await page.keyboard.press('Tab')
    if (!await page.evaluate(() => deckChecks.noteFocus()))
      break
  }
  return page.evaluate(() => deckChecks.focusFound())
}

/** axe takes its time for every node, so it does not get those it has nothing to say about: what is in drawings and in slides that do not show. */
async function violations(page: Page): Promise<Measurement['violations']> {
  return page.evaluate(async (tags) => {
    const back = deckChecks.lighten()
    try {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
      return violations.flatMap(({ id, help, helpUrl, nodes }) => nodes.map(node => ({ id, help, helpUrl, target: node.target.join(' '), html: node.html.slice(0, 120) })))
    }
    finally {
      back()
    }
  }, [...WCAG, BEST_PRACTICE])
}
