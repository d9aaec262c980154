/**
 * Every browser test runs under watch: a message of trouble in the console, a script that breaks or a
 * request to another host fails it at its end, on whatever page of the test it happened. And keys are not held.
 */
import type { ConsoleMessage, Page, Request, WebError } from 'playwright/test'
import { test as base, expect } from 'playwright/test'
import { tap } from '../../scripts/lib/browser.ts'

export { expect }

export const test = base.extend<{ watch: void }>({
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
    // The context goes on to the next test (reuseContext in playwright.config.ts), with the page it has.
    context.pages().forEach(letGo)
    context.on('page', letGo).on('console', heard).on('weberror', broke).on('request', asked)
    await use()
    context.off('page', letGo).off('console', heard).off('weberror', broke).off('request', asked)
    expect(trouble, 'the deck must run without a complaint and without another host').toEqual([])
  }, { auto: true }],
})
