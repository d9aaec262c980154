/** Makes a small site as the build does, two slides and an article in each language, for tests to break. */
import type { Model } from 'slidev-addon-press/check/site/model.ts'
import { toModel } from 'slidev-addon-press/check/site/model.ts'
import { renderPolicy } from 'slidev-addon-press/site/csp.ts'
import { bootScript } from 'slidev-addon-press/site/inline-scripts.ts'
import { LANGUAGES } from '../../locales/languages.ts'

export const COUNT = 2
/** The one script that stands in its pages. */
export const BOOT = await bootScript()
const codes = Object.keys(LANGUAGES)
const slide = (code: string, no: number) => `${LANGUAGES[code]!.path}${no === 1 ? '' : `${no}/`}`
const article = (code: string) => `${LANGUAGES[code]!.path}read/`

interface Parts { base: string, url?: string, lang: string, title: string, at: (code: string) => string, body: string }

function page({ base, url, lang, title, at, body }: Parts): string {
  const alternates = [...codes.map(code => [code, at(code)] as const), ['x-default', at(codes[0]!)] as const]
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${renderPolicy([BOOT])}">
<title>${title}</title>
<meta name="description" content="About ${title}">
<link rel="icon" href="${base}favicon.svg" type="image/svg+xml">
<link rel="manifest" href="${base}manifest.webmanifest">
${url ? `<link rel="canonical" href="${url}${at(lang)}">\n${alternates.map(([code, path]) => `<link rel="alternate" hreflang="${code}" href="${url}${path}">`).join('\n')}` : ''}
<meta property="og:title" content="${title}">
<meta property="og:description" content="About ${title}">
<script>${BOOT}</script>
<noscript><link rel="stylesheet" href="${base}no-script.css"></noscript>
</head>
<body>
<svg width="0" height="0" aria-hidden="true"><style>.a{fill:url(data:image/png;base64,AAAA)}</style></svg>
${body}
${codes.filter(code => code !== lang).map(code => `<p><a href="${base}${at(code)}" hreflang="${code}" lang="${code}">${code}</a></p>`).join('\n')}
</body>
</html>
`
}

/** The files of a sound site, by path. */
export function soundFiles(base = '/', url?: string): Record<string, string> {
  const files: Record<string, string> = {
    'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    'icon.png': 'PNG',
    'manifest.webmanifest': JSON.stringify({ start_url: base, scope: base, icons: [{ src: 'icon.png' }] }),
    'sw.js': 'self.skipWaiting()',
    'assets/index.js': 'import"./play.js"',
    'assets/play.js': 'export{}',
    'assets/index.css': '@font-face{font-family:a;src:url(./face.woff2)}',
    'no-script.css': 'p{color:red}',
    'assets/face.woff2': 'face',
    'presenter/1/index.html': page({ base, url, lang: codes[0]!, title: 'Presenter', at: () => 'presenter/1/', body: '<div id="app"></div>' }),
  }
  if (url)
    files['sitemap.xml'] = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${url}2/</loc></url></urlset>`
  for (const lang of codes) {
    const app = { entry: `${base}assets/index.js`, scripts: [`${base}assets/index.js`, `${base}assets/play.js`], styles: [`${base}assets/index.css`] }
    const list = `<script type="application/json" id="page-data">${JSON.stringify(app)}</script>`
    for (let no = 1; no <= COUNT; no++) {
      const body = `<div id="app"></div>\n<svg viewBox="0 0 9 9" aria-hidden="true"><defs><circle id="mark" r="1"/><clipPath id="cut"><rect width="9" height="9"/></clipPath></defs><g clip-path="url(#cut)"><use href="#mark"/></g></svg>\n<p><a href="${base}${slide(lang, COUNT)}?clicks=1#late">next</a> <a href="${base}${article(lang)}#part-${no}">read</a> <a href="${base}presenter/1">present</a> <a href="https://example.com/x#y">source</a></p>\n${list}`
      files[`${slide(lang, no)}index.html`] = page({ base, url, lang, title: `Slide ${no} ${lang}`, at: code => slide(code, no), body })
    }
    const parts = Array.from({ length: COUNT }, (_, i) => `<h2 id="part-${i + 1}">Part ${i + 1}</h2>`).join('\n')
    files[`${article(lang)}index.html`] = page({ base, url, lang, title: `Article ${lang}`, at: article, body: `<h1>Article</h1>\n${parts}` })
  }
  return files
}

/** The model of a site with some of its files replaced; those that are undefined are taken out. */
export function siteModel(changes: Record<string, string | undefined> = {}, base = '/', url?: string): Model {
  const files = Object.entries({ ...soundFiles(base, url), ...changes })
    .flatMap(([path, text]) => text === undefined ? [] : [[path, Buffer.from(text)] as const])
  return toModel(new Map(files), { base, url }, Object.fromEntries(codes.map(code => [code, COUNT])))
}

/** The same with words of one file replaced. */
export function edited(path: string, from: string | RegExp, to: string, base = '/', url?: string): Model {
  const text = soundFiles(base, url)[path]!
  if (text.replace(from, () => to) === text)
    throw new Error(`${path} has no ${String(from)} to replace`)
  return siteModel({ [path]: text.replace(from, () => to) }, base, url)
}
