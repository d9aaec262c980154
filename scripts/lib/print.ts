/** The built deck's print page in a browser: every slide below the other, ready to be printed or shot. */
import type { Browser, Page } from 'playwright'
import { errors } from 'playwright'
import { LANGUAGES } from '../../locales/languages.ts'
import { ensureBrowser, launchBrowser } from './browser.ts'
import { UserError } from './fail.ts'
import { freePort } from './port.ts'
import { serveBuild } from './serve.ts'

/** One page of the print: slide `no` after `click` clicks. `id` is Slidev's, such as 004-01. */
export interface PrintSlide { id: string, no: number, click: number, headline: string }
export interface PrintOptions { lang: string, dark: boolean, clicks: boolean }
export interface Print { page: Page, browser: Browser, base: string, slides: PrintSlide[], canvas: { width: number, height: number }, close: () => Promise<void> }

/**
 * Serves the build and opens its print page; the caller closes it. Fonts and slides are there, nothing moves.
 * @throws UserError when the build has no print page
 */
export async function openPrint({ lang, dark, clicks }: PrintOptions): Promise<Print> {
  const server = await serveBuild(await freePort())
  let browser: Browser | undefined
  const close = async () => {
    await browser?.close()
    await server.close()
  }
  try {
    browser = await launchBrowser(ensureBrowser())
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
    await page.emulateMedia({ media: 'screen' })
    const troubles: string[] = []
    page.on('pageerror', error => troubles.push(error.message))
    page.on('console', message => message.type() === 'error' && troubles.push(message.text()))
    const base = server.base + LANGUAGES[lang]!.path
    await page.goto(`${new URL(base, server.url).href}print?print=${clicks ? 'clicks' : 'true'}`, { waitUntil: 'networkidle' })
    const ready = await page.waitForFunction(() => document.querySelector('.print-slide-container') && !document.querySelector('.slidev-slide-loading'))
      .then(() => true, (error: unknown) => {
        if (error instanceof errors.TimeoutError)
          return false
        throw error
      })
    // Vue logs what a component throws and draws the rest: a PDF without a figure would pass for a good one.
    if (troubles[0])
      throw new UserError(`a slide failed while it was drawn: ${troubles[0].split('\n')[0]}`)
    if (!ready)
      throw new UserError('the build has no print page; make it anew with npm run build.')
    // Slidev keeps room for diagrams under the last slide, which would be a blank page.
    await page.addStyleTag({ content: '#mermaid-rendering-container, #twoslash-container { display: none !important }' })
    await page.evaluate(async () => {
      await document.fonts.ready
      await Promise.all([...document.images].map(image => image.decode().catch(() => {})))
    })
    const found = await page.$$eval('.print-slide-container', boxes => boxes.map(box => ({
      id: box.id,
      headline: box.querySelector<HTMLElement>('h1')?.innerText.replace(/\s+/g, ' ').trim() ?? '',
      width: (box as HTMLElement).offsetWidth,
      height: (box as HTMLElement).offsetHeight,
    })))
    const { width, height } = found[0]!
    const slides = found.map(({ id, headline }) => ({ id, headline, no: Number(id.split('-')[0]), click: Number(id.split('-')[1]) - 1 }))
    return { page, browser, base, slides, canvas: { width, height }, close }
  }
  catch (error) {
    await close()
    throw error
  }
}
