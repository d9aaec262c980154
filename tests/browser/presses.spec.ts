/** Somebody presses keys while a page loads on a slow phone: none is lost, and none counts twice. */
import type { Walker } from '../support/presses.ts'
import { walkPresses } from '../support/presses.ts'
import { serveSlowly } from '../support/slow-site.ts'
import { expect, test as watched } from './fixture'
import { SLIDES } from './talk'

/** The talk comes from another host here, by a slow line. */
// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from here
const test = watched.extend({ watch: async ({}, use) => use() })
test.use({ anew: true })

/** Four walks, which two workers share; 300 presses in all. */
for (const seed of [1, 2, 3, 4]) {
  test(`walk ${seed}: 75 presses while pages load lead where counting says`, async ({ page, baseURL }) => {
    test.slow()
    const site = await serveSlowly(baseURL!)
    const devtools = await page.context().newCDPSession(page)
    const slowDown = (rate: number) => devtools.send('Emulation.setCPUThrottlingRate', { rate })
    const walker = {
      goto: async (url: string) => {
        await slowDown(4)
        await page.goto(url, { waitUntil: 'commit' })
      },
      // A page that is slowed down keeps a core busy, also at rest. That the app is late, `walkPresses` tells.
      run: async (inPage: (within: number) => unknown, within: number) => {
        await page.waitForFunction(within => performance.now() > within && !document.getElementById('snapshot'), within, { timeout: 50_000 }).catch(() => {})
        await slowDown(1)
        return page.evaluate(inPage, within)
      },
    } as Walker
    try {
      expect(await walkPresses(walker, site, SLIDES, { seed, within: 5000, loads: 3 })).toEqual([])
    }
    finally {
      site.close()
    }
  })
}
