/**
 * The one place that finds a browser, for every script and test: an explicit path, Playwright's own,
 * Chrome or Chromium on the machine, an install where the machine allows it, else a clear error.
 */
import type { Browser, Keyboard } from 'playwright'
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright'
import { UserError } from './fail.ts'

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
  const own = chromium.executablePath()
  if (own && existsSync(own))
    return { path: own, by: 'Playwright' }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const path = [...NAMES.flatMap(name => folders.map(folder => join(folder, name))), ...PLACES].find(runs)
  return path ? { path, by: 'this machine' } : undefined
}

/**
 * A browser, installed if there is none: Playwright's own first, then Debian's where we are root.
 * Says in one line which one it uses.
 * @throws UserError when there is none and none can be installed
 */
export function ensureBrowser(env: NodeJS.ProcessEnv = process.env): Found {
  const found = findBrowser(env) ?? install(env)
  if (!found)
    throw new UserError('no browser was found and none could be installed; install Chrome or Chromium, or set CHROME_PATH to one.')
  console.log(`browser: ${found.path} (from ${found.by})`)
  return found
}

/**
 * Launches the browser. The sandbox is off only for root, where Chromium has none.
 * @throws UserError when it does not start
 */
export async function launchBrowser(found: Found): Promise<Browser> {
  try {
    return await chromium.launch({ executablePath: found.path, args: launchArgs() })
  }
  catch (error) {
    throw new UserError(`${found.path} (from ${found.by}) does not start as a browser: ${String(error).split('\n')[0]}; set CHROME_PATH to another.`)
  }
}

/** Flags for tests too: nothing in the background, nothing asked of a foreign host. */
export function launchArgs(): string[] {
  const root = process.getuid?.() === 0
  return [...root ? ['--no-sandbox'] : [], '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--font-render-hinting=none']
}

function install(env: NodeJS.ProcessEnv): Found | undefined {
  if (env.NO_BROWSER_INSTALL)
    return undefined
  const debian = process.getuid?.() === 0 && runs('/usr/bin/apt-get')
  const ways: [string, string[]][] = debian
    ? [['apt-get', ['update', '-qq']], ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']]]
    : [[process.execPath, [join(import.meta.dirname, '../../node_modules/playwright/cli.js'), 'install', 'chromium']]]
  console.log(`no browser yet, trying: ${ways.map(([program, args]) => [program, ...args].join(' ')).join(' && ')}`)
  for (const [program, args] of ways) {
    if (spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } }).status !== 0)
      return undefined
  }
  return findBrowser(env)
}

function runs(path: string): boolean {
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
