/** Follows every address in the site that leads into the site, and sees that something is there. */
import type { Finding, Model } from './model.ts'
import type { Reference } from './references.ts'
import { target, textOf } from './model.ts'
import { inCss, inManifest, inPage, inSitemap } from './references.ts'

export function linkFindings(model: Model): Finding[] {
  const { files, pages } = model
  const found = [...files].flatMap(([path, bytes]) => {
    const page = pages.get(path)
    if (page)
      return follow(model, path, inPage(page))
    if (path.endsWith('.css'))
      return follow(model, path, inCss(textOf(bytes)))
    if (path.endsWith('.webmanifest'))
      return manifestFindings(model, path, textOf(bytes))
    // A map of the site is for others: what it names must be ours.
    return /(?:^|\/)sitemap[^/]*\.xml$/.test(path) ? follow(model, path, inSitemap(textOf(bytes)), true) : []
  })
  return found
}

function manifestFindings(model: Model, path: string, text: string): Finding[] {
  let references: Reference[]
  try {
    references = inManifest(text)
  }
  catch {
    return [{ page: path, text: 'it is not JSON' }]
  }
  return follow(model, path, references, true)
}

/** @param ours whether nothing may lead to another host */
function follow(model: Model, from: string, references: Reference[], ours = false): Finding[] {
  const texts = references.flatMap(reference => wrongWith(model, from, reference, ours) ?? [])
  return [...new Set(texts)].map(text => ({ page: from, text }))
}

function wrongWith(model: Model, from: string, { href, own }: Reference, ours: boolean): string | undefined {
  const to = target(model, from, href)
  if (!to)
    return `"${href}" is no address`
  if (to.kind === 'elsewhere')
    return ours ? `"${href}" lies on another host than the site` : undefined
  if (to.kind === 'outside')
    return `"${href}" leads out of the site, which lies under ${model.site.base}`
  if (!model.files.has(to.file))
    return `"${href}" leads to ${to.file}, which is not there`
  return own || minds(model, from, to.file) ? missingPart(model, href, to) : undefined
}

/** Whether the part of a page that a link names has to be in its HTML: the app sees to links from slide to slide, and to its own pages. */
function minds({ publics }: Model, from: string, file: string): boolean {
  const isSlide = (path: string) => publics.some(one => one.path === path && one.no !== undefined)
  return publics.some(({ path }) => path === file) && !(isSlide(from) && isSlide(file))
}

function missingPart({ pages }: Model, href: string, { file, fragment }: { file: string, fragment: string }): string | undefined {
  const page = pages.get(file)
  const there = !page || ['', 'top'].includes(fragment) || page.ids.has(fragment)
  return there ? undefined : `"${href}" leads to a part of ${file} that is not there`
}
