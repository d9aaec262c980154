/**
 * The engines that tests/engines tries the deck in beside Chromium: Firefox and WebKitGTK, Safari's engine, with
 * a display that nobody sees. All three are Debian's packages.
 */
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { aptInstall, mayApt, runs } from 'slidev-addon-press/util/browser.ts'
import { UserError } from 'slidev-addon-press/util/user-error.ts'

/** Paths of programs. */
export interface Engines { firefox: string, webkit: string, display: string }

const PROGRAMS = { firefox: ['firefox-esr', 'firefox'], webkit: ['WebKitWebDriver'], display: ['Xvfb'] }
const PACKAGES = ['firefox-esr', 'webkit2gtk-driver', 'xvfb']

/**
 * The engines, installed with apt-get where we are root on Debian and `NO_BROWSER_INSTALL` does not forbid it;
 * or a sentence that says why there are none.
 * @throws UserError with that sentence in continuous integration, where nothing may be passed over
 */
export function ensureEngines(env: NodeJS.ProcessEnv = process.env): Engines | string {
  let missing = missingIn(env)
  let why = 'install them'
  if (missing.length && env.NO_BROWSER_INSTALL)
    why = 'NO_BROWSER_INSTALL forbids to install them; unset it, or install them'
  else if (missing.length && mayApt()) {
    console.log(`no ${missing.join(' and ')} yet, apt-get installs ${PACKAGES.join(', ')}`)
    const trouble = aptInstall(PACKAGES, env)
    why = trouble ? `apt-get could not install them (${trouble}); mend that, or install them` : 'apt-get installed them elsewhere; put them on the PATH'
    missing = missingIn(env)
  }
  if (!missing.length)
    return { firefox: find('firefox', env)!, webkit: find('webkit', env)!, display: find('display', env)! }
  const said = `there is no ${missing.join(' and no ')} on this machine: ${why}, on Debian with apt-get install ${PACKAGES.join(' ')}.`
  if (env.CI)
    throw new UserError(said)
  return said
}

type Program = keyof typeof PROGRAMS

const missingIn = (env: NodeJS.ProcessEnv) =>
  (Object.keys(PROGRAMS) as Program[]).filter(name => !find(name, env)).map(name => PROGRAMS[name][0]!)

function find(name: Program, env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return PROGRAMS[name].flatMap(program => folders.map(folder => join(folder, program))).find(runs)
}
