/**
 * Renders the whole talk as one article, for phones, search engines, screen readers and paper: takes the captured
 * slides, and gives plain HTML without a script. Notes are the text, figures stand at their last step.
 */
import type { ArticleInput, ArticleMaker } from 'slidev-addon-press/build/article-maker.ts'
import type { Deck } from 'slidev-addon-press/deck.ts'
import type { CapturedSlide } from 'slidev-addon-press/prerender/capture-slides.ts'
import type { PageMeta } from 'slidev-addon-press/site/head.ts'
import type { ArticleContext } from './parts.ts'
import { linkTo, pdfPath, readPath, slidePath } from 'slidev-addon-press/site/address.ts'
import { renderHead } from 'slidev-addon-press/site/head.ts'
import { escapeHtml } from 'slidev-addon-press/util/html.ts'
import { numberSources } from '../evidence/citations.ts'
import { LANGUAGES } from '../locales/languages.ts'
import { hasFigure, renderFigures, renderMotif } from './figures.ts'
import {
  readSectionId,
  renderClaims,
  renderCredit,
  renderEvidence,
  renderFigure,
  renderMarkdown,
  renderProse,
  renderSources,
  renderVerdicts,
} from './parts.ts'
import { findArticleFaces, renderArticleCss } from './styles.ts'

export const ARTICLE: ArticleMaker = {
  renderArticle,
  decorateNotFound: (slides, files) => {
    const { html, css } = renderMotif(slides)
    return { html, css: renderArticleCss(css), faces: findArticleFaces(files) }
  },
}

function renderArticle(input: ArticleInput): string {
  const { site, deck, language, slides, files } = input
  const figures = renderFigures(slides)
  const numbers = numberSources(deck.slides.map(({ frontmatter }) => frontmatter))
  const context: ArticleContext = { ...input, figures, numbers }
  const faces = findArticleFaces(files)
  const preloads = faces.filter(({ early }) => early).map(({ file }) =>
    `<link rel="preload" as="font" type="font/woff2" crossorigin href="${linkTo(site, file)}">`)
  const { title, author, info } = deck.headmatter
  const meta: PageMeta = {
    lang: deck.lang,
    title: `${title} · ${readSubtitle(deck)}`,
    description: info,
    talk: title!,
    author,
    paths: Object.fromEntries(Object.keys(LANGUAGES).map(code => [code, readPath(code)])),
    card: language.messages.site.card,
    article: true,
  }
  return `<!DOCTYPE html>
<html lang="${deck.lang}">
<head>
${renderHead(meta, site)}
${preloads.join('\n')}
<style>${faces.map(({ file, rule }) => rule(linkTo(site, file))).join('')}${renderArticleCss(figures.css)}</style>
</head>
<body>
${renderHeader(context)}
<main>
${renderMain(context)}
</main>
<footer class="page"><ul class="ways">${renderWays(context)}</ul></footer>
</body>
</html>
`
}

/** The line under the talk's title. */
function readSubtitle({ slides }: Deck): string {
  return slides[0]!.content.split(/\n\s*\n/).find(text => /^[^#<\s]/.test(text))!.trim()
}

function renderHeader(context: ArticleContext): string {
  const { deck, figures } = context
  const { title, byline } = deck.headmatter as { title: string, byline: string }
  return `<header class="page opening">
<div class="motif" aria-hidden="true">${figures.motif}</div>
<div class="title"><h1>${escapeHtml(title)}</h1>
<p class="subtitle">${escapeHtml(readSubtitle(deck))}</p>
<p class="byline">${escapeHtml(byline)}</p>
<ul class="ways">${renderWays(context)}</ul></div>
</header>`
}

/** Renders links to the same talk in other forms and languages. */
function renderWays({ site, deck: { lang }, language: { messages: { site: say } } }: ArticleContext): string {
  const others = Object.entries(LANGUAGES).filter(([code]) => code !== lang)
  return [
    `<a href="${linkTo(site, slidePath(lang, 1))}">${escapeHtml(say.present)}</a>`,
    `<a href="${linkTo(site, pdfPath(lang))}" type="application/pdf">${escapeHtml(say.pdf)}</a>`,
    ...others.map(([code, { name }]) =>
      `<a href="${linkTo(site, readPath(code))}" hreflang="${code}" lang="${code}">${name}</a>`),
  ].map(link => `<li>${link}</li>`).join('')
}

/** The slides in their order; the list of sources stands at the article's end. */
function renderMain(context: ArticleContext): string {
  const told = context.slides.filter(({ slide: { layout } }) => layout !== 'sources')
  return [...told.map(one => renderSection(context, one)), renderSourcesSection(context)].join('\n')
}

function renderSection(context: ArticleContext, { slide }: CapturedSlide): string {
  const { site, deck, language: { messages: { article: say } } } = context
  const id = readSectionId(slide)
  const { place } = slide.frontmatter as { place?: string }
  if (slide.layout === 'cover')
    return `<section id="${id}" class="opening-words">${renderProse(context, slide)}</section>`
  const label = say.slide.replace('{no}', String(slide.no))
  const back = `<a href="${linkTo(site, slidePath(deck.lang, slide.no))}">${escapeHtml(label)}</a>`
  return `<section id="${id}" aria-labelledby="${id}-title">
<p class="place"><span>${escapeHtml(place ?? '')}</span>${back}</p>
<h2 id="${id}-title">${escapeHtml(slide.headline)}</h2>
${[
  slide.layout === 'map' && renderClaims(context, slide),
  slide.layout === 'verdicts' && renderVerdicts(context, slide),
  hasFigure({ slide }) && renderFigure(context, slide),
  renderQuestion(slide.frontmatter as { question?: string }),
  renderProse(context, slide),
  renderEvidence(context, slide),
].filter(Boolean).join('\n')}
</section>`
}

const renderQuestion = ({ question }: { question?: string }) =>
  question && `<p class="question">${escapeHtml(question)}</p>`

/** The sources with the names of all slides that list them, so that links to any of these arrive. */
function renderSourcesSection(context: ArticleContext): string {
  const { deck, language: { messages: { article: say } } } = context
  const [first, ...more] = deck.slides.filter(({ layout }) => layout === 'sources')
  return `<section id="${readSectionId(first!)}" class="apparatus" aria-labelledby="sources-title">
<h2 id="sources-title">${escapeHtml(say.sources)}</h2>
<p class="question">${renderMarkdown(first!.headline)}</p>
${renderSources(context)}
${more.map(slide => `<div id="${readSectionId(slide)}" class="credit">${renderCredit(slide)}</div>`).join('')}
</section>`
}
