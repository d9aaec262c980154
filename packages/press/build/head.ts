/** What a page says of itself to browsers, search engines and previews of links. */
import type { Site } from './address.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project, slidevVersion } from '../project.ts'
import { escapeHtml } from '../util/html.ts'
import { linkTo, wholeAddress } from './address.ts'
import { policyFor } from './csp.ts'

export interface About {
  lang: string
  title: string
  description: string
  /** The talk's title, and who made it. */
  talk: string
  author: string
  /** Where the page lies under the site's root in each language, itself among them. */
  paths: Record<string, string>
  /** What the social card shows, in words. */
  card: string
  /** An article, for those who tell articles from other pages. */
  article?: true
}

export const CARD = { name: 'card.jpg', type: 'jpeg' as const, width: 1200, height: 630 }

/** The page's ground in both schemes, for the browser's frame, which reads no style sheet. */
export function grounds(): { light: string, dark: string } {
  const [light, dark] = [...readFileSync(join(project().root, 'styles/tokens.css'), 'utf8').matchAll(/--paper: (#\w+);/g)].map(([, colour]) => colour!)
  return { light: light!, dark: dark! }
}

/**
 * The head's first part, before scripts and styles.
 * @param scripts what stands in the page
 */
export function headHtml({ lang, title, description, talk, author, paths, card, article }: About, site: Site, scripts: string[] = []): string {
  const own = wholeAddress(site, paths[lang]!)
  const image = wholeAddress(site, project().languages[lang]!.path + CARD.name)
  const alternates = site.url ? [...Object.entries(paths), ['x-default', Object.values(paths)[0]!] as const] : []
  const locale = (code: string) => project().languages[code]!.locale.replace('-', '_')
  return [
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(scripts)}">`,
    `<meta name="referrer" content="strict-origin-when-cross-origin">`,
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(description)}">`,
    `<meta name="author" content="${escapeHtml(author)}">`,
    `<meta name="generator" content="Slidev ${slidevVersion()}">`,
    `<meta name="color-scheme" content="light dark">`,
    ...Object.entries(grounds()).map(([scheme, colour]) => `<meta name="theme-color" content="${colour}" media="(prefers-color-scheme: ${scheme})">`),
    `<link rel="icon" href="${linkTo(site, 'favicon.svg')}" type="image/svg+xml">`,
    `<link rel="apple-touch-icon" href="${linkTo(site, 'icon-192.png')}">`,
    `<link rel="manifest" href="${linkTo(site, `${project().languages[lang]!.path}manifest.webmanifest`)}">`,
    // Search engines take whole addresses only.
    ...own ? [`<link rel="canonical" href="${own}">`] : [],
    ...alternates.map(([code, path]) => `<link rel="alternate" hreflang="${code}" href="${wholeAddress(site, path)}">`),
    `<meta property="og:type" content="${article ? 'article' : 'website'}">`,
    `<meta property="og:site_name" content="${escapeHtml(talk)}">`,
    `<meta property="og:locale" content="${locale(lang)}">`,
    ...Object.keys(project().languages).filter(code => code !== lang).map(code => `<meta property="og:locale:alternate" content="${locale(code)}">`),
    `<meta property="og:title" content="${escapeHtml(title)}">`,
    `<meta property="og:description" content="${escapeHtml(description)}">`,
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

/** The same for pages that search engines and previews pass over. */
export function shortHead({ title }: About, site: Site, scripts: string[] = []): string {
  return [
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(scripts)}">`,
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="robots" content="noindex">`,
    `<link rel="icon" href="${linkTo(site, 'favicon.svg')}" type="image/svg+xml">`,
  ].join('\n')
}
