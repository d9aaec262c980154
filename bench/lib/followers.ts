/** Many followers of one talk: how soon each is told of a step, and what the server's process weighs. */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { Peer } from '../../tests/press/present/server.ts'

export interface Memory { rss: number, heap: number }
export interface Followed {
  /** From a step's being sent to its being heard, for each follower and step, in ms. */
  delays: number[]
  /** The server's memory, in bytes, after a tenth of the steps and after all. */
  early: Memory
  late: Memory
  /** Where each follower is at the end, and where the talk is. */
  ends: string[]
  end: string
  /** The follower that reads nothing until the end, as the others. */
  slow: { states: number, end: string }
}

/** Phones of one address, of which each has a few. */
export const PER_ADDRESS = 20
/** Steps that one window of the speaker may send in one breath. */
const PER_WINDOW = 150

/** @param steps each is sent when the speaker has heard of the one before */
export async function runFollowers({ followers, steps }: { followers: number, steps: number }): Promise<Followed> {
  const child = fork(join(import.meta.dirname, 'followers-server.ts'), { execArgv: ['--import', 'tsx', '--expose-gc'] })
  const hear = <T>() => new Promise<T>(done => child.once('message', message => done(message as T)))
  const weigh = () => {
    const weight = hear<Memory>()
    child.send('weigh')
    return weight
  }
  const peers: Peer[] = []
  try {
    const { host, cookie } = await hear<{ host: string, cookie: string }>()
    const open = (i: number) => {
      const address = Math.floor(i / PER_ADDRESS)
      const peer = new Peer({ host }, { from: `127.0.${1 + (address >> 8)}.${1 + (address & 255)}` })
      peers.push(peer)
      return peer.join('room')
    }
    const windows = await Promise.all(Array.from({ length: Math.ceil(steps / PER_WINDOW) }, () =>
      new Peer({ host }, { cookie }).join()))
    peers.push(...windows)
    const phones = []
    for (let i = 0; i < followers; i += PER_ADDRESS) {
      const together = Math.min(PER_ADDRESS, followers - i)
      phones.push(...await Promise.all(Array.from({ length: together }, (_, j) => open(i + j))))
    }
    const slow = await open(followers)
    slow.socket.pause()
    const delays: number[] = []
    let sent = 0
    let heard = () => {}
    const toldAll = (count: number) => new Promise<void>(done => heard = () => delays.length >= count && done())
    phones.forEach(phone => phone.socket.on('message', () => {
      delays.push(performance.now() - sent)
      heard()
    }))
    const place = (n: number) => ({ page: 1 + (n >> 1 & 1), clicks: n & 1, total: 2 })
    let early: Memory | undefined
    for (let n = 1; n <= steps; n++) {
      const told = toldAll(followers * n)
      sent = performance.now()
      windows[n % windows.length]!.say({ kind: 'go', n, place: { touched: true, at: n, by: 'speaker', value: place(n) } })
      await told
      if (n === Math.ceil(steps / 10))
        early = await weigh()
    }
    const late = await weigh()
    const { at: end } = windows[steps % windows.length]!
    slow.socket.resume()
    await slow.until(() => slow.at === end)
    return {
      delays,
      early: early!,
      late,
      ends: phones.map(({ at }) => at),
      end,
      slow: { states: slow.states.length, end: slow.at },
    }
  }
  finally {
    peers.forEach(peer => peer.close())
    child.disconnect()
  }
}
