import type { Site } from 'slidev-addon-press/build/address.ts'
import type { Deck, Slide } from 'slidev-addon-press/deck.ts'
import type { Taken } from 'slidev-addon-press/prerender/capture-slides.ts'
/** What the article's sections are made of: text, figures, evidence, the table of verdicts, sources. */
import type { EvidenceRow } from '../evidence/citations.ts'
import type { Language } from '../locales/messages.ts'
import type { Figures } from './figures.ts'
import { linkTo, slidePath } from 'slidev-addon-press/build/address.ts'
import { escape } from 'slidev-addon-press/build/head.ts'
import { describedAt, notesOf } from 'slidev-addon-press/deck.ts'
import { numbersOf, toEvidenceRows, toSourceRows } from '../evidence/citations.ts'
import { bracketed } from '../evidence/wording.ts'
import { DRAWN } from './drawing.ts'
import { wordsId } from './figures.ts'

/** What a part of one language's article works with. `numbers` are the sources'. */
export interface Saying { site: Site, deck: Deck, language: Language, taken: Taken[], figures: Figures, numbers: Map<string, number>, prose: boolean }

/** The claims' slides, in the order of the drawings on the map. */
const CLAIMS = ['S1', 'S2', 'S3', 'D1', 'D2', 'D3']

/** The name by which a slide's section is linked. */
export const nameOf = ({ no, frontmatter: { routeAlias } }: Slide): string => routeAlias ?? String(no)

/** What is spoken, by paragraph. */
export function proseHtml({ prose }: Saying, slide: Slide): string {
  return prose ? `<div class="prose">${notesOf(slide).map(text => `<p>${escape(typeset(text))}</p>`).join('\n')}</div>` : ''
}

/** Notes are typed with the keyboard's apostrophe. */
export const typeset = (text: string): string => text.replaceAll('\'', '’')

/** The figure, which narrow screens show in its halves, and what it shows in words; without prose these stand open. */
export function figureHtml(saying: Saying, slide: Slide): string {
  const { site, deck: { lang }, language: { messages: { article: say } }, figures, prose } = saying
  const described = describedAt(slide, slide.frontmatter.clicks ?? 0)
  const trial = slide.layout === 'explore' ? `<a class="try" href="${linkTo(site, slidePath(lang, slide.no))}">${escape(say.try)}</a>` : ''
  return `<figure>
<div class="stage">${figures.slides.get(slide.no)!}</div>${slide.layout === 'summary' ? ledgerHtml(saying, slide) : ''}
<figcaption>${trial}<details${prose ? '' : ' open'}><summary>${escape(say.words)}</summary><p id="${wordsId(slide.no)}">${escape(typeset(described))}</p></details></figcaption>
</figure>`
}

interface Ledger { shared: string[], parting: { topic: string, models: string, chains: string }[], closing: { models: string, chains: string }, prediction: { when: string, what: string } }

/** What the summary's figure says, for a screen on which its rows are too long: each claim between its two small drawings. */
function ledgerHtml({ figures, numbers }: Saying, { frontmatter }: Slide): string {
  const { words: { shared, parting, closing, prediction }, cites } = frontmatter as unknown as { words: Ledger, cites: [string] }
  const thumb = (i: number) => `<span class="thumb" ${DRAWN}>${figures.rows[i]}</span>`
  const row = (words: string, i: number) => `<li>${thumb(2 * i)}<span class="claim">${words}</span>${thumb(2 * i + 1)}</li>`
  const sides = ({ models, chains }: Ledger['closing']) => `<span class="models">${escape(models)}</span><span class="for-listeners">, </span><span class="chains">${escape(chains)}</span>`
  const rows = [...shared.map(escape), ...parting.map(({ topic, ...both }) => `<i>${escape(topic)}</i>${sides(both)}`)]
  return `<div class="ledger"><ol>${rows.map(row).join('')}</ol>
<p class="claim">${sides(closing)}</p>
<p class="bet"><b>${escape(prediction.when)}</b> ${escape(prediction.what).replace('{source}', bracketed(numbersOf(cites[0], numbers)))}</p></div>`
}

/** The six claims, each with its two small drawings, as links to their sections. */
export function claimsHtml({ language: { messages: { article: say, evidence } }, figures }: Saying, map: Slide): string {
  const { words: { shared, parting } } = map.frontmatter as unknown as { words: { shared: string[], parting: { models: string, chains: string }[] } }
  const thumb = (i: number) => `<span class="thumb" ${DRAWN}>${figures.thumbs[i]}</span>`
  const item = (i: number, words: string) => `<li><a href="#${CLAIMS[i]}">${thumb(2 * i)}<span class="claim">${words}</span>${thumb(2 * i + 1)}</a></li>`
  const list = (name: string, items: string[]) => `<div><h3>${escape(name)}</h3><ol>${items.join('')}</ol></div>`
  return `<nav class="claims" aria-label="${escape(evidence.claims)}">${
    list(say.shared, shared.map((words, i) => item(i, escape(words))))}${
    list(say.parting, parting.map(({ models, chains }, i) => item(shared.length + i, `<span class="models">${escape(models)}</span><span class="for-listeners">, </span><span class="chains">${escape(chains)}</span>`)))}</nav>`
}

