/**
 * Every browser test runs under watch: a message of trouble in the console, a script that breaks or a
 * request to another host fails it at its end, on whatever page of the test it happened. And keys are not held.
 */
import type { Browser, BrowserContext, ConsoleMessage, Page, Request, WebError } from 'playwright/test'
import { test as base, expect } from 'playwright/test'
import { tap } from 'slidev-addon-press/util/browser.ts'

export { expect }

/**
 * A context goes on to the next test that asks for one like it, and holds a page that never closes: with
 * --process-per-site (playwright.config.ts) the browser keeps what it has compiled of the deck for the pages that
 * come. To begin anew each time takes a quarter longer.
 */
class Kept {
  private static readonly all = new Map<string, Promise<Kept>>()

  private constructor(readonly context: BrowserContext, private readonly page: Page) {}

  static of(browser: Browser, like: object): Promise<Kept> {
    const key = JSON.stringify(like)
    const kept = Kept.all.get(key) ?? browser.newContext().then(async (context) => {
      const page = await context.newPage()
      await page.route('**', route => route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html>' }))
      return new Kept(context, page)
    })
    Kept.all.set(key, kept)
    return kept
  }

  /** The deck's site is this page's, too; it asks no server. */
  async stayOn(url: string): Promise<void> {
    if (!this.page.url().startsWith(new URL(url).origin))
      await this.page.goto(url)
  }

  /** Nothing of a test is left for the next one. */
  async tidy(url: string): Promise<void> {
    await Promise.all(this.context.pages().filter(page => page !== this.page).map(page => page.close()))
    const devtools = await this.context.newCDPSession(this.page)
    await devtools.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'local_storage,cookies,cache_storage,service_workers,indexeddb' })
    await devtools.detach()
  }
}

export const test = base.extend<{ watch: void, anew: boolean }>({
  /** As at a first visit: nothing is kept of tests before. */
  anew: [false, { option: true }],
  context: async ({ browser, baseURL, anew, viewport, locale, hasTouch, serviceWorkers }, use) => {
    if (anew) {
      const context = await browser.newContext()
      await use(context)
      return context.close()
    }
    const kept = await Kept.of(browser, { baseURL, viewport, locale, hasTouch, serviceWorkers })
    await kept.stayOn(baseURL!)
    await use(kept.context)
    await kept.tidy(baseURL!)
  },
  watch: [async ({ context, baseURL }, use) => {
    const { host } = new URL(baseURL!)
    const trouble: string[] = []
    const letGo = ({ keyboard }: Page) => {
      keyboard.press = key => tap(keyboard, key)
    }
    const heard = (message: ConsoleMessage) => {
      // Playwright says so of its own doing (serviceWorkers in playwright.config.ts).
      if (['error', 'warning'].includes(message.type()) && !message.text().endsWith('blocked by Playwright'))
        trouble.push(`${message.type()} in the console of ${message.page()?.url()}: ${message.text()}`)
    }
    const broke = (error: WebError) => void trouble.push(`a script broke on ${error.page()?.url()}: ${error.error().message}`)
    const asked = (request: Request) => {
      const url = new URL(request.url())
      if (!['data:', 'blob:', 'about:'].includes(url.protocol) && url.host !== host)
        trouble.push(`another host was asked: ${request.url()}`)
    }
    context.on('page', letGo).on('console', heard).on('weberror', broke).on('request', asked)
    await use()
    context.off('page', letGo).off('console', heard).off('weberror', broke).off('request', asked)
    expect(trouble, 'the deck must run without a complaint and without another host').toEqual([])
  }, { auto: true }],
})

/**
 * A window of its own, as a speaker opens them: `context.newPage()` opens a tab, and a browser draws one frame a second
 * of the tabs behind the one in front. Playwright has no call for it (microsoft/playwright#34293).
 */
export async function newWindow(context: BrowserContext): Promise<Page> {
  const [tab = await context.newPage()] = context.pages()
  const devtools = await context.newCDPSession(tab)
  const { targetInfo: { browserContextId } } = await devtools.send('Target.getTargetInfo')
  await devtools.detach()
  const browser = await context.browser()!.newBrowserCDPSession()
  const [page] = await Promise.all([context.waitForEvent('page'), browser.send('Target.createTarget', { url: 'about:blank', newWindow: true, browserContextId })])
  await browser.detach()
  return page
}
