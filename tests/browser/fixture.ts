/**
 * Every browser test runs under watch: a message of trouble in the console, a script that breaks or a
 * request to another host fails it at its end, on whatever page of the test it happened. And keys are not held.
 */
import { test as base, expect } from 'playwright/test'
import { tap } from '../../scripts/lib/browser.ts'

export { expect }

export const test = base.extend<{ watch: void }>({
  watch: [async ({ context, baseURL }, use) => {
    const { host } = new URL(baseURL!)
    const trouble: string[] = []
    context.on('console', (message) => {
      // Playwright says so of its own doing (serviceWorkers in playwright.config.ts).
      if (['error', 'warning'].includes(message.type()) && !message.text().endsWith('blocked by Playwright'))
        trouble.push(`${message.type()} in the console of ${message.page()?.url()}: ${message.text()}`)
    })
    context.on('weberror', error => trouble.push(`a script broke on ${error.page()?.url()}: ${error.error().message}`))
    context.on('page', ({ keyboard }) => {
      keyboard.press = key => tap(keyboard, key)
    })
    context.on('request', (request) => {
      const url = new URL(request.url())
      if (!['data:', 'blob:'].includes(url.protocol) && url.host !== host)
        trouble.push(`another host was asked: ${request.url()}`)
    })
    await use()
    expect(trouble, 'the deck must run without a complaint and without another host').toEqual([])
  }, { auto: true }],
})
