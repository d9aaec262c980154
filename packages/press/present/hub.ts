/**
 * What is true of a talk given by `press present`, and who may change it. No sockets, no files, no clock of its own:
 * server.ts joins it to them. Who breaks what only the key allows is told so, and is to be disconnected; a press that
 * comes from a speaker who does not lead changes nothing, and the window goes back by the state it is answered with.
 */
import type { Memory } from './memory.ts'
import type { ClientMessage, Clock, Place, SpeakerState, Stamped, State, View } from './protocol.ts'
import type { Moment, Pause } from './rehearsal.ts'
import { keepTimes } from '../client/pace.ts'
import { outranks } from '../client/sync/agreement.ts'
import { STOPPED, turnClock } from './clock.ts'
import { Lead } from './lead.ts'
import { Poll } from './poll.ts'
import { isIn, stepFrom } from './steps.ts'

/** A connection. `speaker` is its number by the key it has, nothing without; `device` its own mark, for votes. */
export interface Client { id: number, address: string, speaker?: number, device?: string, view?: View, ack: number }

export interface HubOptions {
  run: string
  /** The clicks of each slide. */
  totals: number[]
  poll?: { slide: number, closes: number, options: number }
  address?: () => string | undefined
  now: () => number
  /** A rehearsal has ended. */
  rehearsed?: (log: Moment[], stood: Pause[]) => void
  /** Something has changed for all, for speakers, or for one client alone. */
  changed: (whom: 'all' | 'speakers' | Client) => void
}

/** How windows know a place that the server has made. */
const BY = 'server'
/** What anybody may say. */
const OPEN: ReadonlySet<ClientMessage['kind']> = new Set(['join', 'vote'])
/** What a speaker may say without the lead. */
const SPOKEN: ReadonlySet<ClientMessage['kind']> = new Set(['ask', 'withdraw', 'bulk'])

export class Hub {
  readonly clients = new Set<Client>()
  private known: Memory
  private readonly lead: Lead
  private readonly poll?: Poll

  constructor(private readonly options: HubOptions, memory?: Memory) {
    const clock = { touched: false, at: 0, by: BY, value: STOPPED }
    this.known = memory ?? { run: options.run, no: 0, clock, slides: {} }
    const isHere = (speaker: number) => [...this.clients].some(client => client.speaker === speaker)
    this.lead = new Lead(this.known, isHere, () => this.change('speakers'))
    if (options.poll)
      this.poll = new Poll(options.poll, this.known)
    if (this.known.place)
      this.poll?.moved(this.known.place.value, options.now())
  }

  connect(client: Client): void {
    this.clients.add(client)
    this.options.changed('speakers')
  }

  disconnect(client: Client): void {
    this.clients.delete(client)
    this.lead.left()
    this.options.changed('speakers')
  }

  /** @returns why the client is to be disconnected */
  hear(client: Client, message: ClientMessage): string | undefined {
    const { kind } = message
    if (!OPEN.has(kind) && client.speaker === undefined)
      return `"${kind}" needs the speaker's key`
    if (kind === 'go')
      client.ack = message.n
    const byHand = message.kind !== 'go' || message.place.touched
    if (!OPEN.has(kind) && !SPOKEN.has(kind) && !this.lead.takes(client.speaker!, byHand))
      return void this.options.changed(client)
    this.act(client, message)
    return undefined
  }

  stateFor(client: Client): State {
    const { run, no, place, shade } = this.known
    const isSpeaker = client.speaker !== undefined
    return {
      kind: 'state',
      run,
      no,
      ack: client.ack,
      now: this.options.now(),
      place,
      shade,
      poll: this.poll?.stateFor(isSpeaker, client.device),
      speaker: isSpeaker ? this.speakerState(client.speaker!) : undefined,
    }
  }

  memory(): Memory {
    return { ...this.known, votes: [], ...this.poll?.save() }
  }

  /** Begins or ends what a rehearsal records. */
  rehearse(on: boolean): void {
    const { log, stood = [], place, clock } = this.known
    if (on === (log !== undefined))
      return
    const standing = clock.value.status === 'paused' ? [{ from: this.options.now() }] : []
    Object.assign(this.known, { log: on ? [] : undefined, stood: on ? standing : undefined })
    if (on && place)
      this.note(place.value)
    if (!on && log!.length)
      this.options.rehearsed?.(log!, stood)
    this.change('speakers')
  }

