/** Renders the page of a slide: its snapshot, which paints at once, and the files by which the app takes over. */
import type { PrerenderHooks } from '../config.ts'
import type { Canvas } from '../deck.ts'
import type { Language } from '../messages.ts'
import type { Site } from '../site/address.ts'
import type { PageMeta } from '../site/head.ts'
import type { PageData } from '../site/snapshot-names.ts'
import type { AppFiles } from '../slidev/build-manifest.ts'
import { parseFragment } from 'parse5'
import { fill } from '../messages.ts'
import { project } from '../project.ts'
import { hasArticle, linkTo, readPath, slidePath } from '../site/address.ts'
import { readBackgrounds } from '../site/deck-css.ts'
import { renderHead } from '../site/head.ts'
import { appLoader, bootScript, STORAGE_SCRIPT } from '../site/inline-scripts.ts'
import { BACKGROUND, FACES, INLINE_FONTS, PAGE_DATA, RULES, SNAPSHOT, STATUS } from '../site/snapshot-names.ts'
import { elements, escapeHtml } from '../util/html.ts'
import { renderCanvasStyles, renderFileStyles } from './snapshot-styles.ts'

export interface Snapshot {
  /** The slide at all its steps, merged. */
  html: string
  /** The app's link to the article, for phones. */
  offer: string
  /** The captured rules, and the snapshot's own styles. */
  css: string
  ownCss: string
  /** Rules for the typefaces of all steps. */
  faces: string
}

export interface SlidePage {
  meta: PageMeta
  no: number
  total: number
  /** The id by which the article links to the slide. */
  name: string
  /** What the slide's drawing shows. */
  words: string
  snapshot: Snapshot
  /** How many steps follow the first. */
  steps: number
  /** What is announced on arrival, and at each step on. */
  say: string[]
  needed: AppFiles
  canvas: Canvas
}

/** Styles for pages without JavaScript. Not in assets/, where names tell versions, so that hosts may cache for ever. */
export const NO_SCRIPT = 'no-script.css'

/**
 * Renders the page. Its styles stand in the body, where only a drawing may have some: a browser paints the background
 * as soon as there is a body, and the snapshot a tenth of a second later. Until the boot script runs, the background
 * is of the system's scheme. Its rules outweigh Slidev's white page, whose styles come while the snapshot is there.
 */
export async function renderSlidePage(
  { meta, no, total, name, words, snapshot, steps, say, needed, canvas }: SlidePage,
  language: Language,
  site: Site,
  { descriptionClass }: PrerenderHooks = {},
): Promise<string> {
  const { messages: { announce, shell, site: texts } } = language
  const { light, dark } = readBackgrounds()
  const [boot, loader] = await Promise.all([bootScript(), appLoader()])
  const back = fill(announce.step, 'steps', String(steps + 1))
  const data: PageData = { ...linkFiles(needed, site), keep: linkTo(site, STORAGE_SCRIPT), say, back }
  const start = linkTo(site, slidePath(meta.lang, 1))
  const next = no < total ? linkTo(site, slidePath(meta.lang, no + 1)) : undefined
  return `<!DOCTYPE html>
<html lang="${meta.lang}" data-no="${no}" data-steps="${steps}" data-total="${total}" data-start="${start}">
<head>
${renderHead(meta, site, [boot, loader], boot)}
${renderPreload(next)}<noscript><link rel="stylesheet" href="${linkTo(site, NO_SCRIPT)}"></noscript>
<style id="${BACKGROUND}">html:root{background:${light}}html.dark:root{background:${dark}}`
+ `@media (prefers-color-scheme:dark){html:not(.light):root{background:${dark}}}html:root body{background:none}</style>
</head>
<body>
<svg width="0" height="0" style="position:absolute" aria-hidden="true"><style id="${FACES}">${snapshot.faces}</style><style id="${RULES}">${snapshot.css}
${renderCanvasStyles(canvas, no)}${snapshot.ownCss}${no === 1 ? renderFileStyles() : ''}</style></svg>
<div id="app" class="${INLINE_FONTS}"></div>
<div id="${SNAPSHOT}" class="snapshot"><div class="snapshot-slide">`
+ `${removeRepeatedWords(snapshot.html, words, descriptionClass)}</div>
${words ? `<p class="snapshot-words">${escapeHtml(words)}</p>\n` : ''}`
+ `<nav class="snapshot-bar" aria-label="${escapeHtml(shell.controls)}">`
+ `<p class="at-last">${escapeHtml(texts.without)}</p><p class="at-any">${escapeHtml(texts.still)}</p>`
+ `${renderLinks({ lang: meta.lang, no, total, name }, language, site)}</nav>`
+ `${no === 1 ? `<p class="from-file">${escapeHtml(texts.fromFile)}</p>` : ''}</div>
${snapshot.offer}
<p id="${STATUS}" class="visually-hidden" role="status" aria-live="polite"></p>
<script type="application/json" id="${PAGE_DATA}">${JSON.stringify(data).replaceAll('<', '\\u003C')}</script>
<script>${loader}</script>
</body>
</html>
`
}

/** Has the next slide's page fetched before a press asks for it (inline-scripts/open-slide.ts). */
const renderPreload = (next?: string): string =>
  next ? `<link rel="preload" as="fetch" crossorigin href="${next}">\n` : ''

/** The links of the bar below the snapshot: other slides, the article, other languages. */
function renderLinks(
  { lang, no, total, name }: { lang: string, no: number, total: number, name: string },
  { messages: { site: say } }: Language,
  site: Site,
): string {
  const link = (path: string, text: string, attributes = '') =>
    `<a href="${linkTo(site, path)}"${attributes}>${escapeHtml(text)}</a>`
  const others = Object.entries(project().languages).filter(([code]) => code !== lang)
  return [
    ...no > 1 ? [link(slidePath(lang, no - 1), say.previous, ' rel="prev"')] : [],
    `<span>${no} / ${total}</span>`,
    ...no < total ? [link(slidePath(lang, no + 1), say.next, ' rel="next"')] : [],
    ...hasArticle() ? [link(`${readPath(lang)}#${name}`, say.read)] : [],
    ...others.map(([code, { name }]) => link(slidePath(code, no), name, ` hreflang="${code}" lang="${code}"`)),
  ].join('')
}

/** Removes the description of a drawing that the page repeats below the slide, for phones without JavaScript. */
function removeRepeatedWords(html: string, words: string, descriptionClass?: string): string {
  const own = descriptionClass && new RegExp(`<p class="${descriptionClass}[^>]*>[^<]*</p>`).exec(html)?.[0]
  const [text] = own ? elements(parseFragment(own))[0]!.childNodes : []
  return own && text && 'value' in text && text.value === words ? html.replace(own, '') : html
}

/** The app's files by their addresses. */
export function linkFiles({ entry, scripts, styles }: AppFiles, site: Site): AppFiles {
  const link = (file: string) => linkTo(site, file)
  return { entry: link(entry), scripts: scripts.map(link), styles: styles.map(link) }
}
