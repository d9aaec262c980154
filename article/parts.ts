/** Renders the parts of the article's sections from slides: text, figures, evidence, the table of verdicts, sources. */
import type { ArticleInput } from 'slidev-addon-press/build/article-maker.ts'
import type { Slide } from 'slidev-addon-press/deck.ts'
import type { EvidenceRow } from '../evidence/citations.ts'
import type { Figures } from './figures.ts'
import { describedAt, notesOf } from 'slidev-addon-press/deck.ts'
import { linkTo, slidePath } from 'slidev-addon-press/site/address.ts'
import { escapeHtml } from 'slidev-addon-press/util/html.ts'
import { numbersOf, toEvidenceRows, toSourceRows } from '../evidence/citations.ts'
import { bracketed } from '../evidence/wording.ts'
import { DRAWN } from './drawing.ts'
import { wordsId } from './figures.ts'

/** What the parts of one language's article work with; `numbers` are those of the sources. */
export interface ArticleContext extends ArticleInput { figures: Figures, numbers: Map<string, number> }

/** The slides of the claims, in the order of the drawings on the map. */
const CLAIMS = ['S1', 'S2', 'S3', 'D1', 'D2', 'D3']

/** The id by which a slide's section is linked. */
export const readSectionId = ({ no, frontmatter: { routeAlias } }: Slide): string => routeAlias ?? String(no)

/** Renders what is spoken, by paragraph. */
export function renderProse({ prose }: ArticleContext, slide: Slide): string {
  const paragraphs = notesOf(slide).map(text => `<p>${escapeHtml(typeset(text))}</p>`)
  return prose ? `<div class="prose">${paragraphs.join('\n')}</div>` : ''
}

/** Replaces the keyboard's apostrophe, with which notes are typed. */
export const typeset = (text: string): string => text.replaceAll('\'', '’')

/** Renders a figure and what it shows in words, which stand open in an article without prose. */
export function renderFigure(context: ArticleContext, slide: Slide): string {
  const { site, deck: { lang }, language: { messages: { article: say } }, figures, prose } = context
  const described = describedAt(slide, slide.frontmatter.clicks ?? 0)
  const link = `<a class="try" href="${linkTo(site, slidePath(lang, slide.no))}">${escapeHtml(say.try)}</a>`
  const words = `<summary>${escapeHtml(say.words)}</summary><p id="${wordsId(slide.no)}">${escapeHtml(typeset(described))}</p>`
  return `<figure>
<div class="stage">${figures.slides.get(slide.no)!}</div>${slide.layout === 'summary' ? renderLedger(context, slide) : ''}
<figcaption>${slide.layout === 'explore' ? link : ''}<details${prose ? '' : ' open'}>${words}</details></figcaption>
</figure>`
}

interface Sides { models: string, chains: string }
interface Ledger {
  shared: string[]
  parting: (Sides & { topic: string })[]
  closing: Sides
  prediction: { when: string, what: string }
}

const renderSides = ({ models, chains }: Sides) =>
  `<span class="models">${escapeHtml(models)}</span><span class="visually-hidden">, </span><span class="chains">${escapeHtml(chains)}</span>`

/** Renders the summary for a screen too narrow for its figure: each claim between its two drawings. */
function renderLedger({ figures, numbers }: ArticleContext, { frontmatter }: Slide): string {
  const { words, cites } = frontmatter as unknown as { words: Ledger, cites: [string] }
  const { shared, parting, closing, prediction } = words
  const thumb = (i: number) => `<span class="thumb" ${DRAWN}>${figures.rows[i]}</span>`
  const row = (claim: string, i: number) =>
    `<li>${thumb(2 * i)}<span class="claim">${claim}</span>${thumb(2 * i + 1)}</li>`
  const bet = escapeHtml(prediction.what).replace('{source}', bracketed(numbersOf(cites[0], numbers)))
  const rows = [
    ...shared.map(escapeHtml),
    ...parting.map(({ topic, ...both }) => `<i>${escapeHtml(topic)}</i>${renderSides(both)}`),
  ]
  return `<div class="ledger"><ol>${rows.map(row).join('')}</ol>
<p class="claim">${renderSides(closing)}</p>
<p class="bet"><b>${escapeHtml(prediction.when)}</b> ${bet}</p></div>`
}

/** Renders the six claims, each with its two drawings, as links to their sections. */
export function renderClaims({ language, figures }: ArticleContext, map: Slide): string {
  const { article: say, evidence } = language.messages
  const { words: { shared, parting } } = map.frontmatter as unknown as { words: { shared: string[], parting: Sides[] } }
  const thumb = (i: number) => `<span class="thumb" ${DRAWN}>${figures.thumbs[i]}</span>`
  const item = (i: number, words: string) =>
    `<li><a href="#${CLAIMS[i]}">${thumb(2 * i)}<span class="claim">${words}</span>${thumb(2 * i + 1)}</a></li>`
  const list = (name: string, items: string[]) =>
    `<div><h3>${escapeHtml(name)}</h3><ol>${items.join('')}</ol></div>`
  const parted = parting.map((both, i) => item(shared.length + i, renderSides(both)))
  return `<nav class="claims" aria-label="${escapeHtml(evidence.claims)}">${
    list(say.shared, shared.map((words, i) => item(i, escapeHtml(words))))}${
    list(say.parting, parted)}</nav>`
}

