/**
 * Slidev 53 writes `info`, `author` and `keywords` into the page's meta tags with the quotation marks of
 * JSON around them, for search engines and previews of links to show. Here they go.
 */
import type { Plugin } from 'vite'

/** The page without quotation marks at both ends of a meta tag's content. */
export function plainMeta(html: string): string {
  return html.replace(/(<meta [^>]*content=")&quot;([^"]*)&quot;"/g, '$1$2"')
}

export const plainMetaTags = (): Plugin => ({ name: 'plain-meta', transformIndexHtml: { order: 'post', handler: plainMeta } })
