import type { ArticleInput, ArticleMaker } from 'slidev-addon-press/build/article-maker.ts'
import type { Deck } from 'slidev-addon-press/deck.ts'
import type { Taken } from 'slidev-addon-press/prerender/capture-slides.ts'
/**
 * The whole talk as one article, for phones, search engines, listeners and paper: its notes are the text, its
 * figures stand at their last step, its evidence is a list. Plain HTML that asks for no script.
 */
import type { Saying } from './parts.ts'
import { linkTo, pdfPath, readPath, slidePath } from 'slidev-addon-press/build/address.ts'
import { escape, headHtml } from 'slidev-addon-press/build/head.ts'
import { numberSources } from '../evidence/citations.ts'
import { LANGUAGES } from '../locales/languages.ts'
import { figuresOf, hasFigure, motifWithRules } from './figures.ts'
import { claimsHtml, creditHtml, evidenceHtml, figureHtml, inline, nameOf, proseHtml, sourcesHtml, verdictsHtml } from './parts.ts'
import { articleCss, articleFaces } from './styles.ts'

/** What the press is told of the article. */
export const ARTICLE: ArticleMaker = {
  articlePage,
  notFoundDress: (taken) => {
    const { html, css } = motifWithRules(taken)
    return { html, css: articleCss(css) }
  },
  pageFaces: articleFaces,
}

/** The page. */
export function articlePage(input: ArticleInput): string {
  const { site, deck, language, taken, files } = input
  const figures = figuresOf(taken)
  const saying: Saying = { ...input, figures, numbers: numberSources(deck.slides.map(({ frontmatter }) => frontmatter)) }
  const faces = articleFaces(files)
  const { title, author, info } = deck.headmatter
  const about = {
    lang: deck.lang,
    title: `${title} · ${subtitleOf(deck)}`,
    description: info!,
    talk: title!,
    author: author!,
    paths: Object.fromEntries(Object.keys(LANGUAGES).map(code => [code, readPath(code)])),
    card: language.messages.site.card,
    article: true as const,
  }
  return `<!DOCTYPE html>
<html lang="${deck.lang}">
<head>
${headHtml(about, site)}
${faces.filter(({ early }) => early).map(({ file }) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${linkTo(site, file)}">`).join('\n')}
<style>${faces.map(({ file, rule }) => rule(linkTo(site, file))).join('')}${articleCss(figures.css)}</style>
</head>
<body>
${headerHtml(saying)}
<main>
${mainHtml(saying)}
</main>
<footer class="page"><ul class="ways">${waysHtml(saying)}</ul></footer>
</body>
</html>
`
}

/** The line under the talk's title. */
function subtitleOf({ slides }: Deck): string {
  return slides[0]!.content.split(/\n\s*\n/).find(text => /^[^#<\s]/.test(text))!.trim()
}

function headerHtml(saying: Saying): string {
  const { deck, figures } = saying
  const { title, byline } = deck.headmatter as { title: string, byline: string }
  return `<header class="page opening">
<div class="motif" aria-hidden="true">${figures.motif}</div>
<div class="title"><h1>${escape(title)}</h1>
<p class="subtitle">${escape(subtitleOf(deck))}</p>
<p class="byline">${escape(byline)}</p>
<ul class="ways">${waysHtml(saying)}</ul></div>
</header>`
}

/** Links to the same talk in other forms and languages. */
function waysHtml({ site, deck: { lang }, language: { messages: { site: say } } }: Saying): string {
  const others = Object.entries(LANGUAGES).filter(([code]) => code !== lang)
  return [
    `<a href="${linkTo(site, slidePath(lang, 1))}">${escape(say.present)}</a>`,
    `<a href="${linkTo(site, pdfPath(lang))}" type="application/pdf">${escape(say.pdf)}</a>`,
    ...others.map(([code, { name }]) => `<a href="${linkTo(site, readPath(code))}" hreflang="${code}" lang="${code}">${name}</a>`),
  ].map(link => `<li>${link}</li>`).join('')
}

/** The slides in their order, but for the list of sources, which an article has at its end. */
function mainHtml(saying: Saying): string {
  const told = saying.taken.filter(({ slide: { layout } }) => layout !== 'sources')
  return [...told.map(one => sectionHtml(saying, one)), sourcesSection(saying)].join('\n')
}

function sectionHtml(saying: Saying, { slide }: Taken): string {
  const { site, deck, language: { messages: { article: say } } } = saying
  const id = nameOf(slide)
  const { place } = slide.frontmatter as { place?: string }
  if (slide.layout === 'cover')
    return `<section id="${id}" class="opening-words">${proseHtml(saying, slide)}</section>`
  const back = `<a href="${linkTo(site, slidePath(deck.lang, slide.no))}">${escape(say.slide.replace('{no}', String(slide.no)))}</a>`
  return `<section id="${id}" aria-labelledby="${id}-title">
<p class="place"><span>${escape(place ?? '')}</span>${back}</p>
<h2 id="${id}-title">${escape(slide.headline)}</h2>
${[
  slide.layout === 'map' && claimsHtml(saying, slide),
  slide.layout === 'verdicts' && verdictsHtml(saying, slide),
  hasFigure({ slide }) && figureHtml(saying, slide),
  questionHtml(slide.frontmatter as { question?: string }),
  proseHtml(saying, slide),
  evidenceHtml(saying, slide),
].filter(Boolean).join('\n')}
</section>`
}

const questionHtml = ({ question }: { question?: string }) => question && `<p class="question">${escape(question)}</p>`

/** The sources with the names of all slides that list them, so that links to any of these arrive. */
function sourcesSection(saying: Saying): string {
  const { deck, language: { messages: { article: say } } } = saying
  const [first, ...more] = deck.slides.filter(({ layout }) => layout === 'sources')
  return `<section id="${nameOf(first!)}" class="apparatus" aria-labelledby="sources-title">
<h2 id="sources-title">${escape(say.sources)}</h2>
<p class="question">${inline(first!.headline)}</p>
${sourcesHtml(saying)}
${more.map(slide => `<div id="${nameOf(slide)}" class="credit">${creditHtml(slide)}</div>`).join('')}
</section>`
}
