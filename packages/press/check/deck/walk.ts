/** Walks the built deck as a speaker does, key by key, and measures every slide after every click. */
import type { Browser } from 'playwright'
import type { Deck, Slide } from '../../deck.ts'
import type { PageChecks } from './page/index.ts'
import type { Measurement, Scheme } from './types.ts'
import { tap } from '../../util/browser.ts'
import { loadFaces } from '../../util/fonts.ts'
import { UserError } from '../../util/user-error.ts'
import { CANVAS } from './limits.ts'
import { arrive, AS_USUAL, asked, ASKED, focus, inspect, listen, look, movements, parse, strangers, violations } from './measure.ts'

declare const deckChecks: PageChecks

export interface Site {
  browser: Browser
  /** Address of this language's deck, with a slash at its end. */
  url: string
  lang: string
  deck: Deck
  /** The page's side of the checks, as a script. */
  script: string
  /** The slides that are looked at, by number. */
  wanted: number[]
  /** Whether its colours and roles have been looked at in another language, which shares them. */
  again: boolean
  /** Whether an address of this site leads anywhere. */
  resolves: (href: string) => boolean
}

/** The print page: every slide at its last click, and so also how many clicks each has; those that are not wanted go without being measured. */
export async function walkPrint(site: Site): Promise<Measurement[]> {
  const { page, trouble, close } = await open(site, 'light')
  try {
    await page.goto(`${site.url}print?print=true`, { waitUntil: 'commit' })
    await page.waitForFunction(() => {
      const pages = [...document.querySelectorAll('.print-slide-container')]
      return pages.length > 0 && pages.every(page => page.querySelector('.slidev-layout'))
    })
    await loadFaces(page)
    const ids = await page.$$eval('.print-slide-container', boxes => boxes.map(({ id }) => id))
    const found: Measurement[] = []
    for (const [i, id] of ids.entries()) {
      const slide = site.deck.slides[i]
      if (!slide)
        throw new UserError(`the print page has ${ids.length} slides, ${site.deck.file} has ${site.deck.slides.length}; build anew with npm run build.`)
      const painted = site.wanted.includes(slide.no) ? parse(await page.evaluate(given => deckChecks.paint(given), id)) : {}
      found.push({ ...NOTHING, ...painted, ...trouble(), lang: site.lang, scheme: 'light', media: 'print', slide, click: Number(id.split('-')[1]) - 1, last: true })
    }
    return found
  }
  finally {
    await close()
  }
}

/**
 * Every click of every slide, in the order of the talk; the last click of a slide also with more contrast and in
 * forced colours. Those are a matter of colours alone, and axe one of roles and names, which are the same in
 * every language and scheme: further languages go without the first, and have the second in light.
 * @param clicks how many clicks each slide has
 * @param progress called before each slide
 */
export async function walkLive(site: Site, scheme: Scheme, clicks: number[], progress: (slide: Slide) => void): Promise<Measurement[]> {
  const { page, trouble, close } = await open(site, scheme)
  const found: Measurement[] = []
  try {
    const devtools = await page.context().newCDPSession(page)
    if (scheme === 'light')
      await inspect(devtools)
    let said = ''
    for (const [i, slide] of site.deck.slides.entries()) {
      if (!site.wanted.includes(slide.no))
        continue
      if (!site.wanted.includes(slide.no - 1)) { // the arrow key does not lead here
        await page.goto(`${site.url}${slide.no}`, { waitUntil: 'commit' })
        await arrive(page, slide, 0)
        await page.waitForFunction(() => !document.getElementById('snapshot'), undefined, { polling: 'raf' })
        await loadFaces(page)
        said = ''
      }
      progress(slide)
      for (let click = 0; click <= clicks[i]!; click++) {
        await arrive(page, slide, click)
        said = await listen(page, said)
        const { links, ...measured } = parse(await page.evaluate(() => deckChecks.measure()))
        const now: Measurement = { ...NOTHING, ...measured, lang: site.lang, scheme, media: 'normal', slide, click, last: click === clicks[i] }
        now.links = links.map(link => ({ ...link, resolves: site.resolves(link.href) }))
        await look(page, devtools, now)
        if (scheme === 'light')
          now.strangers = await strangers(page, devtools)
        if (!site.again || scheme === 'light')
          now.violations = await violations(page)
        if (now.last) {
          now.movements = await movements(page)
          now.focus = await focus(page)
        }
        found.push(Object.assign(now, trouble()))
        for (const media of now.last && !site.again ? Object.keys(ASKED) as (keyof typeof ASKED)[] : [])
          found.push({ ...NOTHING, ...await asked(page, devtools, media), lang: site.lang, scheme, media, slide, click, last: true })
        await tap(page.keyboard, 'ArrowRight')
      }
    }
    return found
  }
  finally {
    await close()
  }
}

const NOTHING: Omit<Measurement, 'lang' | 'scheme' | 'media' | 'slide' | 'click' | 'last'> = {
  ground: [255, 255, 255], texts: [], marks: [], others: [], pictures: [], lists: [], links: [], unrevealed: [], order: [], effects: [], strangers: [], movements: [], page: { title: '', lang: '', mains: 0, live: '' }, focus: [], violations: [], console: [], requests: [],
}

/** A page under watch: what it complains of and whom it asks is handed out at every step. */
async function open(site: Site, scheme: Scheme) {
  // A worker would fetch the whole site once more for each walk.
  const context = await site.browser.newContext({ viewport: CANVAS, colorScheme: scheme, serviceWorkers: 'block', ...AS_USUAL })
  let heard: Pick<Measurement, 'console' | 'requests'> = { console: [], requests: [] }
  const { host } = new URL(site.url)
  // Playwright says so of its own doing (serviceWorkers below).
  context.on('console', message => ['error', 'warning'].includes(message.type()) && !message.text().endsWith('blocked by Playwright') && heard.console.push(message.text()))
  context.on('weberror', error => void heard.console.push(error.error().message))
  context.on('request', (request) => {
    const { protocol, host: asked } = new URL(request.url())
    if (!['data:', 'blob:'].includes(protocol) && asked !== host)
      heard.requests.push(request.url())
  })
  await context.addInitScript({ content: site.script })
  const page = await context.newPage()
  const trouble = () => {
    const now = heard
    heard = { console: [], requests: [] }
    return now
  }
  return { page, trouble, close: () => context.close() }
}
