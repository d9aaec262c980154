/** A browser's page as a mid-range phone on slow 4G has it. */
import type { Browser, CDPSession, Page } from 'playwright'

export const PROFILE = { down: 200_000, up: 93_750, latency: 150, cpu: 4, width: 1280, height: 720 }
/** Beyond it, in milliseconds, a page counts as one that never gets there. */
export const PATIENCE = 120_000

/**
 * Does the work on a page that has seen nothing: a context of its own has a cache of its own. The cache is
 * not turned off, which would have a page fetch twice what it asked for in advance. No service worker either.
 */
export async function withSlowPage<T>(browser: Browser, work: (page: Page, cdp: CDPSession) => Promise<T>): Promise<T> {
  const { down, up, latency, cpu, width, height } = PROFILE
  const context = await browser.newContext({ viewport: { width, height }, serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Network.enable')
    await cdp.send('Network.emulateNetworkConditions', { offline: false, downloadThroughput: down, uploadThroughput: up, latency })
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu })
    return await work(page, cdp)
  }
  finally {
    await context.close()
  }
}
