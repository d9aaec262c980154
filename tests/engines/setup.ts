/** Before the tests of the engines: the engines, the deck as they are shown it, and Chromium's picture of it. */
import type { TestProject } from 'vitest/node'
import type { Addresses } from './start.ts'
import type { Pictures, Walker } from './walk.ts'
import { ensureStageBuild } from 'slidev-addon-press/present/build.ts'
import { ensureBrowser, launchBrowser } from 'slidev-addon-press/util/browser.ts'
import { freePort } from 'slidev-addon-press/util/port.ts'
import { serveBuild } from 'slidev-addon-press/util/serve.ts'
import { ensureEngines } from './ensure.ts'
import { startEngines } from './start.ts'
import { TALKS, walkArticle, walkSlides, walkStills } from './walk.ts'
import { serveWithoutScripts } from './without-scripts.ts'

/** Chromium's pictures, by language. */
export interface Expected { slides: Pictures, stills: Pictures, article: Pictures }

export interface Given {
  engines: Addresses
  /** The built deck, and the same where no script runs. */
  deck: string
  scriptless: string
  chromium: Record<string, Expected>
}

declare module 'vitest' {
  // An interface, as Vitest's own is one to be added to.
  interface ProvidedContext { given: Given | null }
}

export default async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | void> {
  const engines = ensureEngines()
  if (typeof engines === 'string') {
    console.log(`the engines are skipped: ${engines}`)
    return provide('given', null)
  }
  const ends: (() => unknown)[] = []
  const end = async () => {
    for (const one of ends.reverse())
      await one()
  }
  try {
    const deck = await serveBuild(await freePort())
    ends.push(deck.close)
    const scriptless = await serveWithoutScripts(deck.url)
    ends.push(scriptless.close)
    await ensureStageBuild() // not in the time of a test
    const [started, chromium] = await Promise.all([startEngines(engines), lookInChromium(deck.url, scriptless.url)])
    ends.push(started.stop)
    provide('given', { engines: { firefox: started.firefox, webkit: started.webkit }, deck: deck.url, scriptless: scriptless.url, chromium })
  }
  catch (error) {
    await end()
    throw error
  }
  return end
}

async function lookInChromium(deck: string, scriptless: string): Promise<Record<string, Expected>> {
  const browser = await launchBrowser(ensureBrowser())
  try {
    const page = await browser.newPage({ reducedMotion: 'reduce', serviceWorkers: 'block' })
    const window: Walker = {
      goto: async url => void await page.goto(url),
      run: (inPage, arg) => page.evaluate(inPage as never, arg),
      resize: (width, height) => page.setViewportSize({ width, height }),
    }
    const expected: Record<string, Expected> = {}
    for (const talk of TALKS)
      expected[talk.lang] = {
        slides: await walkSlides(window, deck, talk),
        stills: await walkStills(window, scriptless, talk),
        article: await walkArticle(window, scriptless, talk),
      }
    return expected
  }
  finally {
    await browser.close()
  }
}
