/**
 * Windows of one talk: opened, loaded again, closed, put to sleep, woken and pressed in any order; and what must hold
 * after each act.
 */
import type { BrowserContext, CDPSession, Page } from 'playwright/test'
import { findBrowser, launchOptions } from 'slidev-addon-press/util/browser.ts'
import { expect, newWindow } from './fixture'
import { clicksOf, SLIDES } from './talk'

interface Place { page: number, clicks: number }
interface Window { page: Page, presenter: boolean, devtools: CDPSession, asleep: boolean }

/** A minute and a second as the presenter's timer shows them. */
const TIMER = /(\d+):(\d\d)/
/** How long a window looks at itself before it tells what it shows, in ms. */
const LOOK_MS = 500
/** How long a window that keeps its browser busy hears nothing, in ms. */
const BUSY_MS = 900
/**
 * They should within a second, which `slowest` tells: built they do, on two cores without a graphics card; in dev
 * about one of a hundred acts takes a little longer there.
 */
const AGREE_MS = 15_000
/** What a deck takes to come that is served as its files stand. */
const OPENS_MS = 30_000
const MOST = 4

const last = SLIDES.length
const totalOf = (page: number) => clicksOf(SLIDES[page - 1]!)

/** Where each key leads, as Slidev has it. */
const KEYS: Record<string, (at: Place) => Place> = {
  ArrowRight: at => at.clicks < totalOf(at.page) ? { ...at, clicks: at.clicks + 1 } : KEYS.ArrowDown!(at),
  ArrowLeft: at => at.clicks > 0
    ? { ...at, clicks: at.clicks - 1 }
    : at.page > 1 ? { page: at.page - 1, clicks: totalOf(at.page - 1) } : at,
  ArrowDown: at => at.page < last ? { page: at.page + 1, clicks: 0 } : at,
  ArrowUp: at => at.page > 1 ? { page: at.page - 1, clicks: 0 } : at,
}

/**
 * Each window in a process of its own, as those opened by hand: one that is busy leaves the others alone
 * (playwright.config.ts joins them).
 */
export const APART = { launchOptions: launchOptions(findBrowser()!) }

export class Talk {
  private readonly windows: Window[] = []
  /** Where the hand that touched a window last has led all of them. */
  private place: Place
  private startedAt?: number
  private readonly done: string[] = []
  private actedAt = 0
  /**
   * How long it took from an act until the last window showed where it led, at most, and which act; not counting how
   * long one takes to open, or is kept busy.
   */
  slowest = { ms: 0, act: 'none' }

  private constructor(private readonly context: BrowserContext, place: Place, private readonly random: () => number) {
    this.place = place
  }

  /** A talk that goes on: a presenter at a click of a slide, its timer running. */
  static async begin(context: BrowserContext, place: Place, seed = 1): Promise<Talk> {
    const talk = new Talk(context, place, seeded(seed))
    await talk.open('presenter', place)
    await talk.startTimer()
    return talk
  }

  get awake(): Window[] {
    return this.windows.filter(({ asleep }) => !asleep)
  }

  async open(kind: 'presenter' | 'audience' | 'overview', at: Place): Promise<void> {
    this.begins(`${kind} opened at slide ${at.page}`)
    const page = await newWindow(this.context)
    const clicks = at.clicks ? `?clicks=${at.clicks}` : ''
    await page.goto(kind === 'overview' ? 'overview/' : `${kind === 'presenter' ? 'presenter/' : ''}${at.page}${clicks}`, { waitUntil: 'commit' })
    if (kind === 'overview') {
      await expect(page.locator('[data-slidev-no] h1').first()).toBeVisible({ timeout: OPENS_MS })
      this.actedAt = Date.now()
      await this.agree()
      return page.close()
    }
    const one = { page, presenter: kind === 'presenter', devtools: await this.context.newCDPSession(page), asleep: false }
    this.windows.push(one)
    await this.opened(one)
  }

  async reload(one: Window): Promise<void> {
    this.begins(`${nameOf(one)} loaded again`)
    await one.page.reload({ waitUntil: 'commit' })
    await this.opened(one)
  }

  async close(one: Window): Promise<void> {
    this.begins(`${nameOf(one)} closed`)
    this.windows.splice(this.windows.indexOf(one), 1)
    await one.page.close()
    await this.agree()
  }

  async sleep(one: Window): Promise<void> {
    this.begins(`${nameOf(one)} asleep`)
    one.asleep = true
    await one.devtools.send('Page.setWebLifecycleState', { state: 'frozen' })
    await this.agree()
  }

  async wake(one: Window): Promise<void> {
    this.begins(`${nameOf(one)} woken`)
    one.asleep = false
    await one.devtools.send('Page.setWebLifecycleState', { state: 'active' })
    await this.agree()
  }

  async press(one: Window, key: string): Promise<void> {
    this.begins(`${key} in ${nameOf(one)}`)
    this.place = KEYS[key]!(this.place)
    await one.page.keyboard.press(key)
    await this.agree()
  }

  /** Three presses while another window is busy. */
  async pressWhileBusy(one: Window, busy: Window): Promise<void> {
    this.begins(`three presses in ${nameOf(one)} while ${nameOf(busy)} is busy`)
    await busy.page.evaluate(ms => void setTimeout(() => {
      for (const end = performance.now() + ms; performance.now() < end;);
    }), BUSY_MS)
    for (let press = 0; press < 3; press++) {
      this.place = KEYS.ArrowRight!(this.place)
      await one.page.keyboard.press('ArrowRight')
    }
    await busy.page.evaluate(() => {}) // answers once it has time
    this.actedAt = Date.now()
    await this.agree()
  }

