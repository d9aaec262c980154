/** Walks the built deck as a speaker does, key by key, and measures every slide after every click. */
import type { Browser } from 'playwright'
import type { Deck, Slide } from '../../deck.ts'
import type { PageChecks, PageSettings } from './page/index.ts'
import type { Measurement, Scheme } from './types.ts'
import { project } from '../../project.ts'
import { tap } from '../../util/browser.ts'
import { loadFaces } from '../../util/fonts.ts'
import { UserError } from '../../util/user-error.ts'
import {
  ASKED_MEDIA,
  DEFAULT_MEDIA,
  enableInspection,
  findFallbackText,
  measureFocus,
  measureMedia,
  measureMotions,
  measurePixels,
  parse,
  runAxe,
  waitForAnnouncement,
  waitForStep,
} from './measure.ts'

declare const deckChecks: PageChecks

export interface WalkTarget {
  browser: Browser
  /** Address of this language's deck, with a slash at its end. */
  url: string
  lang: string
  deck: Deck
  /** The page's side of the checks, as a script. */
  script: string
  /** The slides that are looked at, by number. */
  wanted: number[]
  /** Whether colours and roles, which languages share, have been looked at in another one. */
  skipSharedChecks: boolean
  /** Whether an address of this site leads anywhere. */
  resolves: (href: string) => boolean
}

/**
 * The print page: every slide at its last click, and so also how many clicks each has; slides that are not wanted
 * go without being measured.
 */
export async function walkPrint(target: WalkTarget): Promise<Measurement[]> {
  const { deck, lang, wanted } = target
  const { page, takeLog, close } = await openPage(target, 'light')
  try {
    await page.goto(`${target.url}print?print=true`, { waitUntil: 'commit' })
    await page.waitForFunction(() => {
      const pages = [...document.querySelectorAll('.print-slide-container')]
      return pages.length > 0 && pages.every(page => page.querySelector('.slidev-layout'))
    })
    await loadFaces(page)
    const ids = await page.$$eval('.print-slide-container', boxes => boxes.map(({ id }) => id))
    const measurements: Measurement[] = []
    for (const [i, id] of ids.entries()) {
      const slide = deck.slides[i]
      if (!slide)
        throw new UserError(`the print page has ${ids.length} slides, ${deck.file} has ${deck.slides.length}; build anew with npm run build.`)
      const painted = wanted.includes(slide.no) ? parse(await page.evaluate(id => deckChecks.paint(id), id)) : {}
      const place = { lang, scheme: 'light', media: 'print', canvas: deck.canvas, slide } as const
      const click = Number(id.split('-')[1]) - 1
      measurements.push({ ...EMPTY, ...painted, ...takeLog(), ...place, click, last: true })
    }
    return measurements
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
export async function walkLive(
  target: WalkTarget,
  scheme: Scheme,
  clicks: number[],
  progress: (slide: Slide) => void,
): Promise<Measurement[]> {
  const { deck, lang, skipSharedChecks, wanted } = target
  const { page, takeLog, close } = await openPage(target, scheme)
  const measurements: Measurement[] = []
  try {
    const devtools = await page.context().newCDPSession(page)
    if (scheme === 'light')
      await enableInspection(devtools)
    let said = ''
    for (const slide of deck.slides.filter(({ no }) => wanted.includes(no))) {
      if (!wanted.includes(slide.no - 1)) { // the arrow key does not lead here
        await page.goto(`${target.url}${slide.no}`, { waitUntil: 'commit' })
        await waitForStep(page, slide, 0)
        await page.waitForFunction(() => !document.getElementById('snapshot'), undefined, { polling: 'raf' })
        await loadFaces(page)
        said = ''
      }
      progress(slide)
      const end = clicks[slide.no - 1]!
      for (let click = 0; click <= end; click++) {
        await waitForStep(page, slide, click)
        said = await waitForAnnouncement(page, said)
        const { links, ...measured } = parse(await page.evaluate(() => deckChecks.measure()))
        const last = click === end
        const place = { lang, scheme, canvas: deck.canvas, slide, click, last }
        const now: Measurement = { ...EMPTY, ...measured, ...place, media: 'normal' }
        now.links = links.map(link => ({ ...link, resolves: target.resolves(link.href) }))
        await measurePixels(page, devtools, now)
        if (scheme === 'light')
          now.fallbackText = await findFallbackText(page, devtools)
        if (!skipSharedChecks || scheme === 'light')
          now.violations = await runAxe(page)
        if (last) {
          now.motions = await measureMotions(page)
          now.focus = await measureFocus(page)
        }
        measurements.push(Object.assign(now, takeLog()))
        for (const media of last && !skipSharedChecks ? Object.keys(ASKED_MEDIA) as (keyof typeof ASKED_MEDIA)[] : [])
          measurements.push({ ...EMPTY, ...await measureMedia(page, devtools, media), ...place, media })
        await tap(page.keyboard, 'ArrowRight')
      }
    }
    return measurements
  }
  finally {
    await close()
  }
}

const EMPTY: Omit<Measurement, 'lang' | 'scheme' | 'media' | 'canvas' | 'slide' | 'click' | 'last'> = {
  background: [255, 255, 255],
  texts: [],
  shapes: [],
  others: [],
  graphics: [],
  lists: [],
  links: [],
  unrevealed: [],
  orderBreaks: [],
  effects: [],
  fallbackText: [],
  motions: [],
  page: { title: '', lang: '', mains: 0, live: '' },
  focus: [],
  violations: [],
  console: [],
  requests: [],
}

/** Opens a page under watch; `takeLog` hands out what it logged and asked for since the last time. */
async function openPage({ browser, url, deck: { canvas }, script }: WalkTarget, scheme: Scheme) {
  const context = await browser.newContext({
    viewport: canvas,
    colorScheme: scheme,
    serviceWorkers: 'block', // a worker would fetch the whole site once more for each walk
    ...DEFAULT_MEDIA,
  })
  let log: Pick<Measurement, 'console' | 'requests'> = { console: [], requests: [] }
  const { host } = new URL(url)
  context.on('console', (message) => {
    // Playwright says so of its own doing (serviceWorkers above).
    if (['error', 'warning'].includes(message.type()) && !message.text().endsWith('blocked by Playwright'))
      log.console.push(message.text())
  })
  context.on('weberror', error => void log.console.push(error.error().message))
  context.on('request', (request) => {
    const { protocol, host: asked } = new URL(request.url())
    if (!['data:', 'blob:'].includes(protocol) && asked !== host)
      log.requests.push(request.url())
  })
  const settings: PageSettings = { canvas, kinds: project().config.check?.kinds ?? {} }
  await context.addInitScript({ content: `globalThis.deckCheckSettings = ${JSON.stringify(settings)};${script}` })
  const page = await context.newPage()
  const takeLog = () => {
    const taken = log
    log = { console: [], requests: [] }
    return taken
  }
  return { page, takeLog, close: () => context.close() }
}
