import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepAwake } from './wake-lock'

class FakeLock extends EventTarget {
  released = false
  release(): void {
    this.released = true
    this.dispatchEvent(new Event('release'))
  }
}

/** A page that is seen or not, in a browser that gives locks, or on a low battery refuses them. */
let page: EventTarget & { visibilityState: 'visible' | 'hidden' }
let locks: FakeLock[]
let refuses: boolean
const request = vi.fn<(kind: string) => Promise<FakeLock>>(() => {
  if (refuses)
    return Promise.reject(new DOMException('on a low battery', 'NotAllowedError'))
  locks.push(new FakeLock())
  return Promise.resolve(locks.at(-1)!)
})

beforeEach(() => {
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' as const })
  locks = []
  refuses = false
  request.mockClear()
  vi.stubGlobal('document', page)
  vi.stubGlobal('navigator', { wakeLock: { request } })
})
afterEach(() => vi.unstubAllGlobals())

const settle = () => new Promise(setImmediate)
/** As browsers do, which take the lock from a page that is hidden. */
async function turn(to: 'visible' | 'hidden') {
  page.visibilityState = to
  if (to === 'hidden')
    locks.at(-1)?.release()
  page.dispatchEvent(new Event('visibilitychange'))
  await settle()
}

it('nothing is asked for before the speaker has pressed something', async () => {
  const told = vi.fn()
  keepAwake(told)
  await turn('hidden')
  await turn('visible')
  expect(request).not.toHaveBeenCalled()
  expect(told.mock.calls).toEqual([[true]])
})

it('the screen is kept awake while the page is seen, and again when it comes back', async () => {
  const told = vi.fn()
  const { request: press } = keepAwake(told)
  press()
  await settle()
  expect(request.mock.calls).toEqual([['screen']])
  press()
  await settle()
  expect(request, 'it is held').toHaveBeenCalledTimes(1)
  await turn('hidden')
  expect(request, 'nobody sees it').toHaveBeenCalledTimes(1)
  await turn('visible')
  expect(request).toHaveBeenCalledTimes(2)
  expect(locks.map(({ released }) => released)).toEqual([true, false])
  expect(new Set(told.mock.calls.flat())).toEqual(new Set([true]))
})

it('a hidden page asks when it is seen', async () => {
  const { request: press } = keepAwake(() => {})
  await turn('hidden')
  press()
  expect(request).not.toHaveBeenCalled()
  await turn('visible')
  expect(request).toHaveBeenCalledTimes(1)
})

it('a browser that refuses, or takes it back, is told of, and asked again by the next press', async () => {
  const told = vi.fn()
  const { request: press } = keepAwake(told)
  refuses = true
  press()
  await settle()
  expect(told).toHaveBeenLastCalledWith(false)
  refuses = false
  press()
  await settle()
  expect(told).toHaveBeenLastCalledWith(true)
  locks.at(-1)!.release()
  expect(told).toHaveBeenLastCalledWith(false)
  press()
  await settle()
  expect(told).toHaveBeenLastCalledWith(true)
})

it('where the browser has none, that is told once, and nothing else happens', async () => {
  vi.stubGlobal('navigator', {})
  const told = vi.fn()
  const { request: press } = keepAwake(told)
  press()
  await turn('hidden')
  await turn('visible')
  expect(told.mock.calls).toEqual([[false]])
})
