/** Makes the site's service worker, which keeps the site for when there is no network. */
import type { Rolldown } from 'vite'
import type { Site } from './address.ts'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { build } from 'vite'
import { LANGUAGES } from '../../../locales/languages.ts'
import { walk } from '../files.ts'
import { linkTo } from './address.ts'

export const WORKER = 'sw.js'
/** What no reader asks for. */
const NOT_KEPT = /^(?:sw\.js|404\.html|robots\.txt|sitemap\.xml|_\w+|licences\/.*|(?:.*\/)?card\.jpg)$/

/** What is kept: pages by the address of their folder, each with its version; what has a hash in its name never changes and needs none. */
export function keptFiles(folder: string, site: Site): (string | { url: string, revision: string })[] {
  return walk(folder)
    .map(file => ({ file, path: relative(folder, file).split(sep).join('/') }))
    .filter(({ path }) => !NOT_KEPT.test(path))
    .sort((a, b) => a.path < b.path ? -1 : 1)
    .map(({ file, path }) => {
      const url = linkTo(site, path.replace(/(^|\/)index\.html$/, '$1'))
      return /^assets\/.*-[\w-]{8}\.\w+$/.test(path) ? url : { url, revision: createHash('md5').update(readFileSync(file)).digest('hex').slice(0, 8) }
    })
}

/** The worker's code, whole, for a site that is complete but for it. */
export async function offlineWorker(folder: string, site: Site): Promise<string> {
  const roots = Object.values(LANGUAGES).map(({ path }) => path).sort((a, b) => b.length - a.length)
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    define: {
      'KEPT': JSON.stringify(keptFiles(folder, site)),
      'APPS': JSON.stringify(roots.map(path => ({ root: linkTo(site, path), page: linkTo(site, `${path}overview/`) }))),
      'process.env.NODE_ENV': '"production"',
    },
    build: { write: false, target: 'es2022', minify: true, lib: { entry: join(import.meta.dirname, 'offline-worker.ts'), formats: ['iife'], name: 'worker' }, rollupOptions: { output: { entryFileNames: WORKER } } },
  })
  const [bundle] = made as Rolldown.RolldownOutput[]
  return bundle!.output[0].code
}
