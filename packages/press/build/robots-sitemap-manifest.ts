import type { Deck } from '../deck.ts'
/** Files that hosts, search engines and phones look for. */
import type { Language } from '../messages.ts'
import type { Site } from './address.ts'
import { project } from '../project.ts'
import { linkTo, readPath, slidePath, wholeAddress } from './address.ts'
import { ICONS } from './card.ts'
import { grounds } from './head.ts'

/** What a phone needs to keep the talk among its apps, in one language. */
export function manifest({ lang, headmatter }: Deck, { messages }: Language, site: Site): string {
  const start = linkTo(site, project().languages[lang]!.path)
  return JSON.stringify({
    name: headmatter.title,
    short_name: messages.site.short,
    description: headmatter.info,
    lang,
    id: start,
    start_url: start,
    scope: linkTo(site, ''),
    display: 'standalone',
    orientation: 'any',
    background_color: grounds().light,
    theme_color: grounds().light,
    icons: [
      { src: linkTo(site, 'favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...ICONS.map(side => ({ src: linkTo(site, `icon-${side}.png`), sizes: `${side}x${side}`, type: 'image/png', purpose: 'any maskable' })),
    ],
  }, undefined, 2)
}

/** The pages that search engines are to find, each with the same in the other languages. Nothing without an address. */
export function sitemap(site: Site, slides: number): string | undefined {
  if (!site.url)
    return undefined
  const pages = [...Array.from({ length: slides }, (_, i) => (lang: string) => slidePath(lang, i + 1)), readPath]
  const codes = Object.keys(project().languages)
  const urls = pages.flatMap((pathIn) => {
    const links = codes.map(code => `<xhtml:link rel="alternate" hreflang="${code}" href="${wholeAddress(site, pathIn(code))}"/>`).join('')
    return codes.map(code => `<url><loc>${wholeAddress(site, pathIn(code))}</loc>${links}</url>`)
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
}

/** Everything may be read; what is no page of its own says so itself. */
export const robots = (site: Site): string => `User-agent: *\nAllow: /\n${site.url ? `Sitemap: ${site.url}sitemap.xml\n` : ''}`
