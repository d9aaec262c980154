/** Builds the site beside its place and swaps it in, so that a failed build leaves the last good one. */
import type { Site } from './address.ts'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import process from 'node:process'
import { assertGate, project, slidevBin } from '../project.ts'
import { changed, ensureWritable, walk } from '../util/files.ts'
import { runNode } from '../util/process.ts'
import { readBase } from '../util/serve.ts'
import { UserError } from '../util/user-error.ts'
import { parseSite } from './address.ts'
import { joinBuilds } from './join-languages.ts'

/** Folders and files at the root that no build is made from; every other folder may be, also one to come. */
const NO_SOURCES = new Set(['bench', 'dist', 'docs', 'exports', 'findings', 'node_modules', 'shots', 'stick', 'test-results', 'tests', 'types'])
const SOURCE_FILE = /^(?:package-lock\.json|index\.html|(?:vite|uno)\.config\.ts|.*\.vue)$/

/** `notes` puts what is spoken into the site's scripts, for presenter view and for all the world to read; `prose` into its article. `app` makes the app alone. */
export interface BuildOptions { site: Site, notes?: boolean, prose?: boolean, app?: boolean }
export interface Built { files: number, bytes: number, seconds: number }

/**
 * Builds every language of the talk into `out`.
 * @throws UserError when a figure cannot be looked up, `out` cannot be written or is something else than a build, or Slidev fails
 */
export async function buildSite({ site, notes = false, prose = true, app = false }: BuildOptions, out = project().dist): Promise<Built> {
  const started = new Date()
  await assertGate()
  assertReplaceable(out)
  ensureWritable(dirname(out))
  const fresh = join(dirname(out), `.${basename(out)}-${process.pid}`)
  const [old, parts] = [`${fresh}-old`, `${fresh}-parts`]
  const tidy = () => [fresh, old, parts].forEach(folder => rmSync(folder, { recursive: true, force: true }))
  try {
    // Side by side, as Vite leaves much of a machine idle; a build empties its folder, so each has one of its own.
    const built = await Promise.allSettled(Object.entries(project().languages).map(([code, { deck, path }]) => slidevBuild(deck, site.base + path, join(parts, code), { url: site.url, notes, app })))
    const failed = built.find(outcome => outcome.status === 'rejected')
    if (failed)
      throw failed.reason
    joinBuilds(parts, fresh, site.base)
    if (!app) {
      const { makeSite } = await import('./site.ts')
      await makeSite(fresh, site, { prose })
    }
    // What changes while we build is newer than the build: it carries the time of its start.
    utimesSync(join(fresh, 'index.html'), started, started)
    if (existsSync(out))
      renameSync(out, old)
    renameSync(fresh, out)
  }
  finally {
    if (existsSync(old) && !existsSync(out))
      renameSync(old, out)
    tidy()
  }
  const files = walk(out)
  return { files: files.length, bytes: files.reduce((sum, file) => sum + readFileSync(file).length, 0), seconds: (Date.now() - started.getTime()) / 1000 }
}

/** The build that export and shots work on: made only if there is none or its sources are newer. */
export async function ensureBuild(): Promise<void> {
  const why = staleness()
  if (!why)
    return console.log('build: dist/ is up to date')
  const site = parseSite(process.env.SITE_URL, existsSync(join(project().dist, 'index.html')) && !process.env.SITE_URL ? readBase() : undefined)
  console.log(`build: ${why}, building…`)
  const { seconds } = await buildSite({ site })
  console.log(`build: dist/ made in ${seconds.toFixed(1)} s`)
}

/** Why the build must be made again, or nothing. */
export function staleness(root = project().root, dist = project().dist): string | undefined {
  const built = changed(join(dist, 'index.html'))
  if (built === undefined)
    return 'there is no dist/ yet'
  const decks = Object.values(project().languages).map(({ deck }) => deck)
  const sources = readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory() ? !NO_SOURCES.has(entry.name) && !entry.name.startsWith('.') : SOURCE_FILE.test(entry.name) || decks.includes(entry.name))
  for (const { name: source } of sources) {
    const newer = [join(root, source), ...walk(join(root, source), true)].find(path => (changed(path) ?? 0) > built)
    if (newer)
      return `dist/ is older than ${relative(root, newer)}`
  }
  return undefined
}

/**
 * A build replaces its folder wholly, so the folder must be empty or an earlier build.
 * @throws UserError when it is neither
 */
export function assertReplaceable(out: string): void {
  let held: string[]
  try {
    held = readdirSync(out)
  }
  catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return
    throw new UserError(`--out is ${out}, which is not a folder; choose another.`)
  }
  const index = join(out, 'index.html')
  const ours = existsSync(index) && /slidev:version|content="Slidev /.test(readFileSync(index, 'utf8'))
  if (held.length && (!ours || resolve(out) === project().root))
    throw new UserError(`${out} holds files that are not a build of a deck, and a build would replace them; choose another folder with --out.`)
}

/** `app` has nothing around it; `stick` makes one file of it (packages/press/slidev/one-file.ts). */
export interface SlidevBuild { url?: string, notes: boolean, app: boolean, stick?: boolean }

/**
 * Slidev's own build of one language.
 * @throws UserError when it fails
 */
export async function slidevBuild(deck: string, base: string, out: string, options: SlidevBuild): Promise<void> {
  const { url, notes, app, stick = false } = options
  let stopped = false
  let stop = () => {}
  // Of another NODE_ENV, which tests and some shells have, Vite would make an app that takes itself for one in the
  // making. VITE_SITE tells it what it has around it: article, PDFs, a worker.
  const { code, log } = await runNode([slidevBin(), 'build', deck, '--base', base, '--out', out, ...notes ? [] : ['--without-notes'], ...stick ? ['--router-mode', 'hash'] : []], {
    env: { ...process.env, NODE_ENV: 'production', SITE_URL: url ?? '', VITE_SITE: app ? '' : 'yes', VITE_STICK: stick ? 'yes' : '' },
    onStart: (child) => {
      stop = () => void (stopped = child.kill())
      process.once('SIGINT', stop).once('SIGTERM', stop)
    },
  })
  process.off('SIGINT', stop).off('SIGTERM', stop)
  if (code === 0 && existsSync(join(out, 'index.html')))
    return
  if (stopped)
    throw new UserError('the build was stopped; the last good one is untouched.')
  console.error(log.trim())
  throw new UserError(`the build of ${deck} failed for the reason above; the last good build is untouched.`)
}
