/** Makes the site's service worker, which keeps the site for when there is no network. */
import type { Site } from './address.ts'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { bundle } from '../util/bundle-script.ts'
import { walk } from '../util/files.ts'
import { linkTo } from './address.ts'
import { deepestFirst, NOT_FOUND, pagesIn } from './not-found.ts'

export const WORKER = 'sw.js'
/** What no reader asks for. */
const NOT_KEPT = /^(?:sw\.js|robots\.txt|sitemap\.xml|_\w+|licences\/.*|(?:.*\/)?card\.jpg)$/

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
export function offlineWorker(folder: string, site: Site): Promise<string> {
  return bundle(join(import.meta.dirname, 'offline-worker.ts'), {
    KEPT: keptFiles(folder, site),
    BASE: site.base,
    PAGES: pagesIn(folder),
    NOT_FOUND: deepestFirst().map(path => ({ path, page: path + NOT_FOUND })),
  })
}
