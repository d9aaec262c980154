/** WebKitGTK by its driver: classic WebDriver, JSON over HTTP (https://www.w3.org/TR/webdriver2/). */
import type { Client, Window } from './client.ts'
import { dragging, keyOf } from './client.ts'

/** Longer than a page is waited for (tests/support/presses.ts), so that a test tells what the page shows. */
const SCRIPT_MS = 60_000
/** A command that is not answered by then is lost: seen once, in some dozen runs of all tests. */
const LOST_MS = 75_000

/** A command by its path, without the session's. */
const nameOf = (path: string) => path.replace(/^\/[\w-]+/, '') || 'a session'

/** @param address where a WebKitWebDriver listens */
export async function connectWebKit(address: string): Promise<Client> {
  async function send<T>(method: 'POST' | 'DELETE' | 'GET', path: string, body?: object): Promise<T> {
    const signal = AbortSignal.timeout(LOST_MS)
    const response = await fetch(`${address}/session${path}`, { method, body: body && JSON.stringify(body), signal })
      .catch((error: Error) => {
        throw signal.aborted ? new Error(`WebKit does not answer ${nameOf(path)} within ${LOST_MS / 1000} s; run npm test engines again.`) : error
      })
    const { value } = await response.json() as { value: T & { error?: string, message?: string } }
    if (!response.ok)
      throw new Error(`WebKit does not do ${nameOf(path)}: ${value.error}, ${value.message}`)
    return value
  }

  const { sessionId } = await send<{ sessionId: string }>('POST', '', { capabilities: { alwaysMatch: { timeouts: { script: SCRIPT_MS } } } })
  const session = `/${sessionId}`
  let current: string | undefined
  let before: Promise<unknown> = Promise.resolve()

  /** Its commands go to the one window that was chosen last. */
  const windowOf = (handle: string): Window => {
    const tell = async <T>(method: 'POST' | 'GET', path: string, body?: object) => {
      // One after the other: in between, somebody else would choose another window.
      const told = before.then(async () => {
        if (current !== handle)
          await send('POST', `${session}/window`, { handle })
        current = handle
        return send<T>(method, session + path, body)
      })
      before = told.catch(() => {})
      return told
    }
    const post = <T>(path: string, body: object) => tell<T>('POST', path, body)
    const own: Window = {
      goto: url => post('/url', { url }),
      run: async (inPage, arg) => {
        const script = `const done = arguments[1]; Promise.resolve((${inPage.toString()})(arguments[0])).then(said => done({ said }), error => done({ error: String(error) }))`
        const { said, error } = await post<{ said: Awaited<ReturnType<typeof inPage>>, error?: string }>('/execute/async', { script, args: [arg] })
        if (error)
          throw new Error(`in WebKit's page: ${error}`)
        return said
      },
      press: async (key) => {
        // What types into an element does both in one; /actions would wait for the page in between.
        const [element] = Object.values(await tell<Record<string, string>>('GET', '/element/active'))
        await post(`/element/${element}/value`, { text: keyOf(key) })
      },
      drag: (...points) => post('/actions', { actions: dragging(points) }),
      resize: async (width, height) => {
        // A window is as large as its frame; what that takes is seen when it is there.
        let frame = [0, 0]
        for (const final of [false, true]) {
          await post('/window/rect', { width: width + frame[0]!, height: height + frame[1]! })
          if (!final)
            frame = await own.run(measureFrame, [width, height])
        }
      },
      picture: async () => Buffer.from(await tell<string>('GET', '/screenshot'), 'base64'),
    }
    return own
  }

  return {
    name: 'WebKit',
    window: windowOf(await send<string>('GET', `${session}/window`)),
    open: async () => windowOf((await send<{ handle: string }>('POST', `${session}/window/new`, { type: 'window' })).handle),
    close: () => send('DELETE', session),
  }
}

/**
 * What a window's frame takes of its size, in px. Asked for a size, the driver may answer before the window has it, and
 * a frame that is less than nothing is a window that is still as large as before.
 */
async function measureFrame([width, height]: number[]): Promise<number[]> {
  const measure = () => [width! - innerWidth, height! - innerHeight]
  for (let tries = 0; tries < 40 && measure().some(px => px < 0); tries++)
    await new Promise(done => setTimeout(done, 50))
  return measure()
}
