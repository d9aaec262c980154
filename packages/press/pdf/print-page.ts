/** From a build to its print page in a browser, one slide below the other, to be printed or screenshot. */
import type { Browser, Page } from 'playwright'
import type { Served } from '../util/serve.ts'
import { readCanvas } from '../deck.ts'
import { project } from '../project.ts'
import { ensureBrowser, launchBrowser } from '../util/browser.ts'
import { loadFaces } from '../util/fonts.ts'
import { nextPaint } from '../util/next-paint.ts'
import { freePort } from '../util/port.ts'
import { serveBuild } from '../util/serve.ts'
import { takePicture } from '../util/take-picture.ts'
import { UserError } from '../util/user-error.ts'

/** One page of the print: slide `no` after `click` clicks. `id` is Slidev's, such as 004-01. */
export interface PrintSlide { id: string, no: number, click: number, headline: string }
/**
 * `slides` are those to print, all without it; `clicks` asks for a page a click; `scale` is how many pixels of
 * a screenshot are one of the page's. With `hideUntilPrint` nothing is painted before `showContent`.
 */
export interface PrintOptions {
  lang: string
  dark: boolean
  clicks: boolean
  slides?: number[]
  scale?: number
  hideUntilPrint?: boolean
}
/** As much of a page as it takes to print it; a size in pixels, else that of its style sheet. */
export interface PdfPage {
  evaluate: Page['evaluate']
  pdf: (size: { width?: number, height?: number }) => Promise<Uint8Array>
}
export interface PrintPage<P = Page> {
  page: P
  base: string
  slides: PrintSlide[]
  canvas: { width: number, height: number }
}
export type OpenPrintPage<P = Page> = (options: PrintOptions) => Promise<PrintPage<P>>
/** The app's own, by Playwright. */
export interface AppPrintPage extends PrintPage { browser: Browser }
export type OpenAppPage = (options: PrintOptions) => Promise<AppPrintPage>

/**
 * Serves the build to one browser for as long as the work takes. Both start at once and are waited for
 * when the first page is opened, so that the work can prepare meanwhile.
 * @param work gets what opens a print page; fonts and slides are there, nothing moves
 * @param running a browser that runs already and goes on
 * @throws UserError when the build has no print page, a slide fails to draw, or the browser ends on its own
 */
export async function withPrintPages<T>(
  work: (open: OpenAppPage) => Promise<T>,
  dist = project().dist,
  running?: Browser,
): Promise<T> {
  const launching = running ? Promise.resolve(running) : launchBrowser(ensureBrowser())
  const serving = freePort().then(port => serveBuild(port, dist))
  const started = Promise.allSettled([launching, serving])
  try {
    return await work(async options => openPage(await launching, await serving, options))
  }
  catch (error) {
    const [browser] = await started
    throw browser.status === 'fulfilled' && isCrash(error, browser.value) ? toEnded() : error
  }
  finally {
    await Promise.allSettled((await started).map(async outcome =>
      outcome.status === 'fulfilled' && outcome.value !== running && outcome.value.close()))
  }
}

/** What is told of a browser that ends on its own. */
export const toEnded = (): UserError =>
  new UserError('the browser ended while it printed; run the command again, with fewer slides if memory is short, or name another browser with CHROME_PATH.')

/** Hundreds of slides take that long on a slow machine. */
export const RENDER_TIMEOUT_MS = 120_000

/**
 * Slidev keeps room for diagrams under the last slide, which would be a blank page. Its backgrounds of each slide and
 * of all slides, which the page's own is as good as, and its clip around all are drawn on further pages or not, as it
 * happens: without them two prints are the same, and what lies below the window is printed without a window as high as
 * all slides. The background of all is black, so that it cannot stay where that of each slide goes.
 */
const PRINT_STYLES = `
  #mermaid-rendering-container, #twoslash-container { display: none !important }
  #print-container, .print-slide-container { background: none !important }
  html, body, #app, #page-root { overflow: visible !important }`