  /** The room's address is another one now. */
  readdress(): void {
    this.change('speakers')
  }

  private act(client: Client, message: ClientMessage): void {
    const { place } = this.known
    switch (message.kind) {
      case 'join':
        client.view = message.view
        this.options.changed(client)
        return this.options.changed('speakers')
      case 'go':
        // A window that is only opened moves no talk, though it seems the older one where its clock is behind.
        return isIn(message.place.value, this.options.totals)
          && (!place || (message.place.touched && outranks(message.place, place)))
          ? this.go(message.place)
          : this.options.changed(client)
      case 'step':
        return place && this.move(stepFrom(place.value, message.by, this.options.totals))
      case 'slide':
        return this.move({ page: message.page, clicks: 0 })
      case 'timer':
        return outranks(message.timer, this.known.clock) ? this.time(message.timer) : this.options.changed(client)
      case 'clock':
        return this.turn(message.to)
      case 'blank':
        this.known.shade = message.shade
        return this.change('all')
      case 'ask':
        return this.lead.ask(client.speaker!)
      case 'withdraw':
        return this.lead.withdraw(client.speaker!)
      case 'keep':
        return this.lead.keep()
      case 'give':
        return this.lead.give()
      case 'vote':
        this.options.changed(client)
        if (this.poll?.vote(client.device, client.address, message.option))
          this.options.changed('speakers')
        return undefined
      case 'bulk':
        if (this.poll)
          this.poll.countsBulk = message.count
        return this.change('all')
      case 'rehearse':
        return this.rehearse(message.on)
    }
  }

  private move({ page, clicks }: { page: number, clicks: number }): void {
    const total = this.options.totals[page - 1]
    if (total !== undefined)
      this.go(this.stamp({ page, clicks, total }, this.known.place))
  }

  private go(place: Stamped<Place>): void {
    const before = this.known.place?.value
    this.known.place = place
    const { page, clicks } = place.value
    if (page === before?.page && clicks === before.clicks)
      return this.change('all')
    this.keepTimes()
    this.poll?.moved(place.value, this.options.now())
    this.note(place.value)
    this.change('all')
  }

  private note({ page, clicks }: Place): void {
    this.known.log?.push({ at: this.options.now(), page, clicks })
  }

  private turn(to: 'run' | 'pause' | 'reset'): void {
    const { clock } = this.known
    this.time(this.stamp(turnClock(clock.value, to, this.options.now()), clock))
  }

  private time(clock: Stamped<Clock>): void {
    const { known, options: { now } } = this
    const was = known.clock.value.status
    known.clock = clock
    if (clock.value.status === 'stopped' || was === 'stopped')
      known.slides = {}
    this.keepTimes()
    const { stood } = known
    if (clock.value.status === 'paused' && was !== 'paused')
      stood?.push({ from: now() })
    else if (was === 'paused' && stood?.length)
      stood.at(-1)!.to ??= now()
    this.change('speakers')
  }

  /** The clock tells which slide's time goes on. */
  private keepTimes(): void {
    const { place, clock: { value: { status } }, slides } = this.known
    if (status !== 'stopped')
      this.known.slides = keepTimes(slides, status === 'running' ? place?.value.page : undefined, this.options.now())
  }

  private change(whom: 'all' | 'speakers'): void {
    this.known.no++
    this.options.changed(whom)
  }

  /** Later than what it takes the place of, whatever two machines' clocks say. */
  private stamp<Value>(value: Value, before?: { at: number }): Stamped<Value> {
    return { value, touched: true, at: Math.max(this.options.now(), (before?.at ?? 0) + 1), by: BY }
  }

  private speakerState(speaker: number): SpeakerState {
    const { clock, slides, log } = this.known
    const seen = [...this.clients].filter(({ view }) => view)
    const windows = seen.filter(client => client.speaker !== undefined).length
    return {
      ...this.lead.stateFor(speaker),
      clock,
      slides,
      room: seen.length - windows,
      windows,
      address: this.options.address?.(),
      rehearsing: log !== undefined,
    }
  }
}
