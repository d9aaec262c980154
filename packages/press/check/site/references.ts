/** Takes a page, style sheet, manifest or map of the site, returns every address in it. */
import type { Page } from './model.ts'
import { attribute, parsePage, readAppFiles, readInner } from './model.ts'

/** `own` is of a drawing or its like, which names parts of its very page. */
export interface Reference { href: string, own?: true }

const URL_IN_CSS = /url\(\s*(["']?)([^"')]+)\1\s*\)/g
/** Names of attributes, and of metadata, that hold an address. */
const ADDRESSES = ['href', 'src', 'poster', 'action', 'data']
const META = ['og:url', 'og:image']

export function readPageReferences(page: Page): Reference[] {
  const { entry, scripts = [], styles = [], keep } = readAppFiles(page) ?? {}
  const app = [...entry ? [entry] : [], ...scripts, ...styles, ...keep ? [keep] : []]
  return [...app.map(href => ({ href })), ...page.elements.flatMap((element): Reference[] => {
    const { tagName, namespaceURI, attrs } = element
    const drawn = namespaceURI.endsWith('/svg') && tagName !== 'a'
    const named = attrs.filter(({ name }) => ADDRESSES.includes(name))
      .map(({ value }): Reference => ({ href: value, ...drawn && value.startsWith('#') ? { own: true } : {} }))
    const painted = attrs.flatMap(({ value }) => value.includes('url(') ? readCss(value, true) : [])
    const styled = tagName === 'style' ? readCss(readInner(element), true) : []
    return [...named, ...painted, ...styled, ...tagName === 'meta' ? readMeta(element) : []]
  })]
}

/** @param own whether it stands in a page, of which it may name parts */
export function readCss(css: string, own = false): Reference[] {
  return [...css.matchAll(URL_IN_CSS)].map(([, , href]) => href!.trim()).flatMap((href): Reference[] => {
    if (href.startsWith('#'))
      return own ? [{ href, own: true }] : []
    return [{ href }]
  })
}

function readMeta(element: Page['elements'][number]): Reference[] {
  const content = attribute(element, 'content') ?? ''
  if (META.includes(attribute(element, 'property') ?? ''))
    return [{ href: content }]
  const onward = attribute(element, 'http-equiv')?.toLowerCase() === 'refresh' && /url=(.+)$/i.exec(content)?.[1]
  return onward ? [{ href: onward.trim() }] : []
}

interface Manifest {
  start_url?: string
  scope?: string
  icons?: { src: string }[]
  screenshots?: { src: string }[]
  shortcuts?: { url: string, icons?: { src: string }[] }[]
}

/** @throws SyntaxError when the manifest is not JSON */
export function readManifest(text: string): Reference[] {
  const { start_url, scope, icons = [], screenshots = [], shortcuts = [] } = JSON.parse(text) as Manifest
  const pictures = [...icons, ...screenshots, ...shortcuts.flatMap(({ icons = [] }) => icons)].map(({ src }) => src)
  const hrefs = [start_url, scope, ...pictures, ...shortcuts.map(({ url }) => url)]
  return hrefs.flatMap(href => href === undefined ? [] : [{ href }])
}

export function readSitemap(xml: string): Reference[] {
  return parsePage('', xml).elements.flatMap((element): Reference[] => {
    const link = element.tagName === 'xhtml:link' ? attribute(element, 'href') : undefined
    const href = element.tagName === 'loc' ? readInner(element).trim() : link
    return href === undefined ? [] : [{ href }]
  })
}
