/** Walks a served deck click by click, as a speaker does, and captures every slide at each of its steps. */
import type { Browser, Page } from 'playwright'
import type { PrerenderHooks } from '../config.ts'
import type { Deck, Slide } from '../deck.ts'
import type { Capture } from './capture.ts'
import type { TextReader } from './read-texts.ts'
import { join } from 'node:path'
import { project } from '../project.ts'
import { tap } from '../util/browser.ts'
import { bundleScript } from '../util/bundle-script.ts'
import { loadFaces } from '../util/fonts.ts'
import { UserError } from '../util/user-error.ts'
import { capture } from './capture.ts'
import { READ_OFFER } from './snapshot-styles.ts'

/** What a slide shows at a step, and what can be read there. */
export type CapturedStep = Capture & { texts: string[] }
export interface CapturedSlide {
  slide: Slide
  /** From the slide as it opens to its last click. */
  steps: CapturedStep[]
  /** The app's link to the article, which lies below the slide on phones. */
  offer?: Capture
  /** What the deck's `measure` gives for the last step. */
  measured: unknown
}

/** How long a slide may take to show. */
const SLIDE_MS = 30_000

/**
 * @param url the address at which the deck is served
 * @throws UserError when a slide does not show, or a script of the deck throws
 */
export async function captureSlides(
  browser: Browser,
  url: string,
  deck: Deck,
  hooks: PrerenderHooks = {},
): Promise<CapturedSlide[]> {
  const page = await browser.newPage({
    viewport: deck.canvas,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  await page.addInitScript(await bundleScript(join(import.meta.dirname, 'read-texts.ts'), {}))
  let failure = ''
  page.on('pageerror', error => failure ||= error.message)
  try {
    await page.goto(url)
    const captured: CapturedSlide[] = []
    for (const slide of deck.slides) {
      const steps = [await captureStep(page, slide, 0)]
      const offer = project().config.article && await capture(page, `.${READ_OFFER}`)
      const clicks = await readClicks(page)
      for (let click = 1; click <= clicks; click++) {
        await tap(page.keyboard, 'ArrowRight')
        steps.push(await captureStep(page, slide, click))
      }
      captured.push({ slide, steps, offer, measured: await hooks.measure?.(page, toSelector(slide)) })
      if (failure)
        throw new UserError(`slide ${slide.no} of ${deck.file} broke while it was drawn: ${failure}`)
      await tap(page.keyboard, 'ArrowDown')
    }
    return captured
  }
  finally {
    await page.close()
  }
}

async function captureStep(page: Page, slide: Slide, click: number): Promise<CapturedStep> {
  await waitForStep(page, slide, click)
  await loadFaces(page)
  await page.evaluate(() =>
    new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))))
  const texts = await page.evaluate(selector =>
    (window as unknown as TextReader).readTexts(document.querySelector(selector)!), toSelector(slide))
  return { ...await capture(page, toSelector(slide)), texts }
}

async function waitForStep(page: Page, slide: Slide, click: number): Promise<void> {
  const shown = page.waitForFunction(({ selector, click }) => {
    const clicks = Number(new URLSearchParams(location.search).get('clicks') ?? 0)
    return document.querySelector(selector)?.checkVisibility() && clicks === click
  }, { selector: toSelector(slide), click }, { timeout: SLIDE_MS, polling: 'raf' })
  await shown.catch(() => {
    if (page.isClosed())
      throw new UserError(`the browser ended while it drew slide ${slide.no} ("${slide.headline}"); without any font on the machine it does: install one, such as the package fonts-dejavu-core, or give the deck typefaces of its own ("fonts" in deck.config.ts).`)
    throw new UserError(`slide ${slide.no} ("${slide.headline}") does not show after ${click} clicks; does it throw, or catch the right arrow key?`)
  })
}

/** How many clicks the slide on show has, by the context that Slidev 53 provides to its components (constants.ts). */
function readClicks(page: Page): Promise<number> {
  interface Slidev { nav: { clicksTotal: number } }
  return page.evaluate(() => {
    const { __vue_app__: app } = document.getElementById('app') as HTMLElement
      & { __vue_app__: { _context: { provides: Record<string, Slidev> } } }
    return app._context.provides['$$slidev-context']!.nav.clicksTotal
  })
}

const toSelector = ({ no }: Slide) => `#slideshow [data-slidev-no="${no}"] .slidev-layout`
