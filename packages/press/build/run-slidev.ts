/**
 * Runs Slidev's own build of every language, one after the other in one process: packages are loaded and warm once, and
 * the first language can be prerendered while the next is built.
 */
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import process from 'node:process'
import { project, slidevBin } from '../project.ts'
import { hasArticle } from '../site/address.ts'
import { runNode } from '../util/process.ts'
import { UserError } from '../util/user-error.ts'

export interface SlidevOptions {
  /** The site's address on the web. */
  url?: string
  notes: boolean
  /** Leaves out the article, PDFs and worker that a site has around its app. */
  app: boolean
  /** Makes one file of it (slidev/one-file.ts). */
  stick?: boolean
  /** Makes it for `press present`. */
  stage?: boolean
}

/** The folder of each language's build by its code, when it is there. */
export interface LanguageBuilds {
  built: Record<string, Promise<string>>
  /** Ends Slidev, if it still runs. */
  stop: () => void
}

/**
 * Starts the builds. Each promise rejects with a UserError when Slidev fails before its language is there.
 * @param base where the site will lie on its host
 * @param parts the folder for them
 */
export function buildLanguages(base: string, parts: string, options: SlidevOptions): LanguageBuilds {
  const languages = Object.entries(project().languages).map(([code, { deck }]) =>
    ({ code, deck, folder: join(parts, basename(deck, '.md')), ...deferred<string>() }))
  let [stop, stopped, at] = [() => {}, false, 0]
  const running = runNode(slidevArgs(base, parts, options), {
    env: slidevEnv(base, options),
    onStart: (child) => {
      stop = () => void (stopped = child.kill())
      process.once('SIGINT', stop).once('SIGTERM', stop)
    },
    // A language that starts says that those before it are there (slidev/site-base.ts).
    onMessage: (code) => {
      at = languages.findIndex(language => language.code === code)
      languages.slice(0, at).forEach(({ folder, resolve }) => resolve(folder))
    },
  })
  void running.finally(() => process.off('SIGINT', stop).off('SIGTERM', stop)).then(({ code, log }) => {
    // Those before may have been moved into their places.
    if (code === 0 && languages.slice(at).every(({ folder }) => existsSync(join(folder, 'index.html'))))
      return languages.forEach(({ folder, resolve }) => resolve(folder))
    if (!stopped)
      console.error(log.trim())
    throw new UserError(stopped
      ? 'the build was stopped; the last good one is untouched.'
      : `the build of ${languages[at]!.deck} failed for the reason above; the last good build is untouched.`)
  }).catch((error: unknown) => languages.forEach(({ reject }) => reject(error)))
  return { built: Object.fromEntries(languages.map(({ code, promise }) => [code, promise])), stop: () => stop() }
}

/** A promise with what settles it, which Node 20 has not; its rejection is told to those who wait for it. */
function deferred<T>() {
  let [resolve, reject]: [(value: T) => void, (error: unknown) => void] = [() => {}, () => {}]
  const promise = new Promise<T>((...settle) => [resolve, reject] = settle)
  promise.catch(() => {})
  return { promise, resolve, reject }
}

function slidevArgs(base: string, parts: string, { notes, stick }: SlidevOptions): string[] {
  const decks = Object.values(project().languages).map(({ deck }) => deck)
  // Slidev makes a folder a deck under --out, but for a single one.
  const out = decks.length > 1 ? parts : join(parts, basename(decks[0]!, '.md'))
  const more = [...notes ? [] : ['--without-notes'], ...stick ? ['--router-mode', 'hash'] : []]
  return [slidevBin(), 'build', ...decks, '--base', base, '--out', out, ...more]
}

function slidevEnv(base: string, { url, app, stick = false, stage = false }: SlidevOptions): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // With the NODE_ENV of tests and some shells, Vite would build an app for development.
    NODE_ENV: 'production',
    SITE_URL: url ?? '',
    SITE_BASE: stick ? '' : base,
    // The site around the app: PDFs and a worker, and an article.
    VITE_SITE: app ? '' : 'yes',
    VITE_ARTICLE: !app && hasArticle() ? 'yes' : '',
    VITE_STICK: stick ? 'yes' : '',
    VITE_STAGE: stage ? 'yes' : '',
  }
}
