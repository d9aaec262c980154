/** Renders pages without a snapshot: those that show the app alone, and redirects to the pages of slides. */
import type { Language } from '../messages.ts'
import type { Site } from '../site/address.ts'
import type { PageMeta } from '../site/head.ts'
import type { AppFiles } from '../slidev/build-manifest.ts'
import { hasArticle, linkTo, readPath, slidePath } from '../site/address.ts'
import { renderShortHead } from '../site/head.ts'
import { APP_PAGE_SCRIPT, redirectScript } from '../site/inline-scripts.ts'
import { escapeHtml } from '../util/html.ts'
import { linkFiles, NO_SCRIPT } from './slide-page.ts'

/** Renders a page for presenter view, overview and the like; without the app it links to the slides. */
export function renderAppPage(
  meta: PageMeta,
  no: number,
  needed: AppFiles,
  { messages: { site: say } }: Language,
  site: Site,
): string {
  const { entry, scripts, styles } = linkFiles(needed, site)
  const { lang } = meta
  const article = hasArticle() ? ` <a href="${linkTo(site, readPath(lang))}">${escapeHtml(say.read)}</a>` : ''
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
${renderShortHead(meta, site)}
<meta name="color-scheme" content="light dark">
<script src="${linkTo(site, APP_PAGE_SCRIPT)}"></script>
<script type="module" src="${entry}"></script>
${scripts.filter(href => href !== entry).map(href => `<link rel="modulepreload" href="${href}">`).join('\n')}
${styles.map(href => `<link rel="stylesheet" href="${href}">`).join('\n')}
</head>
<body>
<div id="app"></div>
<noscript><link rel="stylesheet" href="${linkTo(site, NO_SCRIPT)}"><p class="without-app">${escapeHtml(say.viewWithout)}`
+ `<br><a href="${linkTo(site, slidePath(lang, no))}">${escapeHtml(say.present)}</a>${article}</p></noscript>
</body>
</html>
`
}

/** Renders a redirect to a path, for those who come by a slide's name. */
export async function renderRedirectPage(meta: PageMeta, path: string, site: Site): Promise<string> {
  const href = linkTo(site, path)
  const script = await redirectScript()
  return `<!DOCTYPE html>
<html lang="${meta.lang}">
<head>
${renderShortHead(meta, site, [script])}
${site.url ? `<link rel="canonical" href="${site.url}${path}">\n` : ''}`
+ `<noscript><meta http-equiv="refresh" content="0;url=${href}"></noscript>
<script data-to="${href}">${script}</script>
</head>
<body><p><a href="${href}">${escapeHtml(meta.title)}</a></p></body>
</html>
`
}
