/** Times a dev server from a cold cache: until it answers, until its first slide stands, and until `l` has switched. */
import type { Browser, Page } from 'playwright'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { HOST } from 'slidev-addon-press/project.ts'
import { freePort } from 'slidev-addon-press/util/port.ts'
import { startNode } from 'slidev-addon-press/util/process.ts'

/** Seconds from the command, and for the key from its press; endless where it does not come. */
export interface DevTimes { answers: number, slide: number, key: number }
export interface DevServer { name: string, cwd: string, args: (port: number) => string[], languages: string[] }

const TIMEOUT_MS = 180_000
const POLL_MS = 50
/** How long the first slide stands before somebody presses the key. */
const STANDS_MS = 5000

export async function timeDev({ cwd, args, languages }: DevServer, browser: Browser): Promise<DevTimes> {
  for (const cache of ['.vite', '.slidev'])
    rmSync(join(cwd, 'node_modules', cache), { recursive: true, force: true })
  const port = await freePort()
  const times: DevTimes = { answers: Infinity, slide: Infinity, key: Infinity }
  const page = await browser.newPage()
  const started = performance.now()
  const since = (start: number) => (performance.now() - start) / 1000
  const child = startNode(args(port), { cwd, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, NODE_ENV: undefined } })
  const closed = once(child, 'close')
  let said = ''
  child.stderr!.on('data', chunk => said += String(chunk))
  try {
    await untilAnswers(`http://${HOST}:${port}/`, () => child.exitCode === null)
    times.answers = since(started)
    await page.goto(`http://${HOST}:${port}/`, { waitUntil: 'commit' })
    await untilShown(page, languages[0])
    times.slide = since(started)
    if (languages[1]) {
      await page.waitForTimeout(STANDS_MS)
      const pressed = performance.now()
      await page.keyboard.press('l')
      await untilShown(page, languages[1])
      times.key = since(pressed)
    }
  }
  catch (error) {
    console.error([said.trim().split('\n').at(-1), String(error).split('\n')[0]].filter(Boolean).join('\n'))
  }
  finally {
    await page.close()
    child.kill()
    await closed
  }
  return times
}

async function untilAnswers(url: string, runs: () => boolean): Promise<void> {
  for (const deadline = Date.now() + TIMEOUT_MS; Date.now() < deadline && runs(); await pause(POLL_MS)) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok)
      return
  }
  throw new Error('it does not answer.')
}

/** Waits for a slide, also past the pages that Vite loads once more. */
async function untilShown(page: Page, language: string | undefined): Promise<void> {
  const isShown = (language: string | undefined) =>
    [...document.querySelectorAll('#slideshow .slidev-layout')].some(layout => layout.checkVisibility())
    && (language === undefined || document.documentElement.lang === language)
  for (const deadline = Date.now() + TIMEOUT_MS; Date.now() < deadline; await pause(POLL_MS)) {
    if (await page.evaluate(isShown, language).catch(() => false))
      return
  }
  throw new Error('its slide does not show.')
}
