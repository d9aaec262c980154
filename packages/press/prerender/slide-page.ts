import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Site } from '../build/address.ts'
import type { About } from '../build/head.ts'
/** The page of a slide: its still, which paints at once, and after it the app, which takes over. */
import type { Language } from '../messages.ts'
import type { AppFiles } from '../slidev/build-manifest.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFragment } from 'parse5'
import { linkTo, readPath, slidePath } from '../build/address.ts'
import { APP_FILES, AWAIT_FILE, early, KEEP_FILE, ONWARD, START } from '../build/csp.ts'
import { escape, grounds, headHtml, shortHead } from '../build/head.ts'
import { INLINE_FONTS, INLINE_SUFFIX } from '../client/snapshot-names.ts'
import { project } from '../project.ts'
import { OFFER } from './optimize-svg.ts'

export interface Still {
  /** The slide's elements at its first and last step. */
  html: string
  /** The app's link to the article, for phones. */
  offer: string
  /** The rules that touch them. */
  css: string
  /** Rules for the faces of the first step. */
  faces: string
}

export interface SlidePage {
  about: About
  no: number
  total: number
  /** The name by which the article links to the slide. */
  name: string
  /** What its drawing shows. */
  words: string
  still: Still
  needed: AppFiles
  canvas: { width: number, height: number }
}

/** Where the styles lie that only a page without JavaScript needs: not in assets/, whose files hosts may keep for ever (policy.ts), as their names tell their versions. */
export const NO_SCRIPT = 'no-script.css'

/** What the still asks for besides. */
export const OWN_STYLES = readFileSync(join(import.meta.dirname, 'snapshot.css'), 'utf8').replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ').replace(/ ?([{};]) ?/g, '$1')

/** The first page is what one opens of a folder. A browser loads none of its other files from there. */
const FROM_FILE = '.from-file{position:absolute;inset:auto 0 0;margin:0;padding:20px 24px;text-align:center;text-wrap:balance;font:500 18px/26px var(--sans);color:var(--ink);background:var(--paper)}html:not(.file) .from-file,.file .snapshot-bar,.file .snapshot-words{display:none}'

/**
 * The slide's size, and its faces by their names in the page. What stands around it has letters that these lack, and so has
 * the last step, which a page without JavaScript shows: WebKit takes a letter that a face lacks from a bolder one of that name.
 */
export const placeOf = (canvas: { width: number, height: number }): string =>
  `.snapshot-slide{--slide-width:${canvas.width}px;--slide-height:${canvas.height}px}.js :is(.snapshot-slide,.${OFFER}),html:not(.live) .${INLINE_FONTS} #slideshow{--serif:'Newsreader${INLINE_SUFFIX}','Newsreader','Newsreader fallback',Georgia,serif;--sans:'Libre Franklin${INLINE_SUFFIX}','Libre Franklin','Libre Franklin fallback',Arial,sans-serif}`

/**
 * The page of a slide, whole. Its styles stand in the body, where only a drawing may have some: a browser paints
 * the ground as soon as there is a body, and all of it a tenth of a second later. Until the script runs the ground
 * is of the system's scheme. It outweighs Slidev's white page, whose styles come while the still is there.
 */