/** Renders the numbers for and against a claim. */
export function renderEvidence({ language, numbers }: ArticleContext, slide: Slide): string {
  const { evidence } = slide.frontmatter
  if (!evidence)
    return ''
  const { messages: { evidence: say, article } } = language
  const items = toEvidenceRows(evidence, language, numbers).map((row) => {
    const stance = `${say[row.side as 'models' | 'chains']}, ${row.stance === 'supports' ? say.for : say.against}`
    return `<li class="${row.side} ${row.stance}"><p class="stance">${escapeHtml(stance)}<span class="sign"></span></p>
<p><strong>${escapeHtml(row.value)}</strong> ${escapeHtml(row.text)}</p>
<p class="source">${renderSource(row, say.source, row.credit)}</p></li>`
  })
  return `<h3 class="label">${escapeHtml(article.evidence)}</h3><ul class="evidence">${items.join('')}</ul>`
}

/** Renders the sources of a row: their numbers, whom and when, and what weakens the row. */
function renderSource({ numbers, dateText, mark }: EvidenceRow, source: string, credit?: string): string {
  const text = bracketed(numbers)
  const label = escapeHtml(`${source} ${text.slice(1, -1)}`)
  return `<a href="#source-${numbers[0]}" aria-label="${label}">${text}</a> `
    + `${credit ? `${escapeHtml(credit)}, ` : ''}${escapeHtml(dateText)}${mark && `, <em>${escapeHtml(mark)}</em>`}`
}

interface Verdicts {
  heads: Sides & { for: string, against: string, verdict: string }
  names: Record<string, string>
  verdicts: { claim: string, says: string, for: Reason, against: Reason, verdict: string, why: string }[]
}
interface Reason { id: string, says: string }

/** Renders the balance. It states its roles, as browsers forget a table whose cells a narrow screen sets as blocks. */
export function renderVerdicts({ language, numbers, figures }: ArticleContext, slide: Slide): string {
  const { heads, names, verdicts } = slide.frontmatter as unknown as Verdicts
  const { source } = language.messages.evidence
  const head = (text: string) => `<th role="columnheader" scope="col">${text}</th>`
  const cell = (name: 'for' | 'against', { id, says }: Reason) => {
    const [row] = toEvidenceRows([id], language, numbers)
    return `<td role="cell" class="${row!.side}"><span class="head" aria-hidden="true">${escapeHtml(heads[name])}</span>`
      + `<p><strong>${escapeHtml(row!.value)}</strong> ${escapeHtml(says)}</p><p class="source">${renderSource(row!, source)}</p></td>`
  }
  const rows = verdicts.map((row, i) => `<tr role="row" class="${row.verdict}"><th role="rowheader" scope="row"><a href="#${row.claim}">${escapeHtml(row.says)}</a></th>${
    cell('for', row.for)}${cell('against', row.against)}<td role="cell"><div class="verdict"><span ${DRAWN}>${figures.verdicts[i]}</span><p><b>${escapeHtml(names[row.verdict]!)}</b> ${escapeHtml(row.why)}</p></div></td></tr>`)
  const key = `<span class="models">${escapeHtml(heads.models)}</span> <span class="chains">${escapeHtml(heads.chains)}</span>`
  return `<table role="table" aria-labelledby="${readSectionId(slide)}-title"><thead role="rowgroup"><tr role="row">${head(key)}${head(escapeHtml(heads.for))}${head(escapeHtml(heads.against))}${head(escapeHtml(heads.verdict))}</tr></thead>
<tbody role="rowgroup">${rows.join('\n')}</tbody></table>`
}

/** Renders every source that the talk cites, by number. */
export function renderSources({ language, numbers }: ArticleContext): string {
  const rows = toSourceRows(language, numbers).map(({ number, title, publisher, date, url, address, commits }) => {
    const link = `<a href="${escapeHtml(url)}">${escapeHtml(address).replaceAll('/', '/<wbr>')}</a>`
    return `<li id="source-${number}"><span class="number" aria-hidden="true">${number}</span><p><b>${escapeHtml(title)}</b>`
      + `<br>${escapeHtml(publisher)}, ${escapeHtml(date)}<br>${link}${commits.map(commit => ` @${escapeHtml(commit)}`).join('')}</p></li>`
  })
  return `<ol class="sources">${rows.join('\n')}</ol>`
}

/** Renders whose essay it is, as a slide with the layout `sources` says in place of its list. */
export function renderCredit({ content }: Slide): string {
  const [, credit = ''] = content.split('::credit::')
  return credit.split(/\n\s*\n/).map(text => text.trim()).filter(Boolean)
    .map(text => `<p>${renderMarkdown(text)}</p>`).join('\n')
}

/** Renders the Markdown that slides write inside a line: bold, links, breaks. */
export function renderMarkdown(text: string): string {
  return text.split('<br>').map(part => escapeHtml(part.trim())
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '<a href="$2">$1</a>')).join('<br>')
}
