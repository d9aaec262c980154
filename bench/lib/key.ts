/** When a page answers the arrow key: somebody presses it again and again, from the first moment on. */
import type { Browser } from 'playwright'
import type { Answer, Site } from './sites.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { tap } from 'slidev-addon-press/util/browser.ts'
import { UserError } from 'slidev-addon-press/util/user-error.ts'
import { PATIENCE, withSlowPage } from './slow.ts'

/** Between two presses, in milliseconds. */
const PAUSE = 50

interface Watched { answered?: Answer, shownAt?: number }

/** When a press has changed what is shown, in ms from the navigation's start, and what had begun to come by then. */
export interface Key { key: number, keyBytes: number }

/**
 * Presses until one is taken, and no more: each would send the page on to a slide that it has to fetch first.
 * @throws UserError when none ever is
 */
export function measureKey(browser: Browser, url: string, { name, answer }: Pick<Site, 'name' | 'answer'>): Promise<Key> {
  return withSlowPage(browser, async (page, cdp) => {
    let keyBytes = 0
    // A file counts whole once it comes: of the page itself, Chromium tells no parts.
    cdp.on('Network.responseReceived', ({ response: { url, headers } }) =>
      void (url.startsWith('http') && (keyBytes += Number(toLower(headers)['content-length'] ?? 0))))
    await page.addInitScript(`(${String(watch)})(${String(answer)})`)
    await page.goto(url, { waitUntil: 'commit', timeout: PATIENCE })
    const patience = performance.now() + PATIENCE
    let watched: Watched = {}
    while (performance.now() < patience) {
      if (!watched.answered)
        await tap(page.keyboard, 'ArrowRight')
      watched = await page.evaluate(() =>
        ({ answered: (globalThis as Watched).answered, shownAt: (globalThis as Watched).shownAt }))
      if (watched.shownAt !== undefined)
        return { key: watched.shownAt, keyBytes }
      await sleep(PAUSE)
    }
    throw new UserError(`${name} did not answer the arrow key within ${PATIENCE / 1000} s.`)
  })
}

const toLower = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

/** Runs in the page, before its own scripts. It looks as often as a screen shows a new picture. */
function watch(answer: () => Answer): void {
  const watched = globalThis as Watched
  const timer = setInterval(() => {
    watched.answered = answer()
    if (watched.answered !== 'shown')
      return
    clearInterval(timer)
    watched.shownAt = performance.now()
  }, 16)
}
