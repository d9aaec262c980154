/**
 * The one place that finds a browser, for every script and test: an explicit path, Playwright's own,
 * Chrome or Chromium on the machine, an install where the machine allows it, else a clear error.
 */
import type { Browser, Keyboard, LaunchOptions } from 'playwright'
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { project } from '../project.ts'
import { UserError } from './user-error.ts'

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'msedge', 'microsoft-edge']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

export interface Found { path: string, by: string }

/**
 * A browser that is already here, or nothing.
 * @throws UserError when `CHROME_PATH` names a file that cannot be run
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): Found | undefined {
  if (env.CHROME_PATH) {
    if (!runs(env.CHROME_PATH))
      throw new UserError(`CHROME_PATH is "${env.CHROME_PATH}", which is not a program that can be run; correct it or unset it.`)
    return { path: env.CHROME_PATH, by: 'CHROME_PATH' }
  }
  const own = playwrightBrowser(env)
  if (own && existsSync(own))
    return { path: own, by: 'Playwright' }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const path = [...NAMES.flatMap(name => folders.map(folder => join(folder, name))), ...PLACES].find(runs)
  return path ? { path, by: 'this machine' } : undefined
}

/** Where Playwright has its own. Only where it may have one is it asked: it takes longer to load than all else. */
function playwrightBrowser(env: NodeJS.ProcessEnv): string | undefined {
  const caches: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(homedir(), 'Library/Caches'),
    win32: env.LOCALAPPDATA ?? join(homedir(), 'AppData/Local'),
  }
  const cache = caches[process.platform] ?? env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
  if (!env.PLAYWRIGHT_BROWSERS_PATH && !existsSync(join(cache, 'ms-playwright')))
    return undefined
  return (createRequire(import.meta.url)('playwright') as typeof import('playwright')).chromium.executablePath()
}

/**
 * A browser, installed if there is none: with apt-get where we are root on Debian, else Playwright's own.
 * Says in one line which one it uses.
 * @throws UserError when there is none and none can be installed
 */
export function ensureBrowser(env: NodeJS.ProcessEnv = process.env): Found {
  const found = findBrowser(env) ?? install(env)
  console.log(`browser: ${found.path} (from ${found.by})`)
  return found
}

/**
 * Launches the browser. The sandbox is off only for root, where Chromium has none.
 * @throws UserError when it does not start
 */
export async function launchBrowser(found: Found): Promise<Browser> {
  const { chromium } = await import('playwright')
  try {
    return await chromium.launch(launchOptions(found))
  }
  catch (error) {
    throw noBrowser(found, String(error).split('\n')[0]!)
  }
}

/** What is told of a program that does not start. */
export const noBrowser = ({ path, by }: Found, why: string): UserError =>
  new UserError(`${path} (from ${by}) does not start as a browser: ${why}; set CHROME_PATH to another.`)

/** Chromium loads two pages of its own for the list below each window's address bar: more work than a slide. */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']
/** What Playwright 1.65 turns off. Chromium heeds the last such option alone, so ours repeats it. */
export const PLAYWRIGHT_WITHOUT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
]

/**
 * Tests launch it so too: it does nothing in the background, asks nothing of a foreign host, and draws nothing of the
 * machine.
 */
export function launchOptions({ path }: Found): LaunchOptions {
  const root = process.getuid?.() === 0
  const features = [...PLAYWRIGHT_WITHOUT, ...ADDRESS_BAR].join()
  const args = [...root ? ['--no-sandbox'] : [], '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--font-render-hinting=none', '--disable-lcd-text', `--disable-features=${features}`]
  return { executablePath: path, args, env: browserEnv() }
}

/**
 * An environment in which a browser draws the same on every machine: language and time zone are ours, and so are fonts
 * (fontconfig/fonts.conf, where there is fontconfig) for a deck that brings its own; any other has the machine's.
 */
export function browserEnv(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const ours: Record<string, string> = project().config.fonts
    ? { FONTCONFIG_FILE: join(import.meta.dirname, 'fontconfig/fonts.conf') }
    : {}
  const left = project().config.fonts ? /^(?:LC|FONTCONFIG)_\w+$/ : /^LC_\w+$/
  const kept = Object.entries(env)
    .filter((entry): entry is [string, string] => entry[1] !== undefined && !left.test(entry[0]))
  return { ...Object.fromEntries(kept), ...ours, LANG: 'C.UTF-8', LANGUAGE: 'en', TZ: 'UTC' }
}

const MEND = 'install Chrome or Chromium, or set CHROME_PATH to one'

function install(env: NodeJS.ProcessEnv): Found {
  if (env.NO_BROWSER_INSTALL)
    throw new UserError(`no browser was found, and NO_BROWSER_INSTALL forbids to install one; unset it, ${MEND}.`)
  const name = mayApt() ? 'apt-get' : 'Playwright'
  console.log(`no browser yet, ${name} installs one`)
  const trouble = mayApt() ? aptInstall(['chromium'], env) : runInstaller(process.execPath, [join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js'), 'install', 'chromium'], env)
  if (trouble)
    throw new UserError(`no browser was found, and ${name} could not install one (${trouble}); ${MEND}.`)
  const found = findBrowser(env)
  if (!found)
    throw new UserError(`no browser was found, and what ${name} installed is not one; ${MEND}.`)
  return found
}

/** Whether we are root on Debian. */
export const mayApt = (): boolean => process.getuid?.() === 0 && runs('/usr/bin/apt-get')

/** Installs Debian's packages; what went wrong, if anything did. */
export function aptInstall(packages: string[], env: NodeJS.ProcessEnv): string | undefined {
  const apt = ['-qq', '-o', 'DPkg::Lock::Timeout=120']
  return runInstaller('apt-get', ['update', ...apt], env) ?? runInstaller('apt-get', ['install', '-y', '--no-install-recommends', ...apt, ...packages], env)
}

/** Nothing is left half-made: installers unpack beside and move into place. */
function runInstaller(program: string, args: string[], env: NodeJS.ProcessEnv): string | undefined {
  const { status, error, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } })
  return status === 0 ? undefined : reasonIn(error?.message ?? `${stdout}\n${stderr}`)
}

/** The line of an installer's output that says why: the first that is called an error, else the last. */
export function reasonIn(output: string): string {
  const lines = output.split('\n').map(line => line.trim()).filter(Boolean)
  const line = lines.find(line => /^(?:E:|Error\b|npm error|.*\bENOSPC\b)/.test(line)) ?? lines.at(-1) ?? 'no reason given'
  return line.replace(/^E: |^Error: /, '').replace(/[.;:]+$/, '')
}

/** Whether that is a program that can be run. */
export function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  }
  catch {
    return false
  }
}

/**
 * Presses a key and lets it go at once. Slidev repeats a key that is held for a second, and a busy page
 * takes as long to be told that it was let go when that is only sent once the press has been answered.
 */
export async function tap(keyboard: Pick<Keyboard, 'down' | 'up'>, key: string): Promise<void> {
  await Promise.all([keyboard.down(key), keyboard.up(key)])
}
