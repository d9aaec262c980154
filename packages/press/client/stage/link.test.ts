import type { ClientMessage, Clock, Shade, Stamped, State } from '../../present/protocol'
import type { Message, Place, Timer } from '../sync/agreement'
import { describe, expect, it } from 'vitest'
import { Agreement, outranks } from '../sync/agreement'
import { Link } from './link'

const TOTAL = 3
const at = (page: number, clicks = 0): Place => ({ page, clicks, total: TOTAL })
const STOPPED: Clock = { status: 'stopped', startedAt: 0, pausedAt: 0 }

/** Time as it passes between machines: each way keeps its order, and is as slow as chance has it. */
class World {
  now = 1_000_000
  private queue: { at: number, order: number, work: () => void }[] = []
  private busy = new Map<string, number>()
  private order = 0
  constructor(readonly random: () => number, private readonly slowest = 60) {}

  after(ms: number, work: () => void): void {
    this.queue.push({ at: this.now + ms, order: this.order++, work })
  }

  post(way: string, work: () => void): void {
    const when = Math.max(this.now + 1 + Math.floor(this.random() * this.slowest), this.busy.get(way) ?? 0)
    this.busy.set(way, when)
    this.after(when - this.now, work)
  }

  /** Until `ms` have passed, or all is quiet. */
  run(ms = Infinity): void {
    const end = this.now + ms
    for (let steps = 0; ; steps++) {
      if (steps > 20_000)
        throw new Error('they never come to rest')
      this.queue.sort((a, b) => a.at - b.at || a.order - b.order)
      if (!this.queue.length || this.queue[0]!.at > end)
        break
      const { at, work } = this.queue.shift()!
      this.now = at
      work()
    }
    if (ms !== Infinity)
      this.now = end
  }
}

interface Client { speaker: number, ack: number, hear: (state: State) => void }

/**
 * As present/hub.ts decides: the leader's word counts where it outranks; who comes first leads, a second speaker by a
 * hand alone; each is answered.
 */
class Server {
  clients = new Set<Client>()
  up = true
  place?: Stamped<Place>
  clock: Stamped<Clock> = { touched: false, at: 0, by: 'server', value: STOPPED }
  shade?: Shade
  lead?: number
  private run = 1
  private no = 0
  constructor(private readonly world: World) {}

  /** Killed and started again, with what it knew or without. */
  forget(): void {
    this.run++
    this.no = 0;
    [this.place, this.shade, this.lead] = [undefined, undefined, undefined]
    this.clock = { touched: false, at: 0, by: 'server', value: STOPPED }
  }

  hear(client: Client, message: ClientMessage): void {
    if (message.kind === 'go')
      client.ack = message.n
    if (message.kind === 'join')
      return this.answer(client)
    if (client.speaker === 1 || message.kind !== 'go' || message.place.touched)
      this.lead ??= client.speaker
    if ((this.lead ?? client.speaker) !== client.speaker)
      return this.answer(client)
    if (message.kind === 'go' && (!this.place || (message.place.touched && outranks(message.place, this.place))))
      return this.change(() => this.place = message.place)
    if (message.kind === 'timer' && outranks(message.timer, this.clock))
      return this.change(() => this.clock = message.timer)
    if (message.kind === 'blank')
      return this.change(() => this.shade = message.shade)
    this.answer(client)
  }

  /** A press of the remote. */
  step(): void {
    const { page, clicks } = this.place!.value
    const to = clicks < TOTAL ? at(page, clicks + 1) : at(page + 1)
    this.change(() => this.place = { value: to, touched: true, at: Math.max(this.world.now, this.place!.at + 1), by: 'server' })
  }

  start(): void {
    const value: Clock = { status: 'running', startedAt: this.world.now, pausedAt: 0 }
    this.change(() => this.clock = { value, touched: true, at: Math.max(this.world.now, this.clock.at + 1), by: 'server' })
  }

  /** Something else has changed: somebody has come into the room. */
  tellAll(): void {
    this.clients.forEach(client => this.answer(client))
  }

  private change(what: () => unknown): void {
    what()
    this.no++
    this.tellAll()
  }

  answer(client: Client): void {
    const { place, clock, shade, no, lead } = this
    const speaker = {
      ...{ lead: lead === client.speaker ? 'you' as const : 'other' as const, clock, slides: { 1: { start: clock.at } } },
      ...{ room: 0, windows: 0, rehearsing: false },
    }
    const { now } = this.world
    client.hear(structuredClone({ kind: 'state', run: `run${this.run}`, no, ack: client.ack, now, place, shade, speaker }))
  }
}

