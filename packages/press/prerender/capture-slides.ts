/** Walks a built deck as a speaker does, and takes every slide out as it stands at its first and its last step. */
import type { Browser, Page } from 'playwright'
import type { PrerenderHooks } from '../config.ts'
import type { Deck, Slide } from '../deck.ts'
import type { Capture } from './capture.ts'
import { tap } from '../util/browser.ts'
import { loadFaces } from '../util/fonts.ts'
import { UserError } from '../util/user-error.ts'
import { capture } from './capture.ts'
import { OFFER } from './optimize-svg.ts'

/** A slide at both ends of its clicks; the same capture where it has none. `offer` of the article lies below it on phones, `measured` is what the deck's `measure` says of the last step. */
export interface Taken { slide: Slide, first: Capture, last: Capture, offer: Capture, measured: unknown }

/** How long a slide may take to come. */
const PATIENCE = 30_000

/**
 * @param url where the deck is served
 * @throws UserError when a slide does not come, or a script of the deck breaks
 */
export async function takeStills(browser: Browser, url: string, deck: Deck, hooks?: PrerenderHooks): Promise<Taken[]> {
  const page = await browser.newPage({ viewport: deck.canvas, colorScheme: 'light', reducedMotion: 'reduce', serviceWorkers: 'block' })
  let trouble = ''
  page.on('pageerror', error => trouble ||= error.message)
  try {
    await page.goto(url)
    const taken: Taken[] = []
    for (const slide of deck.slides) {
      const first = await take(page, slide, 0)
      const offer = await capture(page, `.${OFFER}`)
      const clicks = slide.frontmatter.clicks ?? 0
      for (let click = 1; click <= clicks; click++)
        await arrive(page, slide, click, 'ArrowRight')
      const last = clicks ? await take(page, slide, clicks) : first
      taken.push({ slide, first, last, offer, measured: await hooks?.measure?.(page, selectorOf(slide)) })
      if (trouble)
        throw new UserError(`slide ${slide.no} of ${deck.file} broke while it was drawn: ${trouble}`)
      await tap(page.keyboard, 'ArrowDown')
    }
    return taken
  }
  finally {
    await page.close()
  }
}

async function take(page: Page, slide: Slide, click: number): Promise<Capture> {
  await arrive(page, slide, click)
  await loadFaces(page)
  await page.evaluate(() => new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))))
  return capture(page, selectorOf(slide))
}

/** Presses a key, if one is given, and waits until the slide shows after so many clicks. */
async function arrive(page: Page, slide: Slide, click: number, key?: string): Promise<void> {
  if (key)
    await tap(page.keyboard, key)
  const there = page.waitForFunction(({ selector, click }) =>
    document.querySelector(selector)?.checkVisibility() && Number(new URLSearchParams(location.search).get('clicks') ?? 0) === click, { selector: selectorOf(slide), click }, { timeout: PATIENCE, polling: 'raf' })
  await there.catch(() => {
    throw new UserError(`slide ${slide.no} ("${slide.headline}") does not show after ${click} clicks; does it throw, or catch the right arrow key?`)
  })
}

const selectorOf = ({ no }: Slide) => `#slideshow [data-slidev-no="${no}"] .slidev-layout`
