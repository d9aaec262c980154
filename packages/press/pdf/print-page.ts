/** The built deck's print page in a browser: every slide below the other, ready to be printed or shot. */
import type { Browser, Page } from 'playwright'
import type { Served } from '../util/serve.ts'
import { errors } from 'playwright'
import { readCanvas } from '../deck.ts'
import { project } from '../project.ts'
import { ensureBrowser, launchBrowser } from '../util/browser.ts'
import { loadFaces } from '../util/fonts.ts'
import { freePort } from '../util/port.ts'
import { serveBuild } from '../util/serve.ts'
import { UserError } from '../util/user-error.ts'

/** One page of the print: slide `no` after `click` clicks. `id` is Slidev's, such as 004-01. */
export interface PrintSlide { id: string, no: number, click: number, headline: string }
/**
 * `slides` are those to print, all without it; `clicks` asks for a page a click; `scale` is how many pixels of
 * a picture are one of the page's. For `paper` nothing is drawn until it is printed (`unveil`).
 */
export interface PrintOptions { lang: string, dark: boolean, clicks: boolean, slides?: number[], scale?: number, paper?: boolean }
export interface Print { page: Page, browser: Browser, base: string, slides: PrintSlide[], canvas: { width: number, height: number } }

/**
 * Serves the build to one browser for as long as the work takes. Both start at once and are waited for
 * when the first page is opened, so that the work can prepare meanwhile.
 * @param work gets what opens a print page; fonts and slides are there, nothing moves
 * @throws UserError when the build has no print page, a slide fails to draw, or the browser ends on its own
 */
export async function withPrints<T>(work: (open: (options: PrintOptions) => Promise<Print>) => Promise<T>, dist = project().dist): Promise<T> {
  const launching = launchBrowser(ensureBrowser())
  const serving = freePort().then(port => serveBuild(port, dist))
  const started = Promise.allSettled([launching, serving])
  try {
    return await work(async options => openPrint(await launching, await serving, options))
  }
  catch (error) {
    const [browser] = await started
    if (browser.status === 'fulfilled' && isCrash(error, browser.value))
      throw new UserError('the browser ended while it printed; run the command again, with fewer slides if memory is short, or name another browser with CHROME_PATH.')
    throw error
  }
  finally {
    await Promise.allSettled((await started).map(async outcome => outcome.status === 'fulfilled' && outcome.value.close()))
  }
}

/** Hundreds of slides on a slow machine; a build without a print page is told sooner. */
const PATIENCE = 120_000

async function openPrint(browser: Browser, { url, base: root }: Served, { lang, dark, clicks, slides: range, scale = 1, paper = false }: PrintOptions): Promise<Print> {
  const page = await browser.newPage({ viewport: readCanvas(lang), deviceScaleFactor: scale, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  // Vue logs what a component throws and draws the rest: a PDF without a figure would pass for a good one.
  let trouble = ''
  const broken = new Promise<boolean>((done) => {
    const note = (text: string) => {
      trouble ||= text.split('\n')[0]!
      done(false)
    }
    page.on('pageerror', error => note(error.message))
    page.on('console', message => message.type() === 'error' && note(message.text()))
  })
  const assertDrawn = () => {
    if (trouble)
      throw new UserError(`a slide failed while it was drawn: ${trouble}`)
  }
  const base = root + project().languages[lang]!.path
  // Nobody watches the slides come, one by one, each with a new layout and picture of all.
  await Promise.all([page.emulateMedia({ media: 'screen' }), page.addInitScript((rule) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rule)
    document.adoptedStyleSheets.push(sheet)
  }, '#app { content-visibility: hidden }')])
  await page.goto(`${new URL(base, url).href}print?print=${clicks ? 'clicks' : 'true'}`, { waitUntil: 'commit' })
  const there = page.waitForFunction(areThere, undefined, { timeout: PATIENCE })
    .then(() => true, (error: unknown) => {
      if (error instanceof errors.TimeoutError)
        return false
      throw error
    })
  there.catch(() => {}) // it is waited for no longer than until something breaks
  const ready = await Promise.race([there, broken])
  assertDrawn()
  if (!ready)
    throw new UserError('the build has no print page; make it anew with npm run build.')
  // Slidev keeps room for diagrams under the last slide, which would be a blank page. Its own ground under each
  // slide, which ours covers, and its clip around all are drawn on further pages or not, as it happens: without
  // them two prints are the same, and what lies below the window is printed without a window as high as all slides.
  await page.addStyleTag({ content: '#mermaid-rendering-container, #twoslash-container { display: none !important } .print-slide-container { background: none !important } html, body, #app, #page-root { overflow: visible !important }' })
  const found = await page.evaluate((range) => {
    const boxes = [...document.querySelectorAll<HTMLElement>('.print-slide-container')]
    // Slidev's own `range` is read before the address is, in a build that is opened at its print page.
    const wanted = boxes.filter(({ id }) => !range || range.includes(Number(id.split('-')[0])))
    boxes.forEach(box => wanted.includes(box) || box.remove())
    return wanted.map(box => ({ id: box.id, headline: box.querySelector('h1')?.textContent.replace(/\s+/g, ' ').trim() ?? '', width: Number.parseFloat(box.style.width), height: Number.parseFloat(box.style.height) }))
  }, range)
  if (!paper)
    await unveil(page)
  await Promise.all([loadFaces(page), page.evaluate(decodePictures)])
  if (!paper)
    await page.evaluate(frame)
  assertDrawn()
  const slides = found.map(({ id, headline }) => ({ id, headline, no: Number(id.split('-')[0]), click: Number(id.split('-')[1]) - 1 }))
  return { page, browser, base, slides, canvas: { width: found[0]!.width, height: found[0]!.height } }
}

/** Whether every page of the print has its slide. A page is there, empty, before its slide is loaded. */
function areThere(): boolean {
  const pages = [...document.querySelectorAll('.print-slide-container')]
  return pages.length > 0 && pages.every(page => page.querySelector('.slidev-layout'))
}

async function decodePictures(): Promise<void> {
  await Promise.all([...document.images].map(image => image.decode().catch(() => {})))
}

/** What a slide draws once it is there is drawn after two frames. */
const frame = () => new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))

/** Lets the slides be drawn. */
export const unveil = (page: Page): Promise<void> => page.evaluate(() => void (document.adoptedStyleSheets = []))

function isCrash(error: unknown, browser: Browser): boolean {
  return !(error instanceof UserError) && (!browser.isConnected() || /crashed|has been closed/i.test(String(error)))
}

/** A picture of one page, as PNG. */
export function shoot({ page }: Print, { id }: PrintSlide): Promise<Uint8Array> {
  return page.locator(`[id="${id}"]`).screenshot({ animations: 'disabled' })
}
