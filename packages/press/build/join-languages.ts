/**
 * Puts the builds of all languages together to one site: each in its place, what they share once, and for as
 * long as there are no pages (site/site.ts) one rule a language that shows its app for every address.
 */
import { cpSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../project.ts'
import { APP_PAGE } from '../util/serve.ts'

/** Rules for hosts that read such a file (Netlify, Cloudflare Pages). */
export const REDIRECTS = '_redirects'
/** What every build brings and the site has once, at its root: packages/press/slidev/shared-assets.ts. */
const SHARED = ['assets', 'favicon.svg', 'licences']

/**
 * @param parts has each language's build in a folder by its code
 * @param site becomes the site
 * @param base where it will lie
 */
export function joinBuilds(parts: string, site: string, base: string): void {
  const entries = Object.entries(project().languages)
  // Read from the top, the first rule that matches holds: what lies deeper comes first.
  const rules = entries.map(([, { path }]) => `${base}${path}* ${base}${path}${APP_PAGE}index.html 200`).reverse()
  for (const [code, { path }] of entries) {
    const part = join(parts, code)
    rmSync(join(part, REDIRECTS))
    if (path) {
      for (const shared of SHARED.filter(name => existsSync(join(part, name)))) {
        cpSync(join(part, shared), join(site, shared), { recursive: true })
        rmSync(join(part, shared), { recursive: true })
      }
      rmSync(join(part, '404.html'), { force: true })
    }
    renameSync(part, join(site, path))
  }
  writeFileSync(join(site, REDIRECTS), `${rules.join('\n')}\n`)
}
