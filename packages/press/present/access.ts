/**
 * Who may do what in a talk given by `press present`, decided by cookies that only this server can have made. A key of
 * 128 random bits travels once, in a link's fragment, or a password in a form; then the cookie counts.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Of the speaker and of a device that votes; each port has its own, as cookies know no ports. */
const COOKIES = { speaker: 'speaker', device: 'device' } as const
/** A wrong key or password waits this long, and doubly at each further one of its address. */
const [FIRST_DELAY_MS, LAST_DELAY_MS] = [500, 30_000]
export const PASSWORD_LENGTH = 8

/** What opens a run, kept for a server that is started again: the keys' speakers are numbered from 1. */
export interface Secrets { signing: string, keys: string[] }

/** Makes the keys of a run: one for the speaker's presenter view and remote, one for a second speaker. */
export const createSecrets = (): Secrets =>
  ({ signing: randomBytes(32).toString('base64url'), keys: [1, 2].map(() => randomBytes(16).toString('base64url')) })

/** What somebody gives at the door. */
export interface Given { key?: string, password?: string, second?: boolean }
export type Answer = { speaker: number, cookie: string } | { why: 'wrong' } | { why: 'wait', ms: number }

export class Access {
  private wrong = new Map<string, { times: number, until: number }>()

  constructor(private readonly secrets: Secrets, private readonly port: number, private readonly password?: string) {}

  /** What the door answers at a time; an address that was wrong waits before it is heard again. */
  enter(given: Given, address: string, now: number): Answer {
    const before = this.wrong.get(address)
    if (before && before.until > now)
      return { why: 'wait', ms: before.until - now }
    const speaker = this.findSpeaker(given)
    if (speaker !== undefined) {
      this.wrong.delete(address)
      return { speaker, cookie: this.cookie(COOKIES.speaker, String(speaker)) }
    }
    const times = (before?.times ?? 0) + 1
    if (this.wrong.size > 4096)
      this.wrong.clear()
    this.wrong.set(address, { times, until: now + Math.min(LAST_DELAY_MS, FIRST_DELAY_MS * 2 ** (times - 1)) })
    return { why: 'wrong' }
  }

  /** The speaker whose cookie a request brings. */
  speakerOf(cookies: string | undefined): number | undefined {
    const value = this.read(cookies, COOKIES.speaker)
    return value === undefined ? undefined : Number(value)
  }

  /** The device whose cookie a request brings. */
  deviceOf(cookies: string | undefined): string | undefined {
    return this.read(cookies, COOKIES.device)
  }

  /** A cookie that marks a device by nothing but chance. */
  newDevice(): string {
    return this.cookie(COOKIES.device, randomBytes(9).toString('base64url'))
  }

  private findSpeaker({ key, password, second }: Given): number | undefined {
    const found = this.secrets.keys.findIndex(own => key !== undefined && isSame(key, own))
    if (found >= 0)
      return found + 1
    const isRight = this.password !== undefined && password !== undefined && isSame(password, this.password)
    return isRight ? second ? 2 : 1 : undefined
  }

  /** It goes with the browser's session, to this server alone, and no script reads it. */
  private cookie(name: string, value: string): string {
    return `${name}-${this.port}=${value}.${this.sign(name, value)}; Path=/; HttpOnly; SameSite=Strict`
  }

  private read(cookies = '', name: string): string | undefined {
    const own = cookies.split(/;\s*/).find(cookie => cookie.startsWith(`${name}-${this.port}=`))
    const [value, signature] = own?.slice(own.indexOf('=') + 1).split('.') ?? []
    return value && signature && isSame(signature, this.sign(name, value)) ? value : undefined
  }

  private sign(name: string, value: string): string {
    return createHmac('sha256', this.secrets.signing).update(`${name} ${value}`).digest('base64url')
  }
}

/** In a time that tells nothing of how much was right. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map(text => createHmac('sha256', 'compare').update(text).digest()) as [Buffer, Buffer]
  return timingSafeEqual(a, b)
}
