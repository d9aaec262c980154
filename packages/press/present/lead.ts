/** Who of the speakers leads the talk: one at a time, and another only when it asks and is given the lead. */
import type { SpeakerState } from './protocol.ts'

/** The speaker whose own link is the terminal's (access.ts). */
const MAIN = 1

export class Lead {
  private asks?: number

  /**
   * @param known keeps who leads
   * @param isHere whether a speaker is connected
   * @param changed speakers are to be told
   */
  constructor(
    private readonly known: { lead?: number },
    private readonly isHere: (speaker: number) => boolean,
    private readonly changed: () => void,
  ) {}

  /**
   * Whether what a speaker does counts. Who comes first leads, but a second speaker only by a hand: its windows watch,
   * in whatever order they are opened.
   */
  takes(speaker: number, byHand: boolean): boolean {
    if (this.known.lead === undefined && (byHand || speaker === MAIN))
      this.pass(speaker)
    return (this.known.lead ?? speaker) === speaker
  }

  /** A speaker asks for the lead; when nobody of the one who has it is there, it is given at once. */
  ask(speaker: number): void {
    const { lead } = this.known
    if (speaker === lead)
      return
    if (lead === undefined || !this.isHere(lead))
      return this.pass(speaker)
    this.asks = speaker
    this.changed()
  }

  withdraw(speaker: number): void {
    if (this.asks === speaker)
      this.keep()
  }

  /** The lead stays where it is. */
  keep(): void {
    this.asks = undefined
    this.changed()
  }

  give(): void {
    if (this.asks !== undefined)
      this.pass(this.asks)
  }

  /** A speaker may have gone: its lead goes to the one who asks for it. */
  left(): void {
    const { lead } = this.known
    if (lead === undefined || !this.isHere(lead))
      this.give()
  }

  /** What a speaker is told. */
  stateFor(speaker: number): Pick<SpeakerState, 'lead' | 'asks'> {
    const { known: { lead }, asks } = this
    const tell = (who: number) => who === speaker ? 'you' : 'other'
    return { lead: lead === undefined ? 'nobody' : tell(lead), asks: asks === undefined ? undefined : tell(asks) }
  }

  private pass(to: number): void {
    this.known.lead = to
    this.asks = undefined
    this.changed()
  }
}
