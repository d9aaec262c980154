/** Takes the files of a site, returns what checks read: each page parsed once, and where slides and articles lie. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Site } from '../../site/address.ts'
import type { PageData } from '../../site/snapshot-names.ts'
import { readFileSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { parse } from 'parse5'
import { project } from '../../project.ts'
import { readPath, slidePath } from '../../site/address.ts'
import { PAGE_DATA } from '../../site/snapshot-names.ts'
import { walk } from '../../util/files.ts'

/** What a rule finds in one file of the site; command.ts makes one `Finding` of what many have alike. */
export interface PageFinding { page: string, text: string }

/** Paths are those of files under the site's root, with slashes. */
export type Files = Map<string, Uint8Array>

export interface Page {
  path: string
  html: string
  /** All its elements, in order; also those for browsers without JavaScript. */
  elements: Tree.Element[]
  ids: Set<string>
}

/** A page that is there for people to read and to share: a slide's, or without a number a language's article. */
export interface PublicPage { lang: string, no?: number, path: string, page?: Page }

export interface Model { site: Site, files: Files, pages: Map<string, Page>, publics: PublicPage[] }

/** Reads all files under a folder. */
export function readFiles(folder: string): Files {
  const toPath = (file: string) => relative(folder, file).split(sep).join('/')
  return new Map(walk(folder).map(file => [toPath(file), readFileSync(file)] as const).sort())
}

/** @param slides how many each language has */
export function toModel(files: Files, site: Site, slides: Record<string, number>): Model {
  const pages = new Map([...files].filter(([path]) => path.endsWith('.html'))
    .map(([path, bytes]) => [path, parsePage(path, toText(bytes))]))
  const publics = Object.entries(slides).flatMap(([lang, count]) => [
    ...Array.from({ length: count }, (_, i): PublicPage => ({ lang, no: i + 1, path: toFile(slidePath(lang, i + 1)) })),
    ...project().config.article ? [{ lang, path: toFile(readPath(lang)) }] : [],
  ])
  return { site, files, pages, publics: publics.map(one => ({ ...one, page: pages.get(one.path) })) }
}

/** The address a site was built for: what its first page calls its own. */
export function readAddress(files: Files): string | undefined {
  const bytes = files.get('index.html')
  const [link] = bytes ? find(parsePage('index.html', toText(bytes)), 'link', { rel: 'canonical' }) : []
  return link && attribute(link, 'href')
}

export const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

/** The file that answers for a folder's address. */
export const toFile = (path: string): string => path === '' || path.endsWith('/') ? `${path}index.html` : path

export function parsePage(path: string, html: string): Page {
  const elements: Tree.Element[] = []
  const visit = (node: Tree.Node) => {
    if ('tagName' in node)
      elements.push(node)
    if ('childNodes' in node)
      node.childNodes.forEach(visit)
  }
  visit(parse(html, { scriptingEnabled: false }))
  return { path, html, elements, ids: new Set(elements.flatMap(element => attribute(element, 'id') ?? [])) }
}

export const attribute = ({ attrs }: Tree.Element, name: string): string | undefined =>
  attrs.find(attr => attr.name === name)?.value

/** Elements of a page with this name and these values of attributes. */
export function find({ elements }: Page, tag: string, values: Record<string, string> = {}): Tree.Element[] {
  const wanted = Object.entries(values)
  return elements.filter(element =>
    element.tagName === tag && wanted.every(([name, value]) => attribute(element, name) === value))
}

/** The text directly in an element, such as a script's. */
export function readInner({ childNodes }: Tree.Element): string {
  return childNodes.map(node => 'value' in node ? node.value : '').join('')
}

/** What a slide's page has the app made of, by address. */
export function readAppFiles(page: Page): PageData | undefined {
  const [list] = find(page, 'script', { id: PAGE_DATA })
  return list ? JSON.parse(readInner(list)) as PageData : undefined
}

/** The language under whose path a file lies. */
export function findLanguage(path: string): string {
  const [first] = Object.entries(project().languages).filter(([, language]) => path.startsWith(language.path))
    .sort(([, a], [, b]) => b.path.length - a.path.length)
  return first![0]
}

/** Where an address on a page leads: to a file, out of the site, or to another host; nothing when it is no address. */
export type Target
  = | { kind: 'file', file: string, fragment: string }
    | { kind: 'outside' }
    | { kind: 'elsewhere' }
    | undefined

/** @param from the page, or the file, in which the address stands */
export function resolveTarget({ site, files }: Pick<Model, 'site' | 'files'>, from: string, href: string): Target {
  const root = site.url ?? `https://site.invalid${site.base}`
  if (!URL.canParse(href, root + from))
    return undefined
  const { origin, pathname, hash } = new URL(href, root + from)
  if (origin !== new URL(root).origin)
    return { kind: 'elsewhere' }
  if (!pathname.startsWith(site.base))
    return { kind: 'outside' }
  try {
    const path = toFile(decodeURIComponent(pathname.slice(site.base.length)))
    // Hosts answer for a folder without its slash too.
    const file = !files.has(path) && files.has(`${path}/index.html`) ? `${path}/index.html` : path
    return { kind: 'file', file, fragment: decodeURIComponent(hash.slice(1)) }
  }
  catch {
    return undefined
  }
}
