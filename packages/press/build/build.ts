/** Builds the site beside its folder and swaps it in, so that a failed build leaves the last good one. */
import type { Site } from '../site/address.ts'
import type { LanguageBuilds } from './run-slidev.ts'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import process from 'node:process'
import { assertGate, project } from '../project.ts'
import { parseSite } from '../site/address.ts'
import { changed, ensureWritable, walk } from '../util/files.ts'
import { readBase } from '../util/serve.ts'
import { UserError } from '../util/user-error.ts'
import { joinLanguage, writeRedirects } from './join-languages.ts'
import { buildLanguages } from './run-slidev.ts'

/** Folders at the root that a build does not depend on; it may depend on every other, also on one to come. */
const NO_SOURCES = new Set([
  'bench',
  'dist',
  'docs',
  'exports',
  'findings',
  'node_modules',
  'rehearsals',
  'shots',
  'stick',
  'test-results',
  'tests',
  'types',
])
const SOURCE_FILE = /^(?:package-lock\.json|index\.html|(?:vite|uno)\.config\.ts|.*\.vue)$/

export interface BuildOptions {
  site: Site
  /** Puts what is spoken into the site's scripts, for presenter view and for all the world to read. */
  notes?: boolean
  /** Puts what is spoken into the article. */
  prose?: boolean
  /** Makes the app alone. */
  app?: boolean
  /** Makes it for `press present`: its windows are joined by a server. */
  stage?: boolean
}

export interface BuildSummary { files: number, bytes: number, seconds: number }

/**
 * Builds every language of the talk into `out`.
 * @throws UserError when the deck's gate is closed, `out` cannot be written or is no build, or Slidev fails
 */
export async function buildSite(
  { site, notes = false, prose = true, app = false, stage = false }: BuildOptions,
  out = project().dist,
): Promise<BuildSummary> {
  const started = new Date()
  await assertGate()
  assertReplaceable(out)
  ensureWritable(dirname(out))
  const fresh = join(dirname(out), `.${basename(out)}-${process.pid}`)
  const [old, parts, bare] = [`${fresh}-old`, `${fresh}-parts`, `${fresh}-app`]
  const clean = () => [fresh, old, parts, bare].forEach(folder => rmSync(folder, { recursive: true, force: true }))
  process.once('exit', clean) // also when the browser's driver ends the process after Ctrl+C
  const languages = buildLanguages(site.base, parts, { url: site.url, notes, app, stage })
  try {
    const apps = joinInTurn(languages.built, app ? fresh : bare, started)
    if (app) {
      await Promise.all(Object.values(apps))
      writeRedirects(fresh, site.base)
    }
    else {
      const { makeSite } = await import('./site.ts')
      await makeSite(fresh, site, { prose, apps })
    }
    // The build carries the time of its start, so that what changes meanwhile is newer.
    utimesSync(join(fresh, 'index.html'), started, started)
    if (existsSync(out))
      renameSync(out, old)
    renameSync(fresh, out)
  }
  finally {
    if (existsSync(old) && !existsSync(out))
      renameSync(old, out)
    languages.stop()
    clean()
    process.off('exit', clean)
  }
  const files = walk(out)
  const bytes = files.reduce((sum, file) => sum + readFileSync(file).length, 0)
  return { files: files.length, bytes, seconds: (Date.now() - started.getTime()) / 1000 }
}

/** The folder of the app in all languages so far, by the code of the last, when that is in its place. */
function joinInTurn(
  built: LanguageBuilds['built'],
  folder: string,
  time: Date,
): Record<string, Promise<string>> {
  let turn = Promise.resolve(folder)
  return Object.fromEntries(Object.entries(built).map(([code, part]) => {
    turn = Promise.all([part, turn]).then(([part]) => {
      joinLanguage(part, code, folder)
      // PDFs take their date from here.
      utimesSync(join(folder, 'index.html'), time, time)
      return folder
    })
    turn.catch(() => {}) // told when it is waited for
    return [code, turn]
  }))
}

/** Makes the build that export, check and shots work on, if there is none or its sources are newer. */
export async function ensureBuild(): Promise<void> {
  const why = staleness()
  if (!why)
    return console.log('build: dist/ is up to date')
  const { SITE_URL } = process.env
  const site = parseSite(SITE_URL, existsSync(join(project().dist, 'index.html')) && !SITE_URL ? readBase() : undefined)
  console.log(`build: ${why}, building…`)
  const { seconds } = await buildSite({ site })
  console.log(`build: dist/ made in ${seconds.toFixed(1)} s`)
}

/** Explains why the build must be made again, or nothing. */
export function staleness(root = project().root, dist = project().dist): string | undefined {
  const built = changed(join(dist, 'index.html'))
  if (built === undefined)
    return 'there is no dist/ yet'
  const decks = Object.values(project().languages).map(({ deck }) => deck)
  const sources = readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory()
      ? !NO_SOURCES.has(entry.name) && !entry.name.startsWith('.')
      : SOURCE_FILE.test(entry.name) || decks.includes(entry.name))
  for (const { name: source } of sources) {
    const newer = [join(root, source), ...walk(join(root, source), true)]
      .find(path => (changed(path) ?? 0) > built)
    if (newer)
      return `dist/ is older than ${relative(root, newer)}`
  }
  return undefined
}

/**
 * Asserts that a folder is empty or an earlier build, as a build replaces it wholly.
 * @throws UserError when it is neither
 */
export function assertReplaceable(out: string): void {
  let names: string[]
  try {
    names = readdirSync(out)
  }
  catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return
    throw new UserError(`--out is ${out}, which is not a folder; choose another.`)
  }
  const index = join(out, 'index.html')
  const ours = existsSync(index) && /slidev:version|content="Slidev /.test(readFileSync(index, 'utf8'))
  if (names.length && (!ours || resolve(out) === project().root))
    throw new UserError(`${out} holds files that are not a build of a deck, and a build would replace them; choose another folder with --out.`)
}
