/**
 * Starts the engines, on a display that nobody sees, with the letters, language and time zone that our Chromium has.
 */
import type { ChildProcess } from 'node:child_process'
import type { Readable } from 'node:stream'
import type { Engines } from './ensure.ts'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { HOST } from 'slidev-addon-press/project.ts'
import { browserEnv } from 'slidev-addon-press/util/browser.ts'
import { freePort } from 'slidev-addon-press/util/port.ts'

/** Where the engines' drivers listen. */
export interface Addresses { firefox: string, webkit: string }
export interface Started extends Addresses { stop: () => void }

/** Larger than any window of a test. */
const SCREEN = '2200x1400x24'
/** How long a program may take to say that it is there. */
const PATIENCE = 60_000

/**
 * Nothing asked of other hosts, nothing asked of a person, no motion, and no bar that takes from the page's width, as
 * our Chromium is told too.
 */
const PREFERENCES = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
  'ui.prefersReducedMotion': 1,
  'ui.useOverlayScrollbars': 1,
}

export async function startEngines({ firefox, webkit, display }: Engines): Promise<Started> {
  const room = mkdtempSync(join(tmpdir(), 'engines-'))
  const children: ChildProcess[] = []
  const start = (program: string, args: string[], env: NodeJS.ProcessEnv, stdio: 'ignore' | 'pipe' = 'ignore') => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe', stdio] })
    children.push(child)
    return child
  }
  const stop = () => {
    children.reverse().forEach(child => child.kill())
    rmSync(room, { recursive: true, force: true, maxRetries: 5 })
  }
  process.once('exit', stop)
  try {
    const [, number] = await heard(start(display, ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], process.env, 'pipe').stdio[3] as Readable, /(\d+)\n/, 'Xvfb')
    const [profile, config] = [join(room, 'profile'), join(room, 'gtk-3.0')]
    mkdirSync(profile)
    writeFileSync(join(profile, 'user.js'), Object.entries(PREFERENCES).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''))
    mkdirSync(config)
    writeFileSync(join(config, 'settings.ini'), '[Settings]\ngtk-enable-animations=0\ngtk-xft-antialias=1\ngtk-xft-hinting=0\ngtk-xft-hintstyle=hintnone\n')
    const env = { ...browserEnv(), DISPLAY: `:${number}`, HOME: room, XDG_CONFIG_HOME: room, XDG_CACHE_HOME: room, XDG_DATA_HOME: room, MOZ_CRASHREPORTER_DISABLE: '1' }
    const port = await freePort()
    // WebKitGTK has the machine's own fonts: with ours alone it looks for so many letters that /read/ takes a minute.
    const withFonts: NodeJS.ProcessEnv = { ...env }
    delete withFonts.FONTCONFIG_FILE
    start(webkit, [`--port=${port}`, `--host=${HOST}`], withFonts)
    // Without a head, as no window manager would give the keys to one of its windows on that display, nor keep one from
    // hiding another.
    const fox = () => heard(start(firefox, ['--headless', '--profile', profile, '--no-remote', '--remote-debugging-port', '0'], env).stderr!, /WebDriver BiDi listening on (ws:\S+)/, 'Firefox')
    // With a new profile it ends once in a while as it starts (seen once in a dozen); the profile is then made.
    const [, listens] = await fox().catch(fox)
    return { firefox: listens!, webkit: `http://${HOST}:${port}`, stop }
  }
  catch (error) {
    stop()
    throw error
  }
}

/** Waits until a program has said something. */
async function heard(stream: Readable, what: RegExp, name: string): Promise<RegExpExecArray> {
  let said = ''
  return new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error(`${name} does not start within ${PATIENCE / 1000} s; it said: ${said.trim() || 'nothing'}`)), PATIENCE)
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = what.exec(said)
      if (found) {
        clearTimeout(late)
        done(found)
      }
    }).once('close', () => fail(new Error(`${name} ended as it started; it said: ${said.trim() || 'nothing'}`)))
  })
}
