/**
 * Joins the builds of all languages into one site: each in its place, what they share once at the root, and, as long as
 * there are no pages (site.ts), one rule a language that shows its app for every address.
 */
import { cpSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../project.ts'
import { APP_PAGE } from '../util/serve.ts'

/** Rules for hosts that read such a file (Netlify, Cloudflare Pages). */
export const REDIRECTS = '_redirects'

/**
 * @param parts the folder that has each language's build under its code
 * @param site the folder that becomes the site
 * @param base where the site will lie on its host
 */
export function joinBuilds(parts: string, site: string, base: string): void {
  const entries = Object.entries(project().languages)
  // Hosts take the first rule that matches, so deeper paths come first.
  const rules = entries.map(([, { path }]) => `${base}${path}* ${base}${path}${APP_PAGE}index.html 200`).reverse()
  // Every build brings these (slidev/shared-assets.ts).
  const publicFolder = join(project().root, 'public')
  const shared = ['assets', ...existsSync(publicFolder) ? readdirSync(publicFolder) : []]
  for (const [code, { path }] of entries) {
    const part = join(parts, code)
    rmSync(join(part, REDIRECTS), { force: true })
    if (path) {
      for (const name of shared.filter(name => existsSync(join(part, name)))) {
        cpSync(join(part, name), join(site, name), { recursive: true })
        rmSync(join(part, name), { recursive: true })
      }
      rmSync(join(part, '404.html'), { force: true })
    }
    renameSync(part, join(site, path))
  }
  writeFileSync(join(site, REDIRECTS), `${rules.join('\n')}\n`)
}
