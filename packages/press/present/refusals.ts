/** Tells each kind of refusal of an address in one line, then how often it came again: a flood fills no screen. */
const QUIET_MS = 10_000
/** Lines of an address in that time, whatever kinds it comes up with. */
const LINES = 16
/** So many kinds and addresses are remembered. */
const MOST = 1024

/** What was told last, and how many there have been since that were not. */
interface Told { at: number, more: number }

export class Refusals {
  private readonly told = new Map<string, Told>()
  private readonly addresses = new Map<string, Told & { lines: number }>()

  /**
   * @param write gets the lines
   * @param now in ms
   */
  constructor(private readonly write: (line: string) => void, private readonly now: () => number) {}

  /** @param why the kind of refusal, in words */
  note(address: string, why: string): void {
    const key = `${address} ${why}`
    const [now, before] = [this.now(), this.told.get(key)]
    if (before && now - before.at < QUIET_MS) {
      before.more++
      return
    }
    const known = this.addresses.get(address)
    const isQuiet = !known || now - known.at >= QUIET_MS
    if (!isQuiet && known.lines >= LINES) {
      known.more++
      return
    }
    const others = isQuiet ? known?.more : 0
    for (const kept of [this.told, this.addresses]) {
      if (kept.size > MOST)
        kept.clear()
    }
    this.told.set(key, { at: now, more: 0 })
    if (isQuiet)
      this.addresses.set(address, { at: now, more: 0, lines: 1 })
    else
      known.lines++
    const more = [before?.more && `${before.more} times more before`, others && `${others} others before`].filter(Boolean)
    this.write(`refused ${address}: ${why}${more.length ? ` (and ${more.join(', ')})` : ''}`)
  }
}
