/** Walks a served deck click by click, as a speaker does, and captures every slide at each of its steps. */
import type { Browser, Page } from 'playwright'
import type { PrerenderHooks } from '../config.ts'
import type { Deck, Slide } from '../deck.ts'
import type { Capture } from './capture.ts'
import type { PageScript, WantedStep } from './page-script.ts'
import { join } from 'node:path'
import { project } from '../project.ts'
import { tap } from '../util/browser.ts'
import { bundleScript } from '../util/bundle-script.ts'
import { loadFaces } from '../util/fonts.ts'
import { UserError } from '../util/user-error.ts'
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

/** A page with the script. */
interface Captured { press: PageScript }

/** How long a slide may take to show. */
const SLIDE_MS = 30_000

/**
 * Yields each slide when it is captured, so that it can be written while the browser goes on with the next.
 * @param url the address at which the deck is served
 * @throws UserError when a slide does not show, or a script of the deck throws
 */
export async function* captureSlides(
  browser: Browser,
  url: string,
  deck: Deck,
  hooks: PrerenderHooks = {},
): AsyncGenerator<CapturedSlide, void> {
  const page = await browser.newPage({
    viewport: deck.canvas,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  await page.addInitScript(await bundleScript(join(import.meta.dirname, 'page-script.ts'), {}))
  let failure = ''
  page.on('pageerror', error => failure ||= error.message)
  try {
    await page.goto(url)
    for (const slide of deck.slides) {
      const steps = [await captureArrival(page, slide)]
      const offer = project().config.article && await captureOffer(page)
      const clicks = await readClicks(page)
      for (let click = 1; click <= clicks; click++) {
        await tap(page.keyboard, 'ArrowRight')
        steps.push(await captureStep(page, slide, click))
      }
      const captured = { slide, steps, offer, measured: await hooks.measure?.(page, toSelector(slide)) }
      if (failure)
        throw new UserError(`slide ${slide.no} of ${deck.file} broke while it was drawn: ${failure}`)
      await tap(page.keyboard, 'ArrowDown')
      yield captured
    }
  }
  finally {
    await page.close()
  }
}

/** A slide's typefaces come with it, and are there for its later steps. */
async function captureArrival(page: Page, slide: Slide): Promise<CapturedStep> {
  await ask(page, slide, 0, 'showsStep')
  await loadFaces(page)
  return captureStep(page, slide, 0)
}

async function captureStep(page: Page, slide: Slide, click: number): Promise<CapturedStep> {
  return JSON.parse(await ask(page, slide, click, 'captureStep') as string) as CapturedStep
}

async function captureOffer(page: Page): Promise<Capture> {
  const ask = (selector: string) => (window as unknown as Captured).press.capture(selector)
  return JSON.parse(await page.evaluate(ask, `.${READ_OFFER}`)) as Capture
}

/** Asks the page (page-script.ts) for a step, which must show. */
async function ask(page: Page, slide: Slide, click: number, what: 'showsStep' | 'captureStep') {
  const wanted = { selector: toSelector(slide), click, patience: SLIDE_MS }
  type Question = { name: typeof what, wanted: WantedStep }
  const ask = ({ name, wanted }: Question): Promise<string | boolean | undefined> =>
    (window as unknown as Captured).press[name](wanted)
  const answer = await page.evaluate(ask, { name: what, wanted }).catch((error: unknown) => {
    if (page.isClosed())
      throw new UserError(`the browser ended while it drew slide ${slide.no} ("${slide.headline}"); without any font on the machine it does: install one, such as the package fonts-dejavu-core, or give the deck typefaces of its own ("fonts" in deck.config.ts).`)
    throw error
  })
  if (!answer)
    throw new UserError(`slide ${slide.no} ("${slide.headline}") does not show after ${click} clicks; does it throw, or catch the right arrow key?`)
  return answer
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
