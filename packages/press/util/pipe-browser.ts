/**
 * A browser that is spoken to over a pipe, in Chrome's DevTools Protocol, for the little that a PDF needs: to load
 * Playwright takes as long as to print.
 */
import type { ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import type { Found } from './browser.ts'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { launchOptions, noBrowser } from './browser.ts'

type Params = Record<string, unknown>
interface Message {
  id?: number
  sessionId?: string
  method?: string
  params?: Params
  result?: Params
  error?: { message: string }
}
interface Waiting { done: (result: Params) => void, fail: (error: Error) => void }
/** Hears the events of a page. */
type Hear = (method: string, params: Params) => void

/** A page's protocol: sends a command, and hears events. */
export interface Session { send: (method: string, params?: Params) => Promise<Params>, hear: (listener: Hear) => void }
export interface PipeBrowser { newPage: () => Promise<Session>, close: () => Promise<void> }

/** What Playwright too starts a browser with, as far as it can be seen on paper or takes time; and fewer processes. */
const FLAGS = ['--headless', '--hide-scrollbars', '--mute-audio', '--force-color-profile=srgb', '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4', '--disable-field-trial-config', '--disable-breakpad', '--disable-component-extensions-with-background-pages', '--disable-default-apps', '--disable-dev-shm-usage', '--disable-extensions', '--disable-features=MediaRouter,DialMediaRouteProvider,OptimizationHints,Translate,SpareRendererForSitePerProcess', '--enable-features=NetworkServiceInProcess2', '--disable-hang-monitor', '--disable-renderer-backgrounding', '--no-default-browser-check', '--password-store=basic', '--use-mock-keychain', '--metrics-recording-only', '--export-tagged-pdf', '--disable-search-engine-choice-screen', '--remote-debugging-pipe']
/** A browser that does not answer for so long does not start. */
const START_MS = 60_000
const ENDS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** The browser ended on its own, or one of its pages did. */
export class BrowserEnded extends Error {}

/**
 * Starts the browser, and returns before it is there. What is asked of it rejects with a UserError when it does not
 * start, and with BrowserEnded when it ends later.
 */
export function startBrowser(found: Found): PipeBrowser {
  const profile = mkdtempSync(join(tmpdir(), 'press-browser-'))
  const { args = [], env } = launchOptions(found)
  const child = spawn(found.path, [...FLAGS, ...args, `--user-data-dir=${profile}`, 'about:blank'], {
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  const ended = new Promise<void>(done => child.once('error', () => done()).once('close', () => done()))
  const protocol = speak(child, ended)
  const stop = () => {
    kill(child)
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
    process.exit(130)
  }
  ENDS.forEach(signal => process.once(signal, stop))
  const late = setTimeout(() => kill(child), START_MS)
  const first = protocol.send('Target.getTargets').then(({ targetInfos }) => {
    clearTimeout(late)
    return (targetInfos as { type: string, targetId: string }[]).find(({ type }) => type === 'page')?.targetId
  }, (error: unknown) => {
    throw error instanceof BrowserEnded ? noBrowser(found, 'it ended before it answered') : error
  })
  first.catch(() => {}) // told by what is asked next
  let taken = false
  return {
    async newPage() {
      // The page that the browser starts with is there already.
      const waiting = await first
      const targetId = (taken ? undefined : waiting) ?? (await protocol.send('Target.createTarget', { url: 'about:blank' })).targetId
      taken = true
      const { sessionId } = await protocol.send('Target.attachToTarget', { targetId, flatten: true })
      return protocol.open(sessionId as string)
    },
    async close() {
      clearTimeout(late)
      ENDS.forEach(signal => process.off(signal, stop))
      kill(child)
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** The protocol over the browser's pipes: JSON, with a zero byte at the end of each message. */
function speak(child: ChildProcess, ended: Promise<void>) {
  const [, , , input, output] = child.stdio as unknown as [null, null, null, Writable, Readable]
  const waiting = new Map<number, Waiting>()
  const listeners = new Map<string | undefined, Hear[]>()
  let [last, gone] = [0, false]
  const failAll = (why: string) => {
    waiting.forEach(({ fail }) => fail(new BrowserEnded(why)))
    waiting.clear()
  }
  const receive = ({ id, sessionId, method, params = {}, result = {}, error }: Message) => {
    const asked = id === undefined ? undefined : waiting.get(id)
    waiting.delete(id ?? 0)
    if (error)
      asked?.fail(new Error(error.message))
    else
      asked?.done(result)
    if (method === 'Inspector.targetCrashed')
      failAll('the page crashed')
    if (method)
      listeners.get(sessionId)?.forEach(hear => hear(method, params))
  }
  let parts: Buffer[] = []
  output.on('data', (bytes: Buffer) => {
    let start = 0
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
      const text = Buffer.concat([...parts, bytes.subarray(start, end)]).toString()
      parts = []
      start = end + 1
      receive(JSON.parse(text) as Message)
    }
    parts.push(bytes.subarray(start))
  })
  for (const stream of [input, output])
    stream.on('error', () => {}) // it ends with the browser, which is told
  void ended.then(() => {
    gone = true
    failAll('the browser has been closed')
  })
  const send = (method: string, params: Params = {}, sessionId?: string) => new Promise<Params>((done, fail) => {
    if (gone)
      return fail(new BrowserEnded('the browser has been closed'))
    waiting.set(++last, { done, fail })
    input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`)
  })
  const open = (sessionId: string): Session => {
    const own: Hear[] = []
    listeners.set(sessionId, own)
    return { send: (method, params) => send(method, params, sessionId), hear: listener => void own.push(listener) }
  }
  return { send, open }
}

/** Ends it with all its processes; `/usr/bin/chromium` may be a script that waits for the real one. */
function kill(child: ChildProcess): void {
  try {
    if (process.platform === 'win32')
      child.kill()
    else if (child.pid !== undefined)
      process.kill(-child.pid, 'SIGKILL')
  }
  catch {
    // It has ended.
  }
}