  async startTimer(): Promise<void> {
    const presenter = this.awake.find(({ presenter }) => presenter)
    if (!presenter || this.startedAt)
      return
    const timer = presenter.page.locator('.group', { has: presenter.page.locator('[class*="i-carbon:time"]') })
    await timer.hover()
    this.begins('timer started')
    await timer.locator('[class*="i-carbon:play"]').click()
    this.startedAt = Date.now()
    await this.agree()
  }

  /** One act, chosen by chance among those that can be done. */
  async act(): Promise<void> {
    const { awake, windows } = this
    const one = this.pick(awake)
    const others = awake.filter(other => other !== one)
    const anywhere = { page: 1 + Math.floor(this.random() * last), clicks: Math.floor(this.random() * 3) }
    const what = this.random()
    if (what < 0.06 && windows.length < MOST)
      return this.open(this.pick(['presenter', 'audience']), anywhere)
    if (what < 0.07)
      return this.open('overview', anywhere)
    if (what < 0.11)
      return this.reload(one)
    if (what < 0.15 && others.length)
      return this.close(one)
    if (what < 0.22 && others.length)
      return this.sleep(one)
    const sleeper = windows.find(({ asleep }) => asleep)
    if (what < 0.32 && sleeper)
      return this.wake(sleeper)
    if (what < 0.34 && others.length)
      return this.pressWhileBusy(one, this.pick(others))
    return this.press(one, this.pick(Object.keys(KEYS)))
  }

  private begins(act: string): void {
    this.done.push(act)
    this.actedAt = Date.now()
  }

  /** A window shows the place before all of its app has come: it is open once it has time again. */
  private async opened({ page }: Window): Promise<void> {
    await this.agree(OPENS_MS)
    await page.evaluate(() => new Promise(resolve => void requestIdleCallback(resolve)))
  }

  /** All windows show the same place, where the last hand has led, and the timers go on. */
  private async agree(timeout = AGREE_MS): Promise<void> {
    const place = `slide ${this.place.page}, click ${this.place.clicks}`
    const promised = ({ presenter }: Window) =>
      ({ place, shown: true, timer: presenter && this.startedAt ? 'runs' : 'none' })
    const read = () => Promise.all(this.awake.map(async one => ({ [nameOf(one)]: await this.read(one) })))
    await expect.poll(read, { message: `after ${this.done.slice(-4).join('; ')}`, timeout, intervals: [20] })
      .toEqual(this.awake.map(one => ({ [nameOf(one)]: promised(one) })))
    const ms = Date.now() - this.actedAt
    if (timeout < OPENS_MS && ms > this.slowest.ms)
      this.slowest = { ms, act: this.done.at(-1)! }
  }

  /**
   * What a window shows, once it shows where the talk is or LOOK_MS have passed: to be asked all the time costs it as
   * much as to follow.
   */
  private async read({ page, presenter }: Window): Promise<unknown> {
    const { no, headline, frontmatter } = SLIDES[this.place.page - 1]!
    const names: [string, string?] = [String(no), frontmatter.routeAlias]
    const { name, clicks, shown, timer } = await page.evaluate(async ({ names, clicks, headline, ms }) => {
      const at = () => ({
        name: location.pathname.replace(/\/$/, '').split('/').pop()!,
        clicks: new URLSearchParams(location.search).get('clicks') ?? '0',
      })
      const shown = () => [...document.querySelectorAll('#slideshow h1')].filter(h1 => h1.checkVisibility()).map(h1 => h1.textContent.trim())
      // Until the app takes over, what is seen is the snapshot.
      const { dataset } = document.documentElement
      const seen = () => !document.getElementById('snapshot') || (dataset.no === names[0] && dataset.step!.split(' ').at(-1) === clicks)
      const there = () => names.includes(at().name) && at().clicks === clicks && shown().includes(headline) && seen()
      for (const late = performance.now() + ms; !there() && performance.now() < late;)
        await new Promise(resolve => setTimeout(resolve, 10))
      return { ...at(), shown: seen() ? shown() : [`a snapshot of slide ${dataset.no}, steps ${dataset.step}`], timer: document.querySelector('[class*="i-carbon:time"]')?.closest<HTMLElement>('.group')?.innerText ?? '' }
    }, { names, clicks: String(this.place.clicks), headline, ms: LOOK_MS }).catch(() => ({ name: '', clicks: '', shown: [''], timer: '' })) // it is on its way to its page
    return { place: `slide ${names.includes(name) ? no : name}, click ${clicks}`, shown: shown.includes(headline) || shown, timer: presenter ? this.state(timer.replace(/\s/g, '')) : 'none' }
  }

  /** Whether a timer shows what has passed since it was started, to a second. */
  private state(shown: string): string {
    if (!this.startedAt)
      return TIMER.test(shown) ? `${shown}, which nobody started` : 'none'
    const [, minutes = NaN, seconds = NaN] = TIMER.exec(shown) ?? []
    const passed = (Date.now() - this.startedAt) / 1000
    return Math.abs(Number(minutes) * 60 + Number(seconds) + 0.5 - passed) < 1.5 ? 'runs' : `${shown || 'nothing'} after ${passed.toFixed(1)} s`
  }

  private pick<T>(from: T[]): T {
    return from[Math.floor(this.random() * from.length)]!
  }
}

function nameOf({ presenter }: Window): string {
  return presenter ? 'a presenter' : 'an audience'
}

/** Park and Miller's generator: the same walk each time. */
function seeded(state: number): () => number {
  return () => (state = state * 48271 % 2147483647) / 2147483647
}