/** A window with its agreement and its link, as follow.ts and join.ts join them. */
class Fake {
  timer: Timer = { ...STOPPED, slides: {} }
  shade?: Shade
  readonly shown: Place[] = []
  readonly agreement: Agreement
  readonly link: Link
  private client?: Client
  private line = 0

  constructor(
    private readonly world: World,
    private readonly server: Server,
    readonly name: string,
    readonly browser: { speaker: number, all: Fake[], skew: number },
    public place: Place,
  ) {
    const later = (work: () => void) => world.after(30, work)
    const now = () => world.now + browser.skew
    this.agreement = new Agreement({ id: name, now, later, presents: () => name.includes('presenter'), keep: () => {}, send: this.say('agreement'), show: place => this.shown.push(this.place = place), time: timer => void (this.timer = timer) })
    this.link = new Link({ now, later, tell: this.say('link'), shade: shade => void (this.shade = shade), send: (message) => {
      const { client } = this
      if (client)
        world.post(`${name}${this.line} up`, () => this.server.clients.has(client) && this.server.hear(client, structuredClone(message)))
      return !!client
    } })
    browser.all.push(this)
    this.agreement.ask()
    this.link.ask()
    world.after(200, () => this.agreement.claim(this.place))
    this.connect()
  }

  /** To all in the browser but who says it: another window, or the other part of this one. */
  private say = (part: 'agreement' | 'link') => (message: Message) => {
    for (const other of this.browser.all) {
      for (const to of (['agreement', 'link'] as const).filter(to => other !== this || to !== part))
        this.world.post(`${this.name} ${part} ${other.name} ${to}`, () => other[to].hear(structuredClone(message)))
    }
  }

  connect(): void {
    if (this.client || !this.server.up)
      return
    const line = ++this.line
    const client: Client = { speaker: this.browser.speaker, ack: 0, hear: state => this.world.post(`${this.name}${line} down`, () => {
      if (line !== this.line)
        return
      if (!this.client) {
        this.client = client
        this.link.connected()
      }
      this.link.hearServer(state)
    }) }
    this.world.post(`${this.name}${line} up`, () => {
      if (line !== this.line || !this.server.up)
        return
      this.server.clients.add(client)
      this.server.answer(client)
    })
  }

  /** What was on its way is lost. */
  drop(): void {
    this.line++
    if (this.client)
      this.server.clients.delete(this.client)
    this.client = undefined
    this.link.connected()
  }

  go(place: Place): void {
    this.place = place
    this.agreement.moved(place, true)
  }

  start(): void {
    this.timer = { ...this.timer, status: 'running', startedAt: this.world.now }
    this.agreement.timed(this.timer)
  }

  blank(shade?: Shade): void {
    this.shade = shade
    this.link.blanked(shade)
  }
}

/** Two speakers' browsers: one with presenter and projector, one with a presenter, whose clock is wrong. */
function begin(seed = 1, skew = 0) {
  const world = new World(seeded(seed))
  const server = new Server(world)
  const [one, two] = [{ speaker: 1, all: [] as Fake[], skew: 0 }, { speaker: 2, all: [] as Fake[], skew }]
  const leader = new Fake(world, server, 'presenter 1', one, at(1))
  world.run(400)
  const projector = new Fake(world, server, 'projector', one, at(4))
  const watcher = new Fake(world, server, 'presenter 2', two, at(9))
  world.run()
  const windows = [leader, projector, watcher]
  const places = () => [server.place?.value, ...windows.map(({ place }) => place)].map(place => place && `${place.page}.${place.clicks}`)
  const all = (place: Place) => Array.from({ length: 4 }, () => `${place.page}.${place.clicks}`)
  const gone = () => {
    server.up = false
    windows.forEach(window => window.drop())
  }
  const back = () => {
    server.up = true
    windows.forEach(window => window.connect())
  }
  return { world, server, leader, projector, watcher, windows, places, all, gone, back }
}

