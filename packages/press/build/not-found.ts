/**
 * Writes the page that a host shows, with status 404, for an address without a page. Most hosts know one for the whole
 * site, so the page speaks every language until its script has read the address; some know one a folder.
 */
import type { Slide } from '../deck.ts'
import type { Site } from '../site/address.ts'
import type { LocalizedDeck } from '../site/site-context.ts'
import type { Decoration } from './article-maker.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../project.ts'
import { hasArticle, linkTo, pdfPath, readPath, slidePath } from '../site/address.ts'
import { renderDeckCss } from '../site/deck-css.ts'
import { findBuiltFaces } from '../site/font-faces.ts'
import { renderShortHead } from '../site/head.ts'
import { listFiles, readTitle } from '../site/site-context.ts'
import { bundleScript } from '../util/bundle-script.ts'
import { escapeHtml } from '../util/html.ts'
import { REDIRECTS } from './join-languages.ts'

export const NOT_FOUND = '404.html'
/** Not in assets/, as its name does not tell its version. */
const SCRIPT = '404.js'

/** Writes the 404 page of every language, their script, and the rules for hosts that take some. */
export async function writeNotFound(
  folder: string,
  site: Site,
  decks: LocalizedDeck[],
  decoration: Decoration | undefined,
): Promise<void> {
  for (const one of decks) {
    const { path } = project().languages[one.deck.lang]!
    writeFileSync(join(folder, path, NOT_FOUND), renderPage(path ? [one] : decks, site, decoration, listFiles(folder)))
  }
  const titles = decks.map(one =>
    ({ path: project().languages[one.deck.lang]!.path, lang: one.deck.lang, title: renderTitle(one) }))
  writeFileSync(join(folder, SCRIPT), await bundleScript(join(import.meta.dirname, 'not-found-script.ts'), {
    BASE: site.base,
    PAGES: listPages(folder),
    TITLES: sortPathsByDepth().map(path => titles.find(title => title.path === path)),
  }))
  // An address that has a page is not touched; the root has its 404 page without a rule.
  const rules = sortPathsByDepth().filter(path => path)
    .map(path => `${site.base}${path}* ${site.base}${path}${NOT_FOUND} 404\n`)
  writeFileSync(join(folder, REDIRECTS), rules.join(''))
}

/** The languages' paths, the deepest first: every address lies under the root's. */
export const sortPathsByDepth = (): string[] =>
  Object.values(project().languages).map(({ path }) => path).sort((a, b) => b.length - a.length)

/** All pages of a site, by their folders under its root. */
export const listPages = (folder: string): string[] =>
  listFiles(folder).filter(path => /(?:^|\/)index\.html$/.test(path)).map(path => path.replace(/index\.html$/, '')).sort()

const renderTitle = ({ deck, language }: LocalizedDeck): string =>
  `${language.messages.site.missing} · ${readTitle(deck)}`

/**
 * @param decks the languages that the page speaks, its own first
 * @param files the site's files under its root
 */
function renderPage(decks: LocalizedDeck[], site: Site, decoration: Decoration | undefined, files: string[]): string {
  const [own] = decks as [LocalizedDeck]
  const { lang } = own.deck
  const art = decoration && `<div class="page" aria-hidden="true"><div class="motif">${decoration.html}</div></div>\n`
  const body = `${art ?? ''}<main>
${decks.map((one, i) => renderSection(one, site, i ? 'h2' : 'h1')).join('\n')}
</main>`
  const faces = (decoration?.faces ?? findBuiltFaces(files)).map(({ file, rule }) => rule(linkTo(site, file))).join('')
  const css = selectUsedRules(body, decoration?.css ?? '') + renderDeckCss(join(import.meta.dirname, 'not-found.css'))
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
${renderShortHead({ lang, title: renderTitle(own), talk: '', paths: {}, card: '' }, site)}
<meta name="color-scheme" content="light dark">
<script src="${linkTo(site, SCRIPT)}"></script>
<style>${faces}${css}${hideOthers(decks)}</style>
</head>
<body>
${body}
</body>
</html>
`
}

/** Styles that hide the other languages once the script has chosen one. */
function hideOthers(decks: LocalizedDeck[]): string {
  const others = decks.map(({ deck: { lang } }) => `.known[lang=${lang}] section:not(:lang(${lang}))`)
  return decks.length > 1 ? `${others.join()}{display:none}` : ''
}

/** Selects the rules whose classes all stand in the page. */
function selectUsedRules(html: string, css: string): string {
  const has = (name: string) => new RegExp(`class="[^"]*\\b${name}\\b`).test(html)
  const kept = css.replace(/([^{}@;]+)\{([^{}]*)\}/g, (_, selectors: string, rule: string) => {
    const used = selectors.split(/,(?![^(]*\))/)
      .filter(selector => (selector.match(/(?<=\.)[a-z][\w-]*/g) ?? []).every(has))
    return used.length ? `${used.join()}{${rule}}` : ''
  })
  return kept.replace(/@media[^{}]*\{\}/g, '')
}

/** What one language says. A page has one main heading; the script makes it that of the language which it leaves. */
function renderSection({ deck, language }: LocalizedDeck, site: Site, heading: 'h1' | 'h2'): string {
  const { messages: { site: say } } = language
  const { lang, slides } = deck
  const renderSlide = ({ no, headline, frontmatter: { routeAlias } }: Slide) => {
    const names = [no, routeAlias].filter(Boolean).join(' ')
    return `<li><a href="${linkTo(site, slidePath(lang, no))}" data-names="${names}"><b>${no}</b> ${escapeHtml(headline)}</a></li>`
  }
  const read = hasArticle()
    ? `<a href="${linkTo(site, readPath(lang))}" data-names="read">${escapeHtml(say.read)}</a> `
    : ''
  const pdf = `<a href="${linkTo(site, pdfPath(lang))}" type="application/pdf">${escapeHtml(say.pdf)}</a>`
  return `<section lang="${lang}" aria-labelledby="missing-${lang}">
<p class="place"><span>${escapeHtml(readTitle(deck))}</span><span class="way">${read}${pdf}</span></p>
<${heading} id="missing-${lang}" class="missing">${escapeHtml(say.missing)}</${heading}>
<p class="meant" hidden>${escapeHtml(say.nearest)} </p>
<ol>${slides.map(renderSlide).join('')}</ol>
</section>`
}
