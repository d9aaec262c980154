import type { Client } from './hub.ts'
import type { Pause } from './rehearsal.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { Hub } from './hub.ts'
import { stepFrom } from './steps.ts'

const TOTALS = [0, 1, 4, 2]
const POLL = { slide: 4, closes: 1, options: 3 }
let now = 1000
let hub: Hub
let nextId = 1

function client(more: Partial<Client> = {}): Client {
  const one: Client = { id: nextId++, address: '192.0.2.1', ack: 0, view: 'app', ...more }
  hub.connect(one)
  return one
}
const speaker = (no = 1) => client({ speaker: no })
const place = () => hub.stateFor(client()).place?.value
const go = (one: Client, page: number, clicks: number, at = now, touched = true) => hub.hear(one, {
  kind: 'go',
  n: one.ack + 1,
  place: { touched, at, by: `w${one.id}`, value: { page, clicks, total: TOTALS[page - 1] ?? 0 } },
})
/** A window tells where it is, without a hand. */
const open = (one: Client, page: number, clicks: number, at = now) => go(one, page, clicks, at, false)

beforeEach(() => {
  now = 1000
  hub = new Hub({ run: 'r', totals: TOTALS, poll: POLL, now: () => now, changed: () => {} })
})

describe('the place of a talk', () => {
  it('is where the one who leads goes, and a newcomer takes it over', () => {
    const one = speaker()
    go(one, 2, 1)
    expect(place()).toEqual({ page: 2, clicks: 1, total: 1 })
    expect(hub.stateFor(speaker()).ack).toBe(0)
  })

  it('is led only with the key: who has none is to be disconnected', () => {
    const stranger = client()
    expect(go(stranger, 2, 0)).toContain('key')
    for (const kind of ['ask', 'give', 'withdraw', 'keep'] as const)
      expect(hub.hear(stranger, { kind }), kind).toContain('key')
    expect(hub.hear(stranger, { kind: 'step', by: 1 })).toContain('key')
    expect(hub.hear(stranger, { kind: 'blank', shade: 'black' })).toContain('key')
    expect(place()).toBeUndefined()
  })

  it('is not moved by a second speaker, who is answered so that the window goes back', () => {
    go(speaker(), 2, 0)
    const second = speaker(2)
    expect(go(second, 3, 0, now + 50)).toBeUndefined()
    expect(place()!.page).toBe(2)
    expect(hub.stateFor(second)).toMatchObject({ ack: 1, speaker: { lead: 'other' } })
  })

  it('takes no move that is older than what it knows, as two windows may tell it of the same', () => {
    const [one, other] = [speaker(), speaker()]
    go(one, 2, 0, 1010)
    go(one, 2, 1, 1020)
    go(other, 2, 0, 1010)
    expect(place()).toMatchObject({ page: 2, clicks: 1 })
  })

  it('stays when another window is only opened, whatever that one’s clock says', () => {
    const one = speaker()
    open(one, 3, 2)
    const late = speaker()
    open(late, 2, 0, now - 60_000)
    expect(place()).toMatchObject({ page: 3, clicks: 2 })
    expect(hub.stateFor(late).ack, 'it is answered, so that it goes back').toBe(1)
    go(late, 2, 1)
    expect(place(), 'by a hand').toMatchObject({ page: 2, clicks: 1 })
  })

  it('takes no place that the deck has not', () => {
    const one = speaker()
    go(one, 2, 0)
    go(one, 2, 7, 2000)
    go(one, 9, 0, 3000)
    hub.hear(one, { kind: 'slide', page: 9 })
    expect(place()).toMatchObject({ page: 2, clicks: 0 })
  })

  it('is led by two remotes at once, each press a step', () => {
    const [one, other] = [speaker(), speaker()]
    go(one, 3, 0)
    hub.hear(one, { kind: 'step', by: 1 })
    hub.hear(other, { kind: 'step', by: 1 })
    expect(place()).toMatchObject({ page: 3, clicks: 2 })
  })

  it('goes on from a press after a window’s, whatever the window’s clock says', () => {
    const one = speaker()
    go(one, 3, 1, 99_999_999)
    hub.hear(one, { kind: 'step', by: 1 })
    expect(place()).toMatchObject({ page: 3, clicks: 2 })
  })
})

describe('a step', () => {
  it('goes over the border of a slide, back to its last click, and stays at both ends', () => {
    expect(stepFrom({ page: 2, clicks: 1, total: 1 }, 1, TOTALS)).toEqual({ page: 3, clicks: 0 })
    expect(stepFrom({ page: 3, clicks: 0, total: 4 }, -1, TOTALS)).toEqual({ page: 2, clicks: 1 })
    expect(stepFrom({ page: 1, clicks: 0, total: 0 }, -1, TOTALS)).toEqual({ page: 1, clicks: 0 })
    expect(stepFrom({ page: 4, clicks: 2, total: 2 }, 1, TOTALS)).toEqual({ page: 4, clicks: 2 })
  })
})

