/** What a page fetches, and when it has done fetching. */
import type { CDPSession, Page } from 'playwright'
import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from 'slidev-addon-press/util/user-error.ts'
import { PATIENCE } from './slow.ts'

/** So long, in milliseconds, nothing comes any more: Slidev fetches the other slides 3 s after it has started. */
const QUIET = 4000

/** What came over the line: bytes compressed, with headers. `last` is when something last happened. */
export interface Traffic { bytes: number, script: number, requests: number, open: Set<string>, last: number }

/** Counts from now on. */
export function countTraffic(cdp: CDPSession): Traffic {
  const traffic: Traffic = { bytes: 0, script: 0, requests: 0, open: new Set(), last: performance.now() }
  const scripts = new Set<string>()
  const note = () => void (traffic.last = performance.now())
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    // What the page carries in itself is asked of nobody; an icon once, whatever the context, by the browser.
    if (!request.url.startsWith('http') || /\/favicon\.\w+$/.test(request.url))
      return
    traffic.open.add(requestId)
    note()
  })
  cdp.on('Network.responseReceived', ({ requestId, response }) => void (/javascript/.test(response.mimeType) && scripts.add(requestId)))
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!traffic.open.delete(requestId))
      return
    // What the page has already is finished without a byte.
    traffic.requests += encodedDataLength ? 1 : 0
    traffic.bytes += encodedDataLength
    traffic.script += scripts.has(requestId) ? encodedDataLength : 0
    note()
  })
  cdp.on('Network.loadingFailed', ({ requestId }) => void (traffic.open.delete(requestId) && note()))
  return traffic
}

/**
 * Waits until the page neither fetches nor works.
 * @throws UserError when it never rests
 */
export async function rest(page: Page, traffic: Traffic): Promise<void> {
  const patience = performance.now() + PATIENCE
  const still = () => traffic.open.size === 0 && performance.now() - traffic.last > QUIET
  while (!still()) {
    if (performance.now() > patience)
      throw new UserError(`${page.url()} still fetches files after ${PATIENCE / 1000} s, so its bytes cannot be counted.`)
    await sleep(100)
    // A page at work may be about to fetch more.
    if (still())
      await page.evaluate(() => new Promise<void>(done => requestIdleCallback(() => done())))
  }
}
