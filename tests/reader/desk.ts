/**
 * A desk with a screen reader: a display that nobody sees, Firefox, and Orca, which writes down what it would say
 * (voice.py). Keys come from xdotool, as from a keyboard. Linux only.
 */
import type { ChildProcess, StdioOptions } from 'node:child_process'
import type { Readable } from 'node:stream'
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { UserError } from 'slidev-addon-press/util/user-error.ts'

/** What was said, and in which language its page says that it stands, if it does. */
export interface Said { says: string, lang: string }

/** Nothing more comes once it has been still for so long; what does not come in that time does not come. In ms. */
const STILL = 2000
const PATIENCE = 60_000
const KEY_PATIENCE = 20_000

/** What Orca says of a page before it reads it, by its language. */
export const LOADED: Record<string, RegExp> = { en: /^Page has /, fr: /^La page / }

const PROGRAMS = { 'Xvfb': 'xvfb', 'openbox': 'openbox', 'dbus-daemon': 'dbus', 'firefox-esr': 'firefox-esr', 'orca': 'orca', 'xdotool': 'xdotool' }
const AT_SPI = '/usr/libexec/at-spi-bus-launcher'

/** Orca speaks through voice.py, and says neither keys nor anything by sound or Braille. */
const ORCA = { speechServerFactory: 'voice', startingProfile: ['Default', 'default'], enableBraille: false, enableSound: false, enableKeyEcho: false }
/** Firefox opens no page and asks no question of its own. */
const FIREFOX = {
  'browser.aboutwelcome.enabled': false,
  'browser.newtab.preload': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.translations.automaticallyPopup': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'termsofuse.bypassNotification': true,
}

export class Desk {
  private readonly children: ChildProcess[] = []
  private heard = 0

  private constructor(private readonly room: string, private readonly env: NodeJS.ProcessEnv) {}

  /**
   * Sets the desk up, with Orca in a language.
   * @throws UserError when a program is missing
   */
  static async in(lang: string): Promise<Desk> {
    const folders = (process.env.PATH ?? '').split(delimiter)
    const missing = Object.entries(PROGRAMS)
      .filter(([program]) => !folders.some(folder => existsSync(join(folder, program))))
      .map(([, name]) => name)
    if (missing.length || !existsSync(AT_SPI))
      throw new UserError(`a screen reader needs ${[...missing, ...existsSync(AT_SPI) ? [] : ['at-spi2-core']].join(', ')}; on Debian, apt-get install them.`)
    const room = mkdtempSync(join(tmpdir(), 'reader-'))
    for (const folder of ['home', 'run', 'profile', 'data/orca'])
      mkdirSync(join(room, folder), { recursive: true, mode: 0o700 })
    writeFileSync(join(room, 'heard'), '')
    writeFileSync(join(room, 'data/orca/user-settings.conf'), JSON.stringify({ general: ORCA, profiles: { default: { profile: ['Default', 'default'], pronunciations: {}, keybindings: {} } }, pronunciations: {}, keybindings: {} }))
    writeFileSync(join(room, 'profile/user.js'), Object.entries(FIREFOX).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`).join('\n'))
    const desk = new Desk(room, {
      PATH: process.env.PATH,
      HOME: join(room, 'home'),
      XDG_RUNTIME_DIR: join(room, 'run'),
      XDG_DATA_HOME: join(room, 'data'),
      LANG: 'C.UTF-8',
      LANGUAGE: lang,
      GNOME_ACCESSIBILITY: '1',
      GSETTINGS_BACKEND: 'memory',
      LIBGL_ALWAYS_SOFTWARE: '1',
      MOZ_CRASHREPORTER_DISABLE: '1',
      PYTHONPATH: import.meta.dirname,
      PYTHONDONTWRITEBYTECODE: '1',
      ORCA_HEARD: join(room, 'heard'),
    })
    try {
      desk.env.DISPLAY = `:${await lineFrom(desk.start('Xvfb', ['-displayfd', '3', '-screen', '0', '1360x900x24', '-nolisten', 'tcp'], 3), 3)}`
      desk.env.DBUS_SESSION_BUS_ADDRESS = await lineFrom(desk.start('dbus-daemon', ['--session', '--nofork', '--print-address'], 1), 1)
      desk.start('openbox') // without a window manager no window has the focus
      desk.start(AT_SPI, ['--launch-immediately', '--a11y=1', '--screen-reader=1'])
      desk.start('orca')
      await desk.hear(/./)
      return desk
    }
    catch (error) {
      await desk.clear()
      throw error
    }
  }

  /**
   * Opens an address, in a new tab if there is a window, and hears what comes until `until` has been said and it is
   * still.
   */
  open(url: string, until: RegExp): Promise<Said[]> {
    this.start('firefox-esr', ['--profile', join(this.room, 'profile'), '--width', '1320', '--height', '860', url])
    return this.hear(until)
  }

  /** Presses keys, by the names that X gives them, and hears what comes. */
  press(keys: string, until = /./): Promise<Said[]> {
    execFileSync('xdotool', ['key', '--clearmodifiers', ...keys.split(' ')], { env: this.env })
    return this.hear(until, KEY_PATIENCE)
  }

  /** Ends all that was started here. */
  async clear(): Promise<void> {
    await Promise.all(this.children.filter(({ exitCode, signalCode }) => exitCode === null && !signalCode)
      .map(child => new Promise((done) => {
        child.once('exit', done)
        process.kill(-child.pid!)
      })))
    rmSync(this.room, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }

  private async hear(until: RegExp, patience = PATIENCE): Promise<Said[]> {
    const since = this.heard
    const start = Date.now()
    let last = start
    for (;;) {
      await wait(100)
      const all = this.said()
      if (all.length > this.heard)
        last = Date.now()
      this.heard = all.length
      const came = all.slice(since)
      if (Date.now() - last > STILL && came.some(({ says }) => until.test(says)))
        return came
      if (Date.now() - start > patience)
        throw new Error(`nothing like ${String(until)} was said, but: ${came.map(({ says }) => says).join(' | ') || 'nothing'}`)
    }
  }

  private said(): Said[] {
    return readFileSync(join(this.room, 'heard'), 'utf8').split('\n').slice(0, -1).map(line => JSON.parse(line) as Said)
  }

  /** `tells` is the stream that is read from here. */
  private start(program: string, args: string[] = [], tells?: number): ChildProcess {
    const stdio: StdioOptions = [0, 1, 2, ...tells === 3 ? [3] : []].map(stream => stream === tells ? 'pipe' : 'ignore')
    // It has a group of its own, so that we can end it together with what it starts.
    const child = spawn(program, args, { env: this.env, stdio, detached: true })
    this.children.push(child)
    return child
  }
}

async function lineFrom(child: ChildProcess, stream: number): Promise<string> {
  let text = ''
  for await (const chunk of child.stdio[stream] as Readable) {
    text += String(chunk)
    if (text.includes('\n'))
      return text.split('\n')[0]!
  }
  throw new Error(`${child.spawnfile} ended before it said where it is`)
}
