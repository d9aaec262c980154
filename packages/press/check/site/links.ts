/** Takes a site, returns every address in it that leads into the site where nothing is. */
import type { Model, PageFinding } from './model.ts'
import type { Reference } from './references.ts'
import { resolveTarget, toText } from './model.ts'
import { readCss, readManifest, readPageReferences, readSitemap } from './references.ts'

export function findInLinks(model: Model): PageFinding[] {
  const { files, pages } = model
  return [...files].flatMap(([path, bytes]) => {
    const page = pages.get(path)
    if (page)
      return follow(model, path, readPageReferences(page))
    if (path.endsWith('.css'))
      return follow(model, path, readCss(toText(bytes)))
    if (path.endsWith('.webmanifest'))
      return findInManifest(model, path, toText(bytes))
    // A map of the site is for others: what it names must be ours.
    return /(?:^|\/)sitemap[^/]*\.xml$/.test(path) ? follow(model, path, readSitemap(toText(bytes)), true) : []
  })
}

function findInManifest(model: Model, path: string, text: string): PageFinding[] {
  let references: Reference[]
  try {
    references = readManifest(text)
  }
  catch {
    return [{ page: path, text: 'it is not JSON' }]
  }
  return follow(model, path, references, true)
}

/** @param ours whether nothing may lead to another host */
function follow(model: Model, from: string, references: Reference[], ours = false): PageFinding[] {
  const texts = references.flatMap(reference => describeBroken(model, from, reference, ours) ?? [])
  return [...new Set(texts)].map(text => ({ page: from, text }))
}

function describeBroken(model: Model, from: string, { href, own }: Reference, ours: boolean): string | undefined {
  const to = resolveTarget(model, from, href)
  if (!to)
    return `"${href}" is no address`
  if (to.kind === 'elsewhere')
    return ours ? `"${href}" lies on another host than the site` : undefined
  if (to.kind === 'outside')
    return `"${href}" leads out of the site, which lies under ${model.site.base}`
  if (!model.files.has(to.file))
    return `"${href}" leads to ${to.file}, which is not there`
  return own || needsPart(model, from, to.file) ? findMissingPart(model, href, to) : undefined
}

/**
 * Whether the part of a page that a link names has to be in its HTML: the app sees to links from slide to slide, and
 * to its own pages.
 */
function needsPart({ publics }: Model, from: string, file: string): boolean {
  const isSlide = (path: string) => publics.some(one => one.path === path && one.no !== undefined)
  return publics.some(({ path }) => path === file) && !(isSlide(from) && isSlide(file))
}

function findMissingPart(
  { pages }: Model,
  href: string,
  { file, fragment }: { file: string, fragment: string },
): string | undefined {
  const page = pages.get(file)
  const there = !page || ['', 'top'].includes(fragment) || page.ids.has(fragment)
  return there ? undefined : `"${href}" leads to a part of ${file} that is not there`
}
