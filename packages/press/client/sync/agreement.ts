/**
 * Makes the windows of a talk agree on its place and its timer, by messages between them. Slidev 53 has each window
 * send all it knows as it opens, so that a newcomer leads, with a timer that stands (client/setup/root.ts,
 * state/syncState.ts). Here a newcomer asks and takes over what goes on; a window leads when a user has moved it; and
 * of two that differ, the one that knows less is told, so that a window which slept, or missed a message, agrees again
 * once it asks.
 *
 * No Vue, no DOM, no clock of its own: follow.ts joins it to Slidev.
 */

/** A slide by its number, from 1, and its clicks, from 0; `total` is how many clicks it has. */
export interface Place { page: number, clicks: number, total: number }

/** Slidev's (client/state/shared.ts): times are in ms since 1970. */
export interface Timer {
  status: 'stopped' | 'running' | 'paused'
  slides: Record<number, { start?: number, end?: number }>
  startedAt: number
  pausedAt: number
}

/** When a window said so, in ms since 1970, and whether a hand had moved it or it had only been opened there. */
export interface Stamp { touched: boolean, at: number, by: string }

export type Said<Value> = Stamp & { value: Value }

/** `presented` once a presenter window has taken part: windows in which people only read go their own ways. */
export interface Known { place?: Said<Place>, timer?: Said<Timer>, presented: boolean }

export type Message = { kind: 'ask', presenter: boolean } | { kind: 'know', known: Known }

/** What the agreement asks of its window and does with it. */
export interface Window {
  id: string
  now: () => number
  /** Whether this is, at this moment, a presenter's. */
  presents: () => boolean
  send: (message: Message) => void
  /** Does it soon, and not before what has already come is heard. */
  later: (work: () => void) => void
  show: (place: Place) => void
  time: (timer: Timer) => void
  /** For when the window is loaded again. */
  keep: (known: Known) => void
}

/** Whether one word goes before another: a hand's before none's; of two hands the later, of two windows the older. */
export function outranks(one: Stamp, other: Stamp): boolean {
  if (one.touched !== other.touched)
    return one.touched
  if (one.at !== other.at)
    return one.touched ? one.at > other.at : one.at < other.at
  return one.by > other.by
}

/** Whether two places are the same slide at the same click. */
export const samePlace = (a: Place, b?: Place) => a.page === b?.page && a.clicks === b.clicks
const sameTimer = (a: Timer, b?: Timer) =>
  a.status === b?.status && a.startedAt === b.startedAt && a.pausedAt === b.pausedAt
const sameWord = (a?: Stamp, b?: Stamp) => a?.at === b?.at && a?.by === b?.by && a?.touched === b?.touched
const same = (a: Known, b: Known) =>
  a.presented === b.presented && sameWord(a.place, b.place) && sameWord(a.timer, b.timer)

export class Agreement {
  private owing = false

  constructor(private readonly window: Window, private known: Known = { presented: false }) {}

  /** At the window's start, and after each sleep: asks the others what goes on. */
  ask(): void {
    const presenter = this.window.presents()
    this.know({ ...this.known, presented: this.known.presented || presenter })
    this.window.send({ kind: 'ask', presenter })
  }

  /** Nobody has answered: what goes on is here. */
  claim(place: Place): void {
    if (this.known.place)
      return
    this.know({ ...this.known, place: this.stamp(place, false) })
    this.tell()
  }

  /** The window has moved; `touched` if by a user, and only then it leads the others. Else it has to go back. */
  moved(place: Place, touched: boolean): void {
    if (samePlace(place, this.known.place?.value))
      return
    if (!touched) {
      if (this.known.place && this.known.presented)
        this.window.show(this.known.place.value)
      return
    }
    this.know({ ...this.known, place: this.stamp(place, true, this.known.place) })
    this.tell()
  }

  /** The timer reads otherwise than before. */
  timed(timer: Timer): void {
    const { timer: known } = this.known
    if (known && sameTimer(timer, known.value)) {
      // Each window counts the times of the slides by itself: there is nothing to tell, only to know after a reload.
      this.know({ ...this.known, timer: { ...known, value: timer } })
      return
    }
    this.know({ ...this.known, timer: this.stamp(timer, true, this.known.timer) })
    this.tell()
  }

  /** A hand has made the window the presenter's, or takes it to another deck of the talk: it leads from here. */
  lead(): void {
    const { place } = this.known
    this.know({
      ...this.known,
      place: place && this.stamp(place.value, true, place),
      presented: this.known.presented || this.window.presents(),
    })
    this.tell()
  }

  hear(message: Message): void {
    const mine = this.known
    if (message.kind === 'ask') {
      if (mine.place && (mine.presented || message.presenter))
        this.owe()
      return
    }
    const theirs = message.known
    if (!theirs.presented && !mine.presented)
      return
    const both: Known = {
      place: first(theirs.place, mine.place),
      timer: first(theirs.timer, mine.timer),
      presented: true,
    }
    if (!same(both, mine))
      this.know(both)
    if (both.place && both.place !== mine.place && !samePlace(both.place.value, mine.place?.value))
      this.window.show(both.place.value)
    if (both.timer && both.timer !== mine.timer)
      this.window.time(both.timer.value)
    if (same(both, theirs))
      this.owing = false // all of it has just been said to all
    else
      this.owe()
  }

  /** Answers once for all windows: answers to each old message would be old messages to busy windows. */
  private owe(): void {
    if (this.owing)
      return
    this.owing = true
    this.window.later(() => this.owing && this.say())
  }

  private know(known: Known): void {
    this.known = known
    this.window.keep(known)
  }

  private tell(): void {
    if (this.known.presented)
      this.say()
  }

  private say(): void {
    this.owing = false
    this.window.send({ kind: 'know', known: this.known })
  }

  /** Later than what it takes the place of, whatever two machines' clocks say. */
  private stamp<Value>(value: Value, touched: boolean, before?: Stamp): Said<Value> {
    const now = this.window.now()
    return { value, touched, at: touched && before?.touched ? Math.max(now, before.at + 1) : now, by: this.window.id }
  }
}

function first<Value>(one?: Said<Value>, other?: Said<Value>): Said<Value> | undefined {
  return one && other ? (outranks(one, other) ? one : other) : one ?? other
}