describe('the lead', () => {
  it('is asked for and given by one press on both sides', () => {
    const [one, second] = [speaker(), speaker(2)]
    go(one, 2, 0)
    hub.hear(second, { kind: 'ask' })
    expect(hub.stateFor(one).speaker).toMatchObject({ lead: 'you', asks: 'other' })
    expect(hub.stateFor(second).speaker).toMatchObject({ lead: 'other', asks: 'you' })
    hub.hear(one, { kind: 'give' })
    go(second, 3, 1, now + 1)
    expect(place()).toMatchObject({ page: 3, clicks: 1 })
    go(one, 1, 0, now + 9)
    expect(place()!.page).toBe(3)
  })

  it('is not taken by a second speaker’s window that is only opened, but by one that a hand moves', () => {
    const second = speaker(2)
    open(second, 2, 0)
    expect(place(), 'the room has a place to follow').toMatchObject({ page: 2, clicks: 0 })
    const one = speaker()
    expect(hub.stateFor(one).speaker!.lead).toBe('nobody')
    go(one, 2, 1)
    go(second, 3, 0, now + 1)
    expect(hub.stateFor(second)).toMatchObject({ place: { value: { page: 2, clicks: 1 } }, speaker: { lead: 'other' } })
  })

  it('is the second speaker’s when that one comes and presses first, and the first one’s when it only opens', () => {
    const [second, one] = [speaker(2), speaker()]
    open(second, 2, 0)
    hub.hear(second, { kind: 'step', by: 1 })
    open(one, 1, 0)
    expect(hub.stateFor(second).speaker!.lead).toBe('you')
    hub = new Hub({ run: 'r', totals: TOTALS, now: () => now, changed: () => {} })
    open(one, 2, 0)
    go(second, 3, 0, now + 1)
    expect(hub.stateFor(one).speaker!.lead).toBe('you')
  })

  it('stays when it is kept, or the question is taken back', () => {
    const [one, second] = [speaker(), speaker(2)]
    go(one, 2, 0)
    for (const [who, kind] of [[one, 'keep'], [second, 'withdraw']] as const) {
      hub.hear(second, { kind: 'ask' })
      hub.hear(who, { kind })
      hub.hear(one, { kind: 'give' })
      expect(hub.stateFor(one).speaker!.lead, kind).toBe('you')
    }
  })

  it('is given at once when nobody of the speaker who leads is there', () => {
    const [one, remote, second] = [speaker(), speaker(), speaker(2)]
    go(one, 2, 0)
    hub.disconnect(one)
    hub.hear(second, { kind: 'ask' })
    expect(hub.stateFor(second).speaker!.lead).toBe('other')
    hub.disconnect(remote)
    expect(hub.stateFor(second).speaker!.lead).toBe('you')
  })

  it('cannot be given by who has it not', () => {
    const [one, second] = [speaker(), speaker(2)]
    go(one, 2, 0)
    hub.hear(second, { kind: 'ask' })
    hub.hear(second, { kind: 'give' })
    expect(hub.stateFor(one).speaker!.lead).toBe('you')
  })
})

describe('the clock', () => {
  it('counts the time of each slide while it runs, and starts again when it is reset', () => {
    const one = speaker()
    go(one, 1, 0)
    hub.hear(one, { kind: 'clock', to: 'run' })
    now = 31_000
    go(one, 2, 0)
    expect(hub.stateFor(one).speaker!.slides).toEqual({ 1: { start: 1000, end: 31_000 }, 2: { start: 31_000 } })
    now = 40_000
    hub.hear(one, { kind: 'clock', to: 'pause' })
    now = 60_000
    hub.hear(one, { kind: 'clock', to: 'run' })
    expect(hub.stateFor(one).speaker!.clock.value).toMatchObject({ status: 'running', startedAt: 21_000 })
    hub.hear(one, { kind: 'clock', to: 'reset' })
    expect(hub.stateFor(one).speaker).toMatchObject({ slides: {}, clock: { value: { status: 'stopped' } } })
  })
})

describe('a rehearsal', () => {
  it('leaves out a pause of the clock that goes on when it begins', () => {
    let heard: Pause[] | undefined
    const options = { run: 'r', totals: TOTALS, now: () => now, changed: () => {} }
    hub = new Hub({ ...options, rehearsed: (_log, stood) => heard = stood })
    const one = speaker()
    go(one, 1, 0)
    hub.hear(one, { kind: 'clock', to: 'run' })
    hub.hear(one, { kind: 'clock', to: 'pause' })
    now = 5000
    hub.hear(one, { kind: 'rehearse', on: true })
    now = 8000
    hub.hear(one, { kind: 'clock', to: 'run' })
    now = 9000
    hub.hear(one, { kind: 'rehearse', on: false })
    expect(heard).toEqual([{ from: 5000, to: 8000 }])
  })
})

