import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { browserEnv, PLAYWRIGHT_WITHOUT, reasonIn } from 'slidev-addon-press/util/browser.ts'
import { runNode } from 'slidev-addon-press/util/process.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { ensureEngines } from '../engines/ensure.ts'

const folder = mkdtempSync(join(tmpdir(), 'no-browser-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a command says on a machine without a browser, where this is all there is on the path. */
const shots = (env: NodeJS.ProcessEnv = {}) => runNode(['--import', 'tsx', '--input-type=module', '-e', 'import { ensureBrowser } from "slidev-addon-press/util/browser.ts"; import { run } from "slidev-addon-press/util/user-error.ts"; await run(async () => void ensureBrowser())'], {
  env: { ...process.env, PATH: folder, PLAYWRIGHT_BROWSERS_PATH: folder, CHROME_PATH: '', ...env },
})

describe.skipIf(process.platform !== 'linux')('a machine without a browser', () => {
  it('is told what to do when none may be installed', async () => {
    const { code, stderr } = await shots({ NO_BROWSER_INSTALL: '1' })
    expect(stderr).toBe('error: no browser was found, and NO_BROWSER_INSTALL forbids to install one; unset it, install Chrome or Chromium, or set CHROME_PATH to one.\n')
    expect(code).toBe(1)
  })

  // Where we are root apt-get is asked, elsewhere Playwright, which downloads.
  it.runIf(process.getuid?.() === 0)('is told why none could be installed, such as a full disk', async () => {
    const apt = join(folder, 'apt-get')
    writeFileSync(apt, '#!/bin/sh\n[ "$1" = update ] && exit 0\necho "W: something else" >&2\necho "E: You don\'t have enough free space in /var/cache/apt/archives/." >&2\nexit 100\n')
    chmodSync(apt, 0o755)
    const { code, stderr } = await shots()
    expect(stderr).toBe('error: no browser was found, and apt-get could not install one (You don\'t have enough free space in /var/cache/apt/archives/); install Chrome or Chromium, or set CHROME_PATH to one.\n')
    expect(code).toBe(1)
  })
})

describe.skipIf(process.platform === 'win32')('a machine without Firefox, WebKit and a display', () => {
  const engines = (env: NodeJS.ProcessEnv) => ensureEngines({ PATH: folder, NO_BROWSER_INSTALL: '1', ...env })
  const said = 'there is no firefox-esr and no WebKitWebDriver and no Xvfb on this machine: NO_BROWSER_INSTALL forbids to install them; unset it, or install them, on Debian with apt-get install firefox-esr webkit2gtk-driver xvfb.'

  it('passes their tests over, in one sentence', () => expect(engines({})).toBe(said))

  it('fails in continuous integration', () => expect(() => engines({ CI: 'true' })).toThrow(said))

  it('is named only what it lacks', () => {
    for (const name of ['firefox', 'Xvfb']) {
      writeFileSync(join(folder, name), '#!/bin/sh\n')
      chmodSync(join(folder, name), 0o755)
    }
    expect(engines({})).toMatch(/^there is no WebKitWebDriver on this machine:/)
  })
})

it.each([
  ['Reading package lists…\nE: Unable to locate package chromium\n', 'Unable to locate package chromium'],
  ['Downloading Chromium\nError: ENOSPC: no space left on device, write\n    at Socket', 'ENOSPC: no space left on device, write'],
  ['Failed to install browsers\n', 'Failed to install browsers'],
  ['', 'no reason given'],
])('of an installer\'s output %j the reason is %s', (output, reason) => expect(reasonIn(output)).toBe(reason))

it('the browser finds nothing of the machine that it could draw with', () => {
  const env = browserEnv({ FONTCONFIG_PATH: '/etc/fonts', FONTCONFIG_FILE: '/mine.conf', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati', PATH: '/bin' })
  expect(env).toEqual({ PATH: '/bin', FONTCONFIG_FILE: expect.stringMatching(/fontconfig[\\/]fonts\.conf$/) as string, LANG: 'C.UTF-8', LANGUAGE: 'en', TZ: 'UTC' })
})

it('repeats what Playwright turns off in Chromium, which heeds the last list alone', () => {
  const { resolve } = createRequire(createRequire(import.meta.url).resolve('playwright/package.json'))
  const source = readFileSync(join(resolve('playwright-core/package.json'), '../lib/coreBundle.js'), 'utf8')
  const list = /disabledFeatures = \[([^\]]*)\]/.exec(source)?.[1]?.replace(/\/\/.*/g, '')
  expect([...list?.matchAll(/"(\w+)"/g) ?? []].map(([, name]) => name)).toEqual(PLAYWRIGHT_WITHOUT)
})
