/**
 * The room's votes on one slide: one a device, which may change it until the answer is shown. An address has a few
 * devices at most; what comes from it beyond that is votes in bulk, which the speaker may count or leave out.
 */
import type { PollState } from './protocol.ts'
import { createHmac, randomBytes } from 'node:crypto'

export interface PollOptions {
  /** The slide by its number, and its step that shows the answer. */
  slide: number
  closes: number
  /** How many options there are. */
  options: number
}

/** A device's vote; `from` stands for its address. */
interface Vote { device: string, from: string, option: number }

/** What outlives a server that is killed; with the talk's place, it tells whether the poll is open. */
export interface SavedPoll {
  votes: Vote[]
  /**
   * Hashes addresses (HMAC-SHA-256), so that limits go on and nobody reads an address from the file by chance. It is
   * beside the votes, so that whoever has the file can still find them, by trying all addresses of a network.
   */
  addressKey: string
  /** When the answer was shown, in ms since 1970; 0 before. */
  closedAt: number
  countsBulk: boolean
}

/** Devices of one address that are taken for people: a few phones behind one router. */
const DEVICES = 8
/** Votes of one address that are kept at all. */
const KEPT = 1000
/** An answer that was shown for less was a press too many; who goes back opens the poll again. */
const SLIP_MS = 5000

export class Poll {
  countsBulk: boolean
  private votes = new Map<string, Vote>()
  private perAddress = new Map<string, Vote[]>()
  private state: 'waiting' | 'open' | 'closed' = 'waiting'
  private closedAt: number
  private readonly addressKey: string

  constructor(
    private readonly options: PollOptions,
    { votes = [], addressKey, closedAt = 0, countsBulk = false }: Partial<SavedPoll> = {},
  ) {
    this.closedAt = closedAt
    this.countsBulk = countsBulk
    this.addressKey = addressKey ?? randomBytes(16).toString('base64url')
    // Without a key they are an older version's, which kept addresses as they are.
    if (addressKey)
      votes.forEach(({ device, from, option }) => this.put({ device, from, option }))
  }

  /** The talk has come to a place, or goes on there after its server was killed. */
  moved({ page, clicks }: { page: number, clicks: number }, now: number): void {
    const here = page === this.options.slide
    if (here && clicks >= this.options.closes) {
      this.closedAt ||= now
      this.state = 'closed'
    }
    else if (this.closedAt && now - this.closedAt > SLIP_MS) {
      this.state = 'closed'
    }
    else {
      this.closedAt = 0
      this.state = here ? 'open' : 'waiting'
    }
  }

  /** @returns whether the vote was taken */
  vote(device: string | undefined, address: string, option: number): boolean {
    if (this.state !== 'open' || device === undefined || option >= this.options.options)
      return false
    const before = this.votes.get(device)
    if (before) {
      before.option = option
      return true
    }
    return this.put({ device, from: this.hash(address), option })
  }

  stateFor(speaker: boolean, device?: string): PollState {
    const open = this.state === 'open'
    const mine = device === undefined ? undefined : this.votes.get(device)?.option
    const bulk = [...this.perAddress.values()].reduce((sum, votes) => sum + Math.max(0, votes.length - DEVICES), 0)
    return {
      open,
      counts: speaker || this.state === 'closed' ? this.count() : undefined,
      bulk: speaker && bulk ? { votes: bulk, counted: this.countsBulk } : undefined,
      yours: mine,
    }
  }

  save(): SavedPoll {
    const { addressKey, closedAt, countsBulk } = this
    return { votes: [...this.votes.values()], addressKey, closedAt, countsBulk }
  }

  private hash(address: string): string {
    return createHmac('sha256', this.addressKey).update(address).digest('base64url')
  }

  private put(vote: Vote): boolean {
    const votes = this.perAddress.get(vote.from) ?? []
    if (votes.length >= KEPT)
      return false
    this.perAddress.set(vote.from, [...votes, vote])
    this.votes.set(vote.device, vote)
    return true
  }

  private count(): number[] {
    const counts = Array.from({ length: this.options.options }, () => 0)
    for (const votes of this.perAddress.values()) {
      for (const { option } of this.countsBulk ? votes : votes.slice(0, DEVICES))
        counts[option]!++
    }
    return counts
  }
}
