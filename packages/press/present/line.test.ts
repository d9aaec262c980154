import type { Socket } from './line.ts'
import { expect, it } from 'vitest'
import { Line } from './line.ts'

/** A socket that reads when it is told to. */
function fake() {
  const unread: { text: string, sent?: () => void }[] = []
  let pong = () => {}
  const socket: Socket & { ended: boolean } = {
    OPEN: 1,
    readyState: 1,
    ended: false,
    get bufferedAmount() {
      return unread.reduce((sum, { text }) => sum + text.length, 0)
    },
    on: (_event, listener) => pong = listener,
    send: (text, sent) => void unread.push({ text, sent }),
    ping: () => {},
    close: () => {},
    terminate() {
      this.ended = true
    },
  }
  const read = () => {
    const all = unread.splice(0)
    all.forEach(({ sent }) => sent?.())
    return all.map(({ text }) => text)
  }
  return { socket, read, pong: () => pong() }
}

it('keeps no more for a slow reader than it may, and then tells the last state alone', () => {
  const { socket, read } = fake()
  const line = new Line(socket)
  const states = Array.from({ length: 100 }, (_, i) => `${i}`.padEnd(1000, ' '))
  states.forEach(state => line.send(state))
  expect(socket.bufferedAmount).toBeLessThan(20_000)
  const first = read()
  expect(first.length).toBeLessThan(20)
  expect(read()).toEqual([states.at(-1)])
  expect(read()).toEqual([])
})

it('ends who does not answer', () => {
  const { socket, pong } = fake()
  const line = new Line(socket)
  line.beat()
  pong()
  line.beat()
  expect(socket.ended).toBe(false)
  line.beat()
  expect(socket.ended).toBe(true)
})
