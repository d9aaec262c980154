/** Renders the head of a page from what the page says of itself to browsers, search engines and previews of links. */
import type { Site } from './address.ts'
import { basename } from 'node:path'
import { project, slidevVersion } from '../project.ts'
import { escapeHtml } from '../util/html.ts'
import { linkTo, toUrl } from './address.ts'
import { renderPolicy } from './csp.ts'
import { readBackgrounds } from './deck-css.ts'

export interface PageMeta {
  lang: string
  title: string
  description?: string
  /** The talk's title, and who made it. */
  talk: string
  author?: string
  /** Where the page lies under the site's root, in each language. */
  paths: Record<string, string>
  /** What the social card shows, in words. */
  card: string
  /** Open Graph tells articles from other pages. */
  article?: true
}

export const CARD = { name: 'card.jpg', type: 'jpeg' as const, width: 1200, height: 630 }

/** Where the favicon lies under the site's root. */
const faviconPath = () => project().config.favicon && basename(project().config.favicon!)
/** Without a favicon an empty one: a browser would ask the host for /favicon.ico, and log an error. */
const renderIcon = (site: Site) => faviconPath()
  ? `<link rel="icon" href="${linkTo(site, faviconPath()!)}" type="image/svg+xml">`
  : '<link rel="icon" href="data:,">'

/**
 * Renders the head's first part, before other scripts and styles.
 * @param scripts the scripts that stand in the page
 * @param boot one of them that stands before all that can wait, as keys may be pressed from the first byte on
 */
export function renderHead(meta: PageMeta, site: Site, scripts: string[] = [], boot?: string): string {
  const { lang, title, description, talk, author, paths, card, article } = meta
  const own = toUrl(site, paths[lang]!)
  const image = toUrl(site, project().languages[lang]!.path + CARD.name)
  const alternates = site.url ? [...Object.entries(paths), ['x-default', Object.values(paths)[0]!] as const] : []
  const locale = (code: string) => project().languages[code]!.locale.replace('-', '_')
  return [
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="${renderPolicy(scripts)}">`,
    ...boot ? [`<script>${boot}</script>`] : [],
    `<meta name="referrer" content="strict-origin-when-cross-origin">`,
    `<title>${escapeHtml(title)}</title>`,
    ...description ? [`<meta name="description" content="${escapeHtml(description)}">`] : [],
    ...author ? [`<meta name="author" content="${escapeHtml(author)}">`] : [],
    `<meta name="generator" content="Slidev ${slidevVersion()}">`,
    `<meta name="color-scheme" content="light dark">`,
    ...Object.entries(readBackgrounds()).map(([scheme, color]) =>
      `<meta name="theme-color" content="${color}" media="(prefers-color-scheme: ${scheme})">`),
    renderIcon(site),
    ...faviconPath() ? [`<link rel="apple-touch-icon" href="${linkTo(site, 'icon-192.png')}">`] : [],
    `<link rel="manifest" href="${linkTo(site, `${project().languages[lang]!.path}manifest.webmanifest`)}">`,
    // Search engines take absolute URLs only.
    ...own ? [`<link rel="canonical" href="${own}">`] : [],
    ...alternates.map(([code, path]) =>
      `<link rel="alternate" hreflang="${code}" href="${toUrl(site, path)}">`),
    `<meta property="og:type" content="${article ? 'article' : 'website'}">`,
    `<meta property="og:site_name" content="${escapeHtml(talk)}">`,
    `<meta property="og:locale" content="${locale(lang)}">`,
    ...Object.keys(project().languages).filter(code => code !== lang).map(code =>
      `<meta property="og:locale:alternate" content="${locale(code)}">`),
    `<meta property="og:title" content="${escapeHtml(title)}">`,
    ...description ? [`<meta property="og:description" content="${escapeHtml(description)}">`] : [],
    ...own && image
      ? [
          `<meta property="og:url" content="${own}">`,
          `<meta property="og:image" content="${image}">`,
          `<meta property="og:image:width" content="${CARD.width}">`,
          `<meta property="og:image:height" content="${CARD.height}">`,
          `<meta property="og:image:alt" content="${escapeHtml(card)}">`,
        ]
      : [],
    `<meta name="twitter:card" content="summary_large_image">`,
  ].join('\n')
}

/** Renders the same for pages that search engines and previews pass over. */
export function renderShortHead({ title }: PageMeta, site: Site, scripts: string[] = []): string {
  return [
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="${renderPolicy(scripts)}">`,
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="robots" content="noindex">`,
    renderIcon(site),
  ].join('\n')
}
