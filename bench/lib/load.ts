/** How a page comes: what it paints when, what moves, what it fetches. Nobody touches it meanwhile. */
import type { Browser, Page } from 'playwright'
import { gzipSync } from 'node:zlib'
import { UserError } from 'slidev-addon-press/util/user-error.ts'
import { PATIENCE, withSlowPage } from './slow.ts'
import { countTraffic, rest } from './traffic.ts'

/** Times in milliseconds from the start of the navigation. `script` is part of `bytes`, both compressed. */
export interface Load {
  firstPaint: number
  firstContent: number
  largestPaint: number
  shift: number
  script: number
  bytes: number
  requests: number
}
export interface Shift { at: number, value: number }

/** @throws UserError when the page paints nothing, or never rests */
export function measureLoad(browser: Browser, url: string): Promise<Load> {
  return withSlowPage(browser, async (page, cdp) => {
    const traffic = countTraffic(cdp)
    await page.goto(url, { timeout: PATIENCE })
    await rest(page, traffic)
    const { firstPaint, firstContent, largestPaint, shifts } = await readPaints(page)
    if (firstPaint === undefined || firstContent === undefined || largestPaint === undefined)
      throw new UserError(`${url} painted nothing, so there is nothing to compare.`)
    const { bytes, requests } = traffic
    return {
      firstPaint,
      firstContent,
      largestPaint,
      shift: cumulate(shifts),
      script: traffic.script + await inlineScript(page),
      bytes,
      requests,
    }
  })
}

/** The browser keeps what it painted for those who ask later. */
function readPaints(page: Page) {
  return page.evaluate(async () => {
    const [paints, largest, shifts] = await Promise.all(['paint', 'largest-contentful-paint', 'layout-shift'].map(type => new Promise<PerformanceEntryList>((done) => {
      new PerformanceObserver(list => done(list.getEntries())).observe({ type, buffered: true })
      setTimeout(() => done([]), 500) // of what never was, nothing is told
    }))) as [PerformanceEntryList, PerformanceEntryList, (PerformanceEntry & {
      value: number
      hadRecentInput: boolean
    })[]]
    return {
      firstPaint: paints.find(({ name }) => name === 'first-paint')?.startTime,
      firstContent: paints.find(({ name }) => name === 'first-contentful-paint')?.startTime,
      largestPaint: largest.at(-1)?.startTime,
      shifts: shifts.filter(({ hadRecentInput }) => !hadRecentInput)
        .map(({ startTime, value }) => ({ at: startTime, value })),
    }
  })
}

/** Cumulative layout shift as web.dev defines it: of the worst burst, with gaps below 1 s and 5 s at most. */
export function cumulate(shifts: Shift[]): number {
  let [worst, sum, start, last] = [0, 0, -Infinity, -Infinity]
  for (const { at, value } of shifts) {
    if (at - last >= 1000 || at - start >= 5000)
      [sum, start] = [0, at]
    sum += value
    last = at
    worst = Math.max(worst, sum)
  }
  return worst
}

/** Marp has all its scripts in its page; compressed they weigh about as much there as in a file. */
async function inlineScript(page: Page): Promise<number> {
  const code = await page.$$eval('script:not([src])', scripts => (scripts as HTMLScriptElement[]).filter(({ type }) => /^$|^module$|javascript/.test(type)).map(({ text }) => text).join('\n'))
  return code ? gzipSync(code, { level: 9 }).length : 0
}
