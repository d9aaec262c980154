/** Renders the files that hosts, search engines and phones look for: robots.txt, sitemap.xml, the web app manifest. */
import type { Deck } from '../deck.ts'
import type { Language } from '../messages.ts'
import type { Site } from '../site/address.ts'
import { basename } from 'node:path'
import { ICONS } from '../prerender/card.ts'
import { project } from '../project.ts'
import { hasArticle, linkTo, readPath, slidePath, toUrl } from '../site/address.ts'
import { readBackgrounds } from '../site/deck-css.ts'
import { readTitle } from '../site/site-context.ts'

/** A phone needs this to install the talk as an app, in one language. */
export function renderManifest(deck: Deck, { messages }: Language, site: Site): string {
  const { lang, headmatter } = deck
  const { favicon } = project().config
  const start = linkTo(site, project().languages[lang]!.path)
  return JSON.stringify({
    name: readTitle(deck),
    short_name: messages.site.short,
    description: headmatter.info,
    lang,
    id: start,
    start_url: start,
    scope: linkTo(site, ''),
    display: 'standalone',
    orientation: 'any',
    background_color: readBackgrounds().light,
    theme_color: readBackgrounds().light,
    icons: favicon && [
      { src: linkTo(site, basename(favicon)), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...ICONS.map(side => ({
        src: linkTo(site, `icon-${side}.png`),
        sizes: `${side}x${side}`,
        type: 'image/png',
        purpose: 'any maskable',
      })),
    ],
  }, undefined, 2)
}

/** Lists pages for search engines, each with its other languages. Nothing for a site without an address. */
export function renderSitemap(site: Site, slides: number): string | undefined {
  if (!site.url)
    return undefined
  const pages = [
    ...Array.from({ length: slides }, (_, i) => (lang: string) => slidePath(lang, i + 1)),
    ...hasArticle() ? [readPath] : [],
  ]
  const codes = Object.keys(project().languages)
  const urls = pages.flatMap((toPath) => {
    const links = codes.map(code =>
      `<xhtml:link rel="alternate" hreflang="${code}" href="${toUrl(site, toPath(code))}"/>`).join('')
    return codes.map(code => `<url><loc>${toUrl(site, toPath(code))}</loc>${links}</url>`)
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
}

/** Robots may read everything; app pages and redirects say `noindex` themselves. */
export const renderRobots = (site: Site): string =>
  `User-agent: *\nAllow: /\n${site.url ? `Sitemap: ${site.url}sitemap.xml\n` : ''}`
