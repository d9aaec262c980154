/** Tells each kind of refusal of an address in one line, then how often it came again: a flood fills no screen. */
const QUIET_MS = 10_000

export class Refusals {
  private told = new Map<string, { at: number, more: number }>()

  constructor(private readonly write: (line: string) => void, private readonly now: () => number) {}

  note(address: string, why: string): void {
    const key = `${address} ${why}`
    const [now, before] = [this.now(), this.told.get(key)]
    if (before && now - before.at < QUIET_MS) {
      before.more++
      return
    }
    if (this.told.size > 1024)
      this.told.clear()
    this.told.set(key, { at: now, more: 0 })
    this.write(`refused ${address}: ${why}${before?.more ? ` (and ${before.more} times more before)` : ''}`)
  }
}
