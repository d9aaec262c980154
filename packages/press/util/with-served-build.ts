/** Serves a build to one browser as long as some work takes, and returns what the work returns. */
import type { Browser } from 'playwright'
import type { Served } from './serve.ts'
import { ensureBrowser, launchBrowser } from './browser.ts'
import { freePort } from './port.ts'
import { serveBuild } from './serve.ts'

export async function withServedBuild<T>(
  dist: string,
  work: (served: Served, browser: Browser) => Promise<T>,
): Promise<T> {
  const served = await serveBuild(await freePort(), dist)
  try {
    const browser = await launchBrowser(ensureBrowser())
    return await work(served, browser).finally(() => browser.close())
  }
  finally {
    await served.close()
  }
}
