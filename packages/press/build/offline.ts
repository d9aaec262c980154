/** Bundles the site's service worker from a complete site: the worker caches the site for when there is no network. */
import type { Site } from '../site/address.ts'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../project.ts'
import { linkTo } from '../site/address.ts'
import { listFiles } from '../site/site-context.ts'
import { bundleScript } from '../util/bundle-script.ts'
import { listPages, NOT_FOUND, sortPathsByDepth } from './not-found.ts'

export const WORKER = 'sw.js'
/** Files that no reader asks for, beside the licences. */
const NOT_KEPT = /^(?:sw\.js|robots\.txt|sitemap\.xml|_\w+|(?:.*\/)?card\.jpg)$/

/** Lists what the worker caches: pages by their folders, each with its revision; a hash in a file's name needs none. */
export function listKeptFiles(folder: string, site: Site): (string | { url: string, revision: string })[] {
  const licences = project().config.licences?.map(file => file.replace(/^public\//, '')) ?? []
  return listFiles(folder)
    .filter(path => !NOT_KEPT.test(path) && !licences.includes(path))
    .sort((a, b) => a < b ? -1 : 1)
    .map((path) => {
      const url = linkTo(site, path.replace(/(^|\/)index\.html$/, '$1'))
      const hash = () => createHash('md5').update(readFileSync(join(folder, path))).digest('hex').slice(0, 8)
      return /^assets\/.*-[\w-]{8}\.\w+$/.test(path) ? url : { url, revision: hash() }
    })
}

/** Bundles the worker's code, for a site that lacks nothing but the worker. */
export function bundleWorker(folder: string, site: Site): Promise<string> {
  return bundleScript(join(import.meta.dirname, 'offline-worker.ts'), {
    KEPT: listKeptFiles(folder, site),
    BASE: site.base,
    PAGES: listPages(folder),
    NOT_FOUND: sortPathsByDepth().map(path => ({ path, page: path + NOT_FOUND })),
  })
}