describe.each([0, 3_600_000, -3_600_000])('windows of two browsers, the clock of one wrong by %d ms,', (skew) => {
  it('take over where the first is, follow its leader and the remote, and take back what may not lead', () => {
    const { world, server, leader, projector, watcher, places, all } = begin(1, skew)
    expect(places()).toEqual(all(at(1)))
    leader.go(at(2))
    world.run()
    expect(places()).toEqual(all(at(2)))
    server.step()
    world.run()
    expect(places()).toEqual(all(at(2, 1)))
    for (const page of [7, 8]) {
      watcher.go(at(page))
      world.run()
      expect(places(), 'refused').toEqual(all(at(2, 1)))
    }
    server.step()
    world.run()
    expect(places(), 'after a refusal').toEqual(all(at(2, 2)))
    projector.go(at(3))
    world.run()
    expect(places()).toEqual(all(at(3)))
    server.lead = 2
    watcher.go(at(5))
    world.run()
    expect(places(), 'the lead was given').toEqual(all(at(5)))
    leader.go(at(6))
    world.run()
    expect(places(), 'to the other').toEqual(all(at(5)))
  })

  it('agree on where the server’s first is when they open at once', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const world = new World(seeded(seed))
      const server = new Server(world)
      const windows = [0, skew].map((skew, i) =>
        new Fake(world, server, `presenter ${i}`, { speaker: 1, all: [], skew }, at(1 + i)))
      let first: Place | undefined
      while (!first) {
        world.run(1)
        first = server.place?.value
      }
      world.run()
      expect([server.place!.value, ...windows.map(({ place }) => place)]).toEqual([first, first, first])
    }
  })

  it('go on without the server, and agree when it is back', () => {
    const { world, server, leader, projector, watcher, places, all, gone, back } = begin(2, skew)
    server.step()
    world.run()
    gone()
    leader.go(at(4))
    watcher.go(at(8))
    world.run()
    expect([leader.place, projector.place, watcher.place]).toEqual([at(4), at(4), at(8)])
    back()
    world.run()
    expect(places()).toEqual(all(at(4)))
  })

  it('teach a server that has forgotten all', () => {
    const { world, server, leader, watcher, places, gone, back } = begin(3, skew)
    leader.go(at(6))
    leader.start()
    leader.blank('black')
    world.run()
    expect(watcher.shade).toBe('black')
    gone()
    server.forget()
    server.lead = 1
    back()
    world.run()
    expect(new Set(places())).toEqual(new Set(['6.0']))
    expect([server.clock.value.startedAt, server.shade]).toEqual([leader.timer.startedAt, 'black'])
    expect(watcher.timer.startedAt).toBe(leader.timer.startedAt)
  })

  it.each(Array.from({ length: 12 }, (_, i) => i + 1))('agree after whatever has happened, walk %d', (seed) => {
    const talk = begin(seed, skew)
    const { world, server, windows, places } = talk
    const { random } = world
    for (let act = 0; act < 40; act++) {
      const one = windows[Math.floor(random() * windows.length)]!
      const what = random()
      if (what < 0.1) {
        one.drop()
        world.after(random() * 300, () => one.connect())
      }
      else if (what < 0.15 && server.up) {
        talk.gone()
        if (random() < 0.5)
          server.forget()
      }
      else if (what < 0.3 && !server.up) {
        talk.back()
      }
      else if (what < 0.45 && server.up && server.place) {
        server.step()
      }
      else if (what < 0.5) {
        one.start()
      }
      else if (what < 0.53 && server.up) {
        server.start()
      }
      else if (what < 0.58) {
        server.lead = 3 - (server.lead ?? 1)
      }
      else if (what < 0.65) {
        one.blank(random() < 0.5 ? 'black' : undefined)
      }
      else {
        one.go(at(1 + Math.floor(random() * 9), Math.floor(random() * TOTAL)))
      }
      world.run(random() * (random() < 0.5 ? 20 : 300))
    }
    if (!server.up)
      talk.back()
    world.run()
    expect(new Set(places()).size, places().join(', ')).toBe(1)
    expect(new Set([server.clock.value, ...windows.map(({ timer }) => timer)].map(({ status, startedAt }) => `${status} ${startedAt}`)).size).toBe(1)
    expect(new Set([server, ...windows].map(({ shade }) => shade)).size).toBe(1)
  })
})

it('a move that is on its way is not called back by what the server says meanwhile', () => {
  const { world, server, leader, places, all } = begin()
  const before = leader.shown.length
  leader.go(at(2))
  leader.blank('black')
  for (let ms = 0; ms < 300; ms += 5) {
    server.tellAll()
    world.run(5)
    expect(leader.shade).toBe('black')
  }
  expect(leader.shown.slice(before).filter(({ page }) => page !== 2)).toEqual([])
  expect(places()).toEqual(all(at(2)))
})

it('a timer that a remote has started comes with the times of its slides; a window’s own keeps its own', () => {
  const { world, server, leader, watcher } = begin()
  server.start()
  world.run()
  for (const { timer } of [leader, watcher])
    expect(timer).toMatchObject({ status: 'running', slides: { 1: { start: server.clock.at } } })
  watcher.start()
  world.run()
  expect(watcher.timer.startedAt, 'who may not lead has no timer of its own').toBe(server.clock.value.startedAt)
})

/** Park and Miller's generator. */
function seeded(state: number): () => number {
  return () => (state = state * 48271 % 2147483647) / 2147483647
}
