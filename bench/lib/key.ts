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

/**
 * Milliseconds from the start of the navigation until a press has changed what is shown. Once a press is
 * taken there are no more: each would send the page on to a slide that it has to fetch first.
 * @throws UserError when none ever does
 */
export function measureKey(browser: Browser, url: string, { name, answer }: Pick<Site, 'name' | 'answer'>): Promise<number> {
  return withSlowPage(browser, async (page) => {
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
        return watched.shownAt
      await sleep(PAUSE)
    }
    throw new UserError(`${name} did not answer the arrow key within ${PATIENCE / 1000} s.`)
  })
}

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