export function slidePage({ about, no, total, name, words, still, needed, canvas }: SlidePage, language: Language, site: Site): string {
  const { messages: { site: say } } = language
  const { lang } = about
  const link = (path: string, text: string, more = '') => `<a href="${linkTo(site, path)}"${more}>${escape(text)}</a>`
  const others = Object.entries(project().languages).filter(([code]) => code !== lang)
  const bar = [
    ...no > 1 ? [link(slidePath(lang, no - 1), say.previous, ' rel="prev"')] : [],
    `<span>${no} / ${total}</span>`,
    ...no < total ? [link(slidePath(lang, no + 1), say.next, ' rel="next"')] : [],
    link(`${readPath(lang)}#${name}`, say.read),
    ...others.map(([code, { name }]) => link(slidePath(code, no), name, ` hreflang="${code}" lang="${code}"`)),
  ]
  const ground = grounds()
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
${headHtml(about, site, [early(), START])}
<noscript><link rel="stylesheet" href="${linkTo(site, NO_SCRIPT)}"></noscript>
<style id="ground">html:root{background:${ground.light}}html.dark:root{background:${ground.dark}}@media (prefers-color-scheme:dark){html:not(.light):root{background:${ground.dark}}}html:root body{background:none}</style>
</head>
<body>
<svg width="0" height="0" style="position:absolute" aria-hidden="true"><style>${still.faces}
${still.css}
${placeOf(canvas)}${OWN_STYLES}${no === 1 ? FROM_FILE : ''}</style></svg>
<script>${early()}</script>
<div id="app" class="${INLINE_FONTS}"></div>
<div id="snapshot" class="snapshot"><div class="snapshot-slide">${sayOnce(still.html, words)}</div>
${words ? `<p class="snapshot-words">${escape(words)}</p>\n` : ''}<nav class="snapshot-bar" aria-label="${escape(language.messages.shell.controls)}"><p>${escape(say.without)}</p>${bar.join('')}</nav>${no === 1 ? `<p class="from-file">${escape(say.fromFile)}</p>` : ''}</div>
${still.offer}
<script type="application/json" id="${APP_FILES}">${JSON.stringify({ ...linked(needed, site), keep: linkTo(site, KEEP_FILE) })}</script>
<script>${START}</script>
</body>
</html>
`
}

/** What a drawing shows is told to listeners beside it, and below the slide for phones without JavaScript: there it stays. */
function sayOnce(html: string, words: string): string {
  const [told] = /<p class="figure-words[^>]*>[^<]*<\/p>/.exec(html) ?? []
  const said = told && (parseFragment(told).childNodes[0] as Tree.Element).childNodes[0]
  return said && 'value' in said && said.value === words ? html.replace(told, '') : html
}

/** The app's files by their addresses. */
function linked({ entry, scripts, styles }: AppFiles, site: Site): AppFiles {
  const links = (files: string[]) => files.map(file => linkTo(site, file))
  return { entry: linkTo(site, entry), scripts: links(scripts), styles: links(styles) }
}

/** A page that shows the app alone: presenter view, overview, and what has no page of its own. Not for search engines; where it does not come they lead on. */
export function appPage(about: About, no: number, needed: AppFiles, { messages: { site: say } }: Language, site: Site): string {
  const { entry, scripts, styles } = linked(needed, site)
  const { lang } = about
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
${shortHead(about, site)}
<meta name="color-scheme" content="light dark">
<script src="${linkTo(site, AWAIT_FILE)}"></script>
<script type="module" src="${entry}"></script>
${scripts.filter(href => href !== entry).map(href => `<link rel="modulepreload" href="${href}">`).join('\n')}
${styles.map(href => `<link rel="stylesheet" href="${href}">`).join('\n')}
</head>
<body>
<div id="app"></div>
<noscript><link rel="stylesheet" href="${linkTo(site, NO_SCRIPT)}"><p class="without-app">${escape(say.viewWithout)}<br><a href="${linkTo(site, slidePath(lang, no))}">${escape(say.present)}</a> <a href="${linkTo(site, readPath(lang))}">${escape(say.read)}</a></p></noscript>
</body>
</html>
`
}

/** A page that sends on to a slide's own, for those who come by its name. */
export function onwardPage(about: About, path: string, site: Site): string {
  const href = linkTo(site, path)
  return `<!DOCTYPE html>
<html lang="${about.lang}">
<head>
${shortHead(about, site, [ONWARD])}
${site.url ? `<link rel="canonical" href="${site.url}${path}">\n` : ''}<noscript><meta http-equiv="refresh" content="0;url=${href}"></noscript>
<script data-to="${href}">${ONWARD}</script>
</head>
<body><p><a href="${href}">${escape(about.title)}</a></p></body>
</html>
`
}
