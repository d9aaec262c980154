/** Before the tests of the engines: the engines, the deck as they are shown it, and Chromium's picture of it. */
import type { TestProject } from 'vitest/node'
import type { Addresses } from './start.ts'
import type { Pictures, Walker } from './walk.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { ensureStageBuild } from 'slidev-addon-press/present/build.ts'
import { slidevBin } from 'slidev-addon-press/project.ts'
import { ensureBrowser, launchBrowser } from 'slidev-addon-press/util/browser.ts'
import { freePort } from 'slidev-addon-press/util/port.ts'
import { runNode } from 'slidev-addon-press/util/process.ts'
import { serveBuild } from 'slidev-addon-press/util/serve.ts'
import { LANGUAGES } from '../../locales/languages.ts'
import { ensureEngines } from './ensure.ts'
import { startEngines } from './start.ts'
import { TALKS, walkArticle, walkSlides, walkStills } from './walk.ts'
import { serveWithoutScripts } from './without-scripts.ts'

/** Chromium's pictures, by language. */
export interface Expected { slides: Pictures, stills: Pictures, article: Pictures }

export interface Given {
  engines: Addresses
  /** The built deck; the same where no script runs; and the English one with its notes. */
  deck: string
  scriptless: string
  stage: string
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
  const room = mkdtempSync(join(tmpdir(), 'stage-'))
  const ends: (() => unknown)[] = [() => rmSync(room, { recursive: true, force: true })]
  const end = async () => {
    for (const one of ends.reverse())
      await one()
  }
  try {
    const deck = await serveBuild(await freePort())
    ends.push(deck.close)
    const scriptless = await serveWithoutScripts(deck.url)
    ends.push(scriptless.close)
    await ensureStageBuild()
    const [started, stage, chromium] = await Promise.all([
      startEngines(engines),
      buildStage(room),
      lookInChromium(deck.url, scriptless.url),
    ])
    ends.push(started.stop)
    const served = await serveBuild(await freePort(), stage)
    ends.push(served.close)
    provide('given', { engines: { firefox: started.firefox, webkit: started.webkit }, deck: deck.url, scriptless: scriptless.url, stage: served.url, chromium })
  }
  catch (error) {
    await end()
    throw error
  }
  return end
}

/** The English app with its notes, which the site that others may read has not. */
async function buildStage(room: string): Promise<string> {
  const out = join(room, 'stage')
  const { code, log } = await runNode([slidevBin(), 'build', LANGUAGES.en!.deck, '--base', '/', '--out', out], { env: { ...process.env, NODE_ENV: 'production', VITE_SITE: '' } })
  if (code !== 0)
    throw new Error(`the deck with its notes does not build: ${log}`)
  return out
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