async function openPage(browser: Browser, { url, base: root }: Served, options: PrintOptions): Promise<AppPrintPage> {
  const { lang, dark, clicks, slides: range, scale = 1, hideUntilPrint = false } = options
  const page = await browser.newPage({
    viewport: readCanvas(lang),
    deviceScaleFactor: scale,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const { failed, assertNoError } = watchErrors(page)
  const base = root + project().languages[lang]!.path
  // Nobody watches the slides come, one by one, each with a new layout and picture of all.
  await Promise.all([page.emulateMedia({ media: 'screen' }), page.addInitScript((rule) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rule)
    document.adoptedStyleSheets.push(sheet)
  }, '#app { content-visibility: hidden }')])
  const address = `${new URL(base, url).href}print?print=${clicks ? 'clicks' : 'true'}`
  await page.goto(address, { waitUntil: 'commit' })
  const rendered = page.waitForFunction(allSlidesRendered, undefined, { timeout: RENDER_TIMEOUT_MS })
    .then(() => true, (error: unknown) => {
      if ((error as Error).name === 'TimeoutError')
        return false
      throw error
    })
  rendered.catch(() => {}) // the page may fail first
  const ready = await Promise.race([rendered, failed])
  assertNoError()
  if (!ready)
    throw new UserError('the build has no print page; make it anew with npm run build.')
  await addStyles(page, PRINT_STYLES)
  if (!hideUntilPrint)
    await showContent(page)
  const finished = await finishLoading(page, range, assertNoError)
  if (!hideUntilPrint)
    await nextPaint(page)
  assertNoError()
  return { page, browser, base, ...finished }
}

/** Leaves the slides to print, and waits for all that is drawn on them. */
export async function finishLoading(
  page: Pick<PdfPage, 'evaluate'>,
  range: number[] | undefined,
  assertNoError: () => void,
): Promise<Pick<PrintPage, 'slides' | 'canvas'>> {
  const kept = await page.evaluate(keepSlides, range)
  await Promise.all([loadFaces(page), page.evaluate(decodePictures)])
  assertNoError()
  const slides = kept.map(({ id, headline }) => {
    const [no, step] = id.split('-').map(Number)
    return { id, headline, no: no!, click: step! - 1 }
  })
  return { slides, canvas: { width: kept[0]!.width, height: kept[0]!.height } }
}

/** Adds a style sheet to a page. */
export const addStyles = (page: Pick<PdfPage, 'evaluate'>, css: string): Promise<void> =>
  page.evaluate((css) => {
    const style = document.createElement('style')
    style.textContent = css
    document.head.append(style)
  }, css)

/** Vue logs what a component throws and draws the rest: a PDF without a figure would pass for a good one. */
function watchErrors(page: Page): { failed: Promise<false>, assertNoError: () => void } {
  let first = ''
  const failed = new Promise<false>((done) => {
    const note = (text: string) => {
      first ||= text.split('\n')[0]!
      done(false)
    }
    page.on('pageerror', error => note(error.message))
    page.on('console', message => message.type() === 'error' && note(message.text()))
  })
  const assertNoError = () => {
    if (first)
      throw new UserError(`a slide failed while it was drawn: ${first}`)
  }
  return { failed, assertNoError }
}

/** Whether every page of the print has its slide. A page is there, empty, before its slide is loaded. */
function allSlidesRendered(): boolean {
  const pages = [...document.querySelectorAll('.print-slide-container')]
  return pages.length > 0 && pages.every(page => page.querySelector('.slidev-layout'))
}

/**
 * Removes the slides that are not to be printed, and measures the others. Slidev's own `range` is read before the
 * address is, in a build that is opened at its print page.
 */
function keepSlides(range: number[] | undefined) {
  const boxes = [...document.querySelectorAll<HTMLElement>('.print-slide-container')]
  const kept = boxes.filter(({ id }) => !range || range.includes(Number(id.split('-')[0])))
  boxes.forEach(box => kept.includes(box) || box.remove())
  return kept.map(box => ({
    id: box.id,
    headline: box.querySelector('h1')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
    width: Number.parseFloat(box.style.width),
    height: Number.parseFloat(box.style.height),
  }))
}

async function decodePictures(): Promise<void> {
  await Promise.all([...document.images].map(image => image.decode().catch(() => {})))
}

/** Lets the slides be painted. */
export const showContent = (page: Pick<PdfPage, 'evaluate'>): Promise<void> =>
  page.evaluate(() => void (document.adoptedStyleSheets = []))

const isCrash = (error: unknown, browser: Browser): boolean =>
  !(error instanceof UserError) && (!browser.isConnected() || /crashed|has been closed/i.test(String(error)))

/** A screenshot of one page, as PNG. */
export const screenshotSlide = ({ page }: PrintPage, { id }: PrintSlide): Promise<Uint8Array> =>
  takePicture(() => page.locator(`[id="${id}"]`).screenshot({ animations: 'disabled' }))
