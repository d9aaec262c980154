import type { State, View } from '../../present/protocol'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { connect } from './connection'

/** A socket of a server that answers when it is told to. */
class FakeSocket extends EventTarget {
  static readonly OPEN = 1
  static all: FakeSocket[] = []
  readyState = 0
  sent: string[] = []

  constructor(readonly url: URL) {
    super()
    FakeSocket.all.push(this)
  }

  send = (text: string) => void this.sent.push((JSON.parse(text) as { kind: string }).kind)
  open() {
    this.readyState = 1
    this.dispatchEvent(new Event('open'))
  }

  tell(message: object) {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }))
  }

  close() {
    this.readyState = 3
    this.dispatchEvent(new Event('close'))
  }
}

const clock = { touched: false, at: 0, by: '', value: { status: 'stopped' as const, startedAt: 0, pausedAt: 0 } }
const speaker: State['speaker'] = { lead: 'you', clock, slides: {}, room: 0, windows: 1, rehearsing: false }
const state = { kind: 'state', run: 'r', no: 1, ack: 0, now: 0, speaker } satisfies State
const page = new EventTarget()
const last = () => FakeSocket.all.at(-1)!
let told: string[]
const start = (view: View = 'remote') => connect(view, {
  hear: ({ no }) => told.push(`state ${no}`),
  connected: is => told.push(is ? 'on' : 'off'),
  refused: why => told.push(why ? `refused ${why}` : 'no key'),
})

const startJoined = () => {
  const connection = start()
  last().open()
  last().tell(state)
  return connection
}

beforeEach(() => {
  vi.useFakeTimers()
  FakeSocket.all = []
  told = []
  vi.stubGlobal('WebSocket', FakeSocket)
  vi.stubGlobal('location', { href: 'http://192.0.2.1:4180/remote/' })
  vi.stubGlobal('document', Object.assign(page, { visibilityState: 'visible' }))
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('joins, and is connected once it is answered', () => {
  const connection = start()
  expect(last().url.href).toBe('ws://192.0.2.1:4180/present/socket')
  expect(connection.send({ kind: 'step', by: 1 }), 'a press before').toBe(false)
  last().open()
  expect([last().sent, told]).toEqual([['join'], []])
  last().tell(state)
  expect(told).toEqual(['on', 'state 1'])
  expect(connection.send({ kind: 'step', by: 1 })).toBe(true)
  connection.close()
})

it('joins again by itself within a second of the server’s being back, and at most a second apart', () => {
  const connection = startJoined()
  last().close()
  expect(told.at(-1)).toBe('off')
  for (let i = 0; i < 8; i++) {
    const before = FakeSocket.all.length
    vi.advanceTimersByTime(1000)
    expect(FakeSocket.all.length, `tries after ${i} s`).toBeGreaterThan(before)
    last().close()
  }
  vi.advanceTimersByTime(1000)
  last().open()
  last().tell({ ...state, no: 7 })
  expect(told.slice(-2)).toEqual(['on', 'state 7'])
  connection.close()
})

it('leaves a line that does not answer after a sleep, and opens another', () => {
  const connection = startJoined()
  const dead = last()
  vi.setSystemTime(Date.now() + 60_000) // no timer runs while a phone sleeps
  vi.advanceTimersByTime(500)
  expect(dead.sent, 'asks on waking').toEqual(['join', 'join'])
  vi.advanceTimersByTime(1200)
  expect(last()).not.toBe(dead)
  last().open()
  dead.tell({ ...state, no: 99 })
  expect(told, 'a word of the dead line').not.toContain('state 99')
  last().tell({ ...state, no: 2 })
  expect(told.slice(-2)).toEqual(['on', 'state 2'])
  connection.close()
})

it('asks when the page is shown again', () => {
  const connection = startJoined()
  page.dispatchEvent(new Event('visibilitychange'))
  expect(last().sent).toEqual(['join', 'join'])
  connection.close()
})

it('does not come back where it is refused, nor once it is closed', () => {
  start()
  last().open()
  last().tell({ kind: 'refused', why: 'too many messages' })
  last().close()
  vi.advanceTimersByTime(10_000)
  expect([told.at(-1), FakeSocket.all.length]).toEqual(['refused too many messages', 1])
  start().close()
  vi.advanceTimersByTime(10_000)
  expect(FakeSocket.all.length).toBe(2)
})

it.each<View>(['remote', 'app'])('is refused, and asks no more, where a speaker’s page (%s) has no key of this run', (view) => {
  const connection = start(view)
  last().open()
  last().tell({ ...state, speaker: undefined })
  expect(told, 'it is not connected before').toEqual(['no key'])
  expect(connection.send({ kind: 'step', by: 1 })).toBe(false)
  vi.advanceTimersByTime(10_000)
  page.dispatchEvent(new Event('visibilitychange'))
  expect(FakeSocket.all).toHaveLength(1)
})

it('lets the room in without a key', () => {
  const connection = start('room')
  last().open()
  last().tell({ ...state, speaker: undefined })
  expect(told).toEqual(['on', 'state 1'])
  connection.close()
})
