/**
 * Joins the windows of one browser to the server of `press present`. Each window has a link: one more peer on the
 * windows' channel, which tells them what the server says, and the server where a hand has moved them. Stamps are
 * passed through both ways. What the server refuses is taken back: its word is told once more, stamped later than the
 * refused one. Without a server the windows go on by themselves; on its return the later hand leads.
 *
 * Several links say the same to the server, which takes only what outranks what it has. No Vue, no DOM, no clock.
 */
import type { ClientMessage, Shade, State } from '../../present/protocol'
import type { Known, Message, Said, Stamp, Timer } from '../sync/agreement'
import { Agreement, outranks, samePlace } from '../sync/agreement'

/** What the link speaks to. */
export interface Ends {
  now: () => number
  /** Does it soon, and not before what has already come is heard. */
  later: (work: () => void) => void
  /** To the windows of this browser. */
  tell: (message: Message) => void
  /** To the server. @returns false without a line to it */
  send: (message: ClientMessage) => boolean
  /** Blanks this window, or brings its slide back. */
  shade: (shade?: Shade) => void
}

type What = 'place' | 'timer'

/** Whose word a link has told again, at which number of which run's states: it is the server's, and not news to it. */
const AGAIN = /^again (\S*) (\d+)$/
const markAgain = ({ run, no }: State) => `again ${run.slice(0, 20)} ${no}`

export class Link {
  private known: Known = { presented: true }
  private readonly peer: Agreement
  /** What the server has said last on this line. */
  private state?: State
  /** How many of this line's messages want an answer. */
  private sent = 0
  private asked: Partial<Record<What, { word: Stamp, n: number }>> = {}
  private shade?: Shade
  /** The message that a hand's blank waits for, or that it has not been sent. */
  private shadeAsked?: number | 'unsent'
  private run?: string

  constructor(private readonly ends: Ends) {
    const { now, later, tell } = ends
    const keep = (known: Known) => void (this.known = known)
    this.peer = new Agreement(
      { id: 'link', now, later, send: tell, presents: () => true, show: () => {}, time: () => {}, keep },
      this.known,
    )
  }

  /** Asks the windows where they are. */
  ask(): void {
    this.peer.ask()
  }

  /** A window of this browser, or another's link, has said so. */
  hear(message: Message): void {
    this.peer.hear(message)
    this.settle()
  }

  /** The line has been opened or has broken: what was in flight is not answered any more. */
  connected(): void {
    [this.state, this.sent, this.asked] = [undefined, 0, {}]
    if (this.shadeAsked !== undefined)
      this.shadeAsked = 'unsent'
  }

  hearServer(state: State): void {
    const before = this.state
    this.state = state
    if (!before)
      this.ask() // of windows that nobody presented, none has told where it is
    this.settle()
    this.settleShade(before)
  }

  /** A hand has blanked this window, or brought its slide back. */
  blanked(shade?: Shade): void {
    this.shade = shade
    this.shadeAsked = this.state && this.ends.send({ kind: 'blank', shade }) ? this.wantAnswer() : 'unsent'
  }

  private settle(): void {
    if (!this.state)
      return
    const { place, speaker } = this.state
    this.judge('place', place, samePlace)
    if (speaker && (speaker.clock.touched || this.known.timer))
      this.judge('timer', { ...speaker.clock, value: { ...speaker.clock.value, slides: speaker.slides } }, sameStatus)
  }

  /** What the windows say, and what the server says: who is told, or nobody yet. */
  private judge<W extends What>(
    what: W,
    theirs: Known[W],
    same: (a: NonNullable<Known[W]>['value'], b: NonNullable<Known[W]>['value']) => boolean,
  ): void {
    const ours = this.known[what]
    if (!ours || !theirs) {
      if (ours)
        this.offer(what, ours)
      else if (theirs)
        this.say(what, theirs)
      return
    }
    if (isSame(ours, theirs))
      return
    if (outranks(theirs, ours))
      return this.say(what, theirs)
    const again = AGAIN.exec(ours.by)
    if (again) { // the server's own, of now, of later or of before
      const later = markAgain(this.state!).startsWith(`again ${again[1]} `) && Number(again[2]) > this.state!.no
      return later || same(ours.value, theirs.value) ? undefined : this.sayAgain(what, theirs, ours)
    }
    const asked = this.asked[what]
    if (ours.touched && !(asked && isSame(asked.word, ours)))
      return this.offer(what, ours)
    if (!ours.touched || this.state!.ack >= asked!.n)
      this.sayAgain(what, theirs, ours)
  }

  /** Tells the server, once a line. */
  private offer(what: What, word: Said<unknown>): void {
    const asked = this.asked[what]
    if (asked && isSame(asked.word, word))
      return
    if (what === 'place') {
      if (this.ends.send({ kind: 'go', n: this.sent + 1, place: this.known.place! }))
        this.asked.place = { word, n: ++this.sent }
      return
    }
    const { status, startedAt, pausedAt } = this.known.timer!.value
    const timer = { ...this.known.timer!, value: { status, startedAt, pausedAt } }
    if (this.state!.place && this.ends.send({ kind: 'timer', timer }))
      this.asked.timer = { word, n: this.wantAnswer() }
  }

  /** The server answers a move alone: its own place, which moves nothing, comes back once all before it is decided. */
  private wantAnswer(): number {
    const { place } = this.state!
    if (place && this.ends.send({ kind: 'go', n: this.sent + 1, place }))
      this.sent++
    return this.sent
  }

  private say(what: What, word: Said<unknown>): void {
    const message: Message = { kind: 'know', known: { ...this.known, presented: true, [what]: word } }
    this.ends.tell(message)
    this.peer.hear(message)
  }

  /** The windows go back to what the server says: it is told later than what they know. */
  private sayAgain(what: What, { value }: Said<unknown>, ours: Stamp): void {
    this.say(what, { value, touched: true, at: ours.at + 1, by: markAgain(this.state!) })
  }

  private settleShade(before?: State): void {
    const { shade, ack, run } = this.state!
    const forgotten = this.run !== undefined && this.run !== run && this.shade
    this.run = run
    if (this.shadeAsked === 'unsent' || forgotten)
      return this.blanked(this.shade)
    if (this.shadeAsked === undefined ? before && before.shade === shade : ack < this.shadeAsked)
      return
    this.shadeAsked = undefined
    this.shade = shade
    this.ends.shade(shade)
  }
}

const isSame = (a: Stamp, b: Stamp) => a.at === b.at && a.by === b.by && a.touched === b.touched
/** Whether two timers run, stand or are at zero alike, whatever each slide has taken. */
export const sameStatus = (a: Omit<Timer, 'slides'>, b: Omit<Timer, 'slides'>) =>
  a.status === b.status && a.startedAt === b.startedAt && a.pausedAt === b.pausedAt
