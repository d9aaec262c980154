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
 * Moves a language's build into its place. The first language comes first, as its place is the site's root.
 * @param part the folder of the build
 * @param site the folder that becomes the site
 */
export function joinLanguage(part: string, code: string, site: string): void {
  const { path } = project().languages[code]!
  rmSync(join(part, REDIRECTS), { force: true })
  if (path) {
    // Every build brings these (slidev/shared-assets.ts).
    const publicFolder = join(project().root, 'public')
    const shared = ['assets', ...existsSync(publicFolder) ? readdirSync(publicFolder) : []]
    for (const name of shared.filter(name => existsSync(join(part, name)))) {
      cpSync(join(part, name), join(site, name), { recursive: true })
      rmSync(join(part, name), { recursive: true })
    }
    rmSync(join(part, '404.html'), { force: true })
  }
  renameSync(part, join(site, path))
}

/** Writes the rules by which a host shows the app for every address that has no page. */
export function writeRedirects(site: string, base: string): void {
  const paths = Object.values(project().languages).map(({ path }) => path)
  // Hosts take the first rule that matches, so deeper paths come first.
  const rules = paths.map(path => `${base}${path}* ${base}${path}${APP_PAGE}index.html 200`).reverse()
  writeFileSync(join(site, REDIRECTS), `${rules.join('\n')}\n`)
}
