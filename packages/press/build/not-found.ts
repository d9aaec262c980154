import type { Deck, Slide } from '../deck.ts'
/**
 * The page that a host shows for an address that has none, with its status 404. Hosts know one for the whole site, so
 * it speaks every language until its script has read the address; where a host knows one a folder, each has its own.
 */
import type { Language } from '../messages.ts'
import type { Site } from './address.ts'
import type { BuiltFace } from './font-faces.ts'
import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { project } from '../project.ts'
import { bundle } from '../util/bundle-script.ts'
import { walk } from '../util/files.ts'
import { escapeHtml } from '../util/html.ts'
import { linkTo, pdfPath, readPath, slidePath } from './address.ts'
import { builtFaces } from './font-faces.ts'
import { shortHead } from './head.ts'

export const NOT_FOUND = '404.html'
/** Not in assets/, as its name does not tell its version. */
export const NOT_FOUND_SCRIPT = '404.js'

/** How the page is dressed: by the deck's article maker. */
export interface Dress { html: string, css: string, faces: BuiltFace[] }

/** What a language says there. */
export interface Missing { deck: Deck, language: Language }

/** The languages' paths, the deepest first: every address lies under the root's. */
export const deepestFirst = (): string[] => Object.values(project().languages).map(({ path }) => path).sort((a, b) => b.length - a.length)

/** All pages of a site in the making, by their folders under its root. */
export function pagesIn(folder: string): string[] {
  return walk(folder).map(file => relative(folder, file).split(sep).join('/')).filter(path => /(?:^|\/)index\.html$/.test(path)).map(path => path.replace(/index\.html$/, '')).sort()
}

/**
 * @param missing the languages it speaks, its own first
 * @param dress a drawing and styles of the deck's own, if it has them
 * @param files the site's files under its root
 */
export function notFoundPage(missing: Missing[], site: Site, dress: Dress | undefined, files: string[]): string {
  const [{ deck, language }] = missing as [Missing]
  const { title, info, author } = deck.headmatter
  const about = { lang: deck.lang, title: titleIn({ deck, language }), description: info!, talk: title!, author: author!, paths: {}, card: '' }
  const own = readFileSync(join(import.meta.dirname, 'not-found.css'), 'utf8').replace(/\/\*.*?\*\/|\n/gs, '')
  const body = `${dress ? `<div class="page" aria-hidden="true"><div class="motif">${dress.html}</div></div>\n` : ''}<main>
${missing.map((one, i) => sectionHtml(one, site, i ? 'h2' : 'h1')).join('\n')}
</main>`
  return `<!DOCTYPE html>
<html lang="${deck.lang}">
<head>
${shortHead(about, site)}
<meta name="color-scheme" content="light dark">
<script src="${linkTo(site, NOT_FOUND_SCRIPT)}"></script>
<style>${(dress?.faces ?? builtFaces(files)).map(({ file, rule }) => rule(linkTo(site, file))).join('')}${usedBy(body, dress?.css ?? '')}${own}${alone(missing)}</style>
</head>
<body>
${body}
</body>
</html>
`
}

/** The script that all of them share, for a site whose pages are complete. */
export function notFoundScript(folder: string, site: Site, missing: Missing[]): Promise<string> {
  const titles = missing.map(one => ({ path: project().languages[one.deck.lang]!.path, lang: one.deck.lang, title: titleIn(one) }))
  return bundle(join(import.meta.dirname, 'not-found-script.ts'), {
    BASE: site.base,
    PAGES: pagesIn(folder),
    TITLES: deepestFirst().map(path => titles.find(title => title.path === path)),
  })
}

/** Hides the other languages once the script has chosen one. */
function alone(missing: Missing[]): string {
  return missing.length > 1 ? `${missing.map(({ deck: { lang } }) => `.known[lang=${lang}] section:not(:lang(${lang}))`).join()}{display:none}` : ''
}

const titleIn = ({ deck, language }: Missing): string => `${language.messages.site.missing} · ${deck.headmatter.title}`

/** Rules for hosts that read a `_redirects` file: their own 404 page is the root's. An address that has a page is not touched. */
export const redirectsFile = (base: string): string => deepestFirst().filter(path => path).map(path => `${base}${path}* ${base}${path}${NOT_FOUND} 404\n`).join('')

/** The rules of the article that this page needs: those of classes that it has, and of elements. */
function usedBy(html: string, css: string): string {
  const has = (name: string) => new RegExp(`class="[^"]*\\b${name}\\b`).test(html)
  const kept = css.replace(/([^{}@;]+)\{([^{}]*)\}/g, (_, selectors: string, rule: string) => {
    const used = selectors.split(/,(?![^(]*\))/).filter(selector => (selector.match(/(?<=\.)[a-z][\w-]*/g) ?? []).every(has))
    return used.length ? `${used.join()}{${rule}}` : ''
  })
  return kept.replace(/@media[^{}]*\{\}/g, '')
}

/** What one language says. A page has one main heading; the script makes it that of the language which it leaves. */
function sectionHtml({ deck, language: { messages: { site: say } } }: Missing, site: Site, heading: 'h1' | 'h2'): string {
  const { lang, slides, headmatter: { title } } = deck
  const slide = ({ no, headline, frontmatter: { routeAlias } }: Slide) =>
    `<li><a href="${linkTo(site, slidePath(lang, no))}" data-names="${[no, routeAlias].filter(Boolean).join(' ')}"><b>${no}</b> ${escapeHtml(headline)}</a></li>`
  return `<section lang="${lang}" aria-labelledby="missing-${lang}">
<p class="place"><span>${escapeHtml(title!)}</span><span class="way"><a href="${linkTo(site, readPath(lang))}" data-names="read">${escapeHtml(say.read)}</a> <a href="${linkTo(site, pdfPath(lang))}" type="application/pdf">${escapeHtml(say.pdf)}</a></span></p>
<${heading} id="missing-${lang}" class="missing">${escapeHtml(say.missing)}</${heading}>
<p class="meant" hidden>${escapeHtml(say.nearest)} </p>
<ol>${slides.map(slide).join('')}</ol>
</section>`
}