/** The figures for and against a claim. */
export function evidenceHtml({ language, numbers }: Saying, slide: Slide): string {
  const { evidence } = slide.frontmatter
  if (!evidence)
    return ''
  const { messages: { evidence: say, article } } = language
  const items = toEvidenceRows(evidence, language, numbers).map(row => `<li class="${row.side} ${row.stance}"><p class="stance">${escape(say[row.side as 'models' | 'chains'])}, ${escape(row.stance === 'supports' ? say.for : say.against)}<span class="sign"></span></p>
<p><strong>${escape(row.value)}</strong> ${escape(row.text)}</p>
<p class="source">${creditOf(row, say.source, row.credit)}</p></li>`)
  return `<h3 class="label">${escape(article.evidence)}</h3><ul class="evidence">${items.join('')}</ul>`
}

/** Numbers of a row's sources with whom and when, and what weakens it. */
function creditOf({ numbers, dateText, mark }: EvidenceRow, source: string, credit?: string): string {
  const text = bracketed(numbers)
  return `<a href="#source-${numbers[0]}" aria-label="${escape(`${source} ${text.slice(1, -1)}`)}">${text}</a> ${credit ? `${escape(credit)}, ` : ''}${escape(dateText)}${mark && `, <em>${escape(mark)}</em>`}`
}

interface Verdicts {
  heads: { models: string, chains: string, for: string, against: string, verdict: string }
  names: Record<string, string>
  verdicts: { claim: string, says: string, for: { id: string, says: string }, against: { id: string, says: string }, verdict: string, why: string }[]
}

/** The balance. Roles are said, as a narrow screen sets its cells below each other and browsers then forget that it is a table. */
export function verdictsHtml({ language, numbers, figures }: Saying, slide: Slide): string {
  const { heads, names, verdicts } = slide.frontmatter as unknown as Verdicts
  const { source } = language.messages.evidence
  const head = (text: string) => `<th role="columnheader" scope="col">${text}</th>`
  const cell = (name: 'for' | 'against', { id, says }: { id: string, says: string }) => {
    const [row] = toEvidenceRows([id], language, numbers)
    return `<td role="cell" class="${row!.side}"><span class="head" aria-hidden="true">${escape(heads[name])}</span><p><strong>${escape(row!.value)}</strong> ${escape(says)}</p><p class="source">${creditOf(row!, source)}</p></td>`
  }
  const rows = verdicts.map((row, i) => `<tr role="row" class="${row.verdict}"><th role="rowheader" scope="row"><a href="#${row.claim}">${escape(row.says)}</a></th>${
    cell('for', row.for)}${cell('against', row.against)}<td role="cell"><div class="verdict"><span ${DRAWN}>${figures.verdicts[i]}</span><p><b>${escape(names[row.verdict]!)}</b> ${escape(row.why)}</p></div></td></tr>`)
  const key = `<span class="models">${escape(heads.models)}</span> <span class="chains">${escape(heads.chains)}</span>`
  return `<table role="table" aria-labelledby="${nameOf(slide)}-title"><thead role="rowgroup"><tr role="row">${head(key)}${head(escape(heads.for))}${head(escape(heads.against))}${head(escape(heads.verdict))}</tr></thead>
<tbody role="rowgroup">${rows.join('\n')}</tbody></table>`
}

/** Every source that the talk cites, by number. */
export function sourcesHtml({ language, numbers }: Saying): string {
  const rows = toSourceRows(language, numbers).map(({ number, title, publisher, date, url, address, commits }) => `<li id="source-${number}"><span class="number" aria-hidden="true">${number}</span><p><b>${escape(title)}</b><br>${escape(publisher)}, ${escape(date)}<br><a href="${escape(url)}">${escape(address).replaceAll('/', '/<wbr>')}</a>${commits.map(commit => ` @${escape(commit)}`).join('')}</p></li>`)
  return `<ol class="sources">${rows.join('\n')}</ol>`
}

/** Whose essay it is, as a slide with the layout `sources` says in place of its list. */
export function creditHtml({ content }: Slide): string {
  const [, credit = ''] = content.split('::credit::')
  return credit.split(/\n\s*\n/).map(text => text.trim()).filter(Boolean).map(text => `<p>${inline(text)}</p>`).join('\n')
}

/** The little Markdown that the slides write inside a line: bold, links, breaks. */
export function inline(text: string): string {
  return text.split('<br>').map(part => escape(part.trim())
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '<a href="$2">$1</a>')).join('<br>')
}
