/** What becomes of one press of the arrow key, at some moment while a page comes. */
import type { Browser } from 'playwright'
import type { Site } from './sites.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { tap } from 'slidev-addon-press/util/browser.ts'
import { PATIENCE, withSlowPage } from './slow.ts'
import { countTraffic, rest } from './traffic.ts'

/** When keys are pressed, in milliseconds after the first byte of the page. */
export const MOMENTS = [200, 500, 1000, 2000, 4000]

/** How far the page has gone when it rests: one step, if the press has done what it should. */
export function measurePress(browser: Browser, url: string, { moves }: Pick<Site, 'moves'>, after: number): Promise<number> {
  return withSlowPage(browser, async (page, cdp) => {
    const traffic = countTraffic(cdp)
    await page.goto(url, { waitUntil: 'commit', timeout: PATIENCE })
    const late = await page.evaluate(() => {
      const [{ responseStart }] = performance.getEntriesByType('navigation') as [PerformanceNavigationTiming]
      return performance.now() - responseStart
    })
    await sleep(Math.max(0, after - late))
    await tap(page.keyboard, 'ArrowRight')
    await rest(page, traffic)
    return page.evaluate(moves)
  })
}
