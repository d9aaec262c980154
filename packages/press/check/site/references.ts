/** Finds every address in the files of a site, whatever stands it in: a page, a style sheet, a manifest, a map of the site. */
import type { Page } from './model.ts'
import { appFiles, attribute, inside, parsePage } from './model.ts'

/** `own` is of a drawing or its like, which names parts of its very page. */
export interface Reference { href: string, own?: true }

const URL_IN_CSS = /url\(\s*(["']?)([^"')]+)\1\s*\)/g
/** Names of attributes, and of metadata, that hold an address. */
const ADDRESSES = ['href', 'src', 'poster', 'action', 'data']
const META = ['og:url', 'og:image']

export function inPage(page: Page): Reference[] {
  const files = appFiles(page)
  const app = files ? [files.entry, ...files.scripts, ...files.styles, ...files.keep ? [files.keep] : []].map((href): Reference => ({ href })) : []
  return app.concat(page.elements.flatMap((element): Reference[] => {
    const { tagName, namespaceURI, attrs } = element
    const drawn = namespaceURI.endsWith('/svg') && tagName !== 'a'
    const named = attrs.filter(({ name }) => ADDRESSES.includes(name)).map(({ value }): Reference => ({ href: value, ...drawn && value.startsWith('#') ? { own: true } : {} }))
    const painted = attrs.flatMap(({ value }) => value.includes('url(') ? inCss(value, true) : [])
    return [...named, ...painted, ...tagName === 'style' ? inCss(inside(element), true) : [], ...tagName === 'meta' ? inMeta(element) : []]
  }))
}

/** @param own whether it stands in a page, of which it may name parts */
export function inCss(css: string, own = false): Reference[] {
  return [...css.matchAll(URL_IN_CSS)].map(([, , href]) => href!.trim()).flatMap((href): Reference[] => {
    if (href.startsWith('#'))
      return own ? [{ href, own: true }] : []
    return [{ href }]
  })
}

function inMeta(element: Page['elements'][number]): Reference[] {
  const content = attribute(element, 'content') ?? ''
  if (META.includes(attribute(element, 'property') ?? ''))
    return [{ href: content }]
  const onward = attribute(element, 'http-equiv')?.toLowerCase() === 'refresh' && /url=(.+)$/i.exec(content)?.[1]
  return onward ? [{ href: onward.trim() }] : []
}

/** @throws SyntaxError when the manifest is not JSON */
export function inManifest(text: string): Reference[] {
  type Icons = { src: string }[]
  const { start_url, scope, icons = [], screenshots = [], shortcuts = [] } = JSON.parse(text) as { start_url?: string, scope?: string, icons?: Icons, screenshots?: Icons, shortcuts?: { url: string, icons?: Icons }[] }
  const pictures = [...icons, ...screenshots, ...shortcuts.flatMap(({ icons = [] }) => icons)].map(({ src }) => src)
  return [start_url, scope, ...pictures, ...shortcuts.map(({ url }) => url)].flatMap(href => href === undefined ? [] : [{ href }])
}

export function inSitemap(xml: string): Reference[] {
  return parsePage('', xml).elements.flatMap((element): Reference[] => {
    const href = element.tagName === 'loc' ? inside(element).trim() : element.tagName === 'xhtml:link' ? attribute(element, 'href') : undefined
    return href === undefined ? [] : [{ href }]
  })
}