describe('what is told', () => {
  it('tells who has no key nothing of the speaker', () => {
    go(speaker(), 2, 0)
    expect(hub.stateFor(client()).speaker).toBeUndefined()
  })

  it('counts phones and speakers’ windows once they have joined', () => {
    const one = speaker()
    client()
    client({ view: undefined })
    expect(hub.stateFor(one).speaker).toMatchObject({ room: 1, windows: 1 })
  })
})

describe('a server that was killed', () => {
  function restart() {
    const memory = JSON.parse(JSON.stringify(hub.memory())) as ReturnType<Hub['memory']>
    hub = new Hub({ run: 'r2', totals: TOTALS, poll: POLL, now: () => now, changed: () => {} }, memory)
  }
  const vote = (device: string, option: number) => {
    const phone = client({ device })
    hub.hear(phone, { kind: 'vote', option })
    return hub.stateFor(phone).poll
  }

  it('goes on where it was, with lead, clock and votes', () => {
    const one = speaker()
    go(one, 4, 0)
    vote('d', 2)
    hub.hear(one, { kind: 'clock', to: 'run' })
    restart()
    const again = speaker()
    go(again, 4, 1, now + 1)
    expect(hub.stateFor(again)).toMatchObject({ run: 'r', place: { value: { page: 4, clicks: 1 } }, poll: { counts: [0, 0, 1] }, speaker: { lead: 'you', clock: { value: { status: 'running' } } } })
  })

  it('takes votes again when it was killed during the bet', () => {
    go(speaker(), 4, 0)
    vote('before', 2)
    restart()
    expect(vote('after', 1)).toMatchObject({ open: true, yours: 1 })
    expect(hub.stateFor(speaker()).poll!.counts).toEqual([0, 1, 1])
  })

  it('shows the room what it said when it was killed after the answer, and does not ask again', () => {
    const one = speaker()
    go(one, 4, 0)
    vote('d', 2)
    now = 5000
    go(one, 4, 1)
    now = 8000
    restart()
    expect(vote('late', 1)).toMatchObject({ open: false, counts: [0, 0, 1] })
    now = 10_500
    go(speaker(), 4, 0)
    expect(vote('later', 1), 'the answer was seen since before the server was killed').toMatchObject({ open: false, counts: [0, 0, 1] })
    go(speaker(), 3, 0, now + 1)
    restart()
    go(speaker(), 4, 0, now + 2)
    expect(vote('last', 1), 'it was killed on another slide').toMatchObject({ open: false, counts: [0, 0, 1] })
  })

  it('asks again when the answer was a press too many, just before', () => {
    const one = speaker()
    go(one, 4, 0)
    now = 5000
    go(one, 4, 1)
    restart()
    now = 7000
    go(speaker(), 4, 0)
    expect(vote('d', 1)).toMatchObject({ open: true, yours: 1 })
  })

  it('counts votes in bulk as the speaker had it', () => {
    const one = speaker()
    go(one, 4, 0)
    Array.from({ length: 12 }, (_, i) => vote(`phone ${i}`, 0))
    hub.hear(one, { kind: 'bulk', count: true })
    restart()
    expect(hub.stateFor(speaker()).poll).toMatchObject({ counts: [12, 0, 0], bulk: { votes: 4, counted: true } })
  })

  it('goes on with what an older version has left, which did not keep when the bet was closed', () => {
    go(speaker(), 4, 1)
    const older = { ...hub.memory(), closedAt: undefined, countsBulk: undefined }
    hub = new Hub({ run: 'r2', totals: TOTALS, poll: POLL, now: () => now, changed: () => {} }, older)
    expect(hub.stateFor(client()).poll).toMatchObject({ open: false, counts: [0, 0, 0] })
  })
})

describe('a newcomer with the key', () => {
  it.each([
    ['never touched', { touched: false, at: 9000 }],
    ['older', { touched: true, at: 500 }],
  ])('whose own place is %s takes over the server’s', (_, own) => {
    go(speaker(), 3, 2)
    const late = speaker()
    hub.hear(late, { kind: 'go', n: 7, place: { ...own, by: 'w', value: { page: 1, clicks: 0, total: 0 } } })
    expect(hub.stateFor(late)).toMatchObject({ ack: 7, place: { value: { page: 3, clicks: 2 } } })
    expect(place()).toMatchObject({ page: 3, clicks: 2 })
  })
})
