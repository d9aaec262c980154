/** What slides cite: its sources numbered by first citation, and the rows that strip, verdicts and list show. */
import type { AppLanguage } from '../locales/messages'
import type { Citing } from './citing'
import type { Figure, Source, Stance } from './evidence'
import { figureWords, sourceWords } from '../locales/messages'
import { readCitations } from './citing'
import { findFigure, findSource } from './evidence'
import { fillNumbers, shortAddress, shortDate } from './wording'

/** A figure as strip and verdicts show it. */
export interface EvidenceRow {
  id: string
  side: Figure['side']
  stance: Stance
  value: string
  text: string
  credit: string
  dateText: string
  mark: string
  numbers: number[]
}
/**
 * A source as the list shows it; what was counted at two commits has the days and the commits of both, in one order.
 */
export interface SourceRow {
  id: string
  number: number
  title: string
  publisher: string
  date: string
  url: string
  address: string
  commits: string[]
}

/** Numbers sources from 1 in the order in which the slides, given by their frontmatter, first cite them. */
export function numberSources(slides: Citing[]): Map<string, number> {
  return new Map([...new Set(slides.flatMap(listSources))].map((id, index) => [id, index + 1]))
}

/**
 * For each slide the sources that no slide before it cites. `numberSources` gives the same numbers for these as for the
 * whole frontmatter, slide by slide, so that a slide has them before the others come.
 */
export function listFirstCitations(slides: Citing[]): Pick<Citing, 'sources'>[] {
  const known = new Set<string>()
  return slides.map((slide) => {
    const sources = listSources(slide).filter(id => !known.has(id))
    sources.forEach(id => known.add(id))
    return sources.length ? { sources: [...new Set(sources)] } : {}
  })
}

/** Ids of all sources of a slide, in its order. */
export function listSources(slide: Citing): string[] {
  const { figures, sources } = readCitations(slide)
  return [...figures.flatMap(id => findFigure(id).sources), ...sources.map(id => findSource(id).id)]
}

/**
 * Rows of figures, with the sources' numbers as `numberSources` gave them. What has numbers and dates in it is
 * written when it is read: the formats for them take longer to make than a slide, which hides its evidence at first.
 */
export function toEvidenceRows(ids: string[], language: AppLanguage, numbers: Map<string, number>): EvidenceRow[] {
  return ids.map((id) => {
    const figure = findFigure(id)
    const words = figureWords(language.messages, id)
    if (!words)
      throw new Error(`There are no words for the figure "${id}" in locales/${language.code}.ts; add them there.`)
    const say = (template: string) => fillNumbers(template, figure.value, language.locale)
    return {
      id,
      side: figure.side,
      stance: figure.stance,
      get value() { return say(words.shown) },
      get text() { return say(words.text) },
      get dateText() { return dateOf(figure, language) },
      credit: words.credit ?? named(findSource(figure.sources[0]!), 'short', language),
      mark: words.mark ?? '',
      numbers: numbersOf(id, numbers),
    }
  })
}

/** Numbers of a figure's sources, ascending. */
export function numbersOf(id: string, numbers: Map<string, number>): number[] {
  return findNumbersOfSources(findFigure(id).sources, numbers)
}

/** Numbers of sources, ascending. */
export function findNumbersOfSources(ids: string[], numbers: Map<string, number>): number[] {
  return ids.map((id) => {
    const number = numbers.get(id)
    if (number === undefined)
      throw new Error(`The source "${id}" is shown but not cited; name it, or the figure that has it, in its slide's frontmatter.`)
    return number
  }).sort((a, b) => a - b)
}

/** The list of sources: those that are cited, by number. */
export function toSourceRows(language: AppLanguage, numbers: Map<string, number>): SourceRow[] {
  return [...numbers].map(([id, number]) => {
    const source = findSource(id)
    return {
      id,
      number,
      title: named(source, 'title', language),
      publisher: named(source, 'publisher', language),
      date: [...source.earlier ? [dateOf(source.earlier, language)] : [], dateOf(source, language)].join(', '),
      url: source.url,
      address: shortAddress(source.url),
      commits: [source.earlier?.commit, source.commit].filter(commit => commit !== undefined),
    }
  })
}

function dateOf({ date, shownDate }: { date: string, shownDate?: string }, { locale, messages }: AppLanguage): string {
  return shortDate(shownDate ?? date, locale, messages.dates.after)
}

/** What a language calls a source, else what everyone does. */
function named(source: Source, what: 'short' | 'title' | 'publisher', { code, messages }: AppLanguage): string {
  const name = sourceWords(messages, source.id)?.[what] ?? source[what]
  if (!name)
    throw new Error(`The source "${source.id}" has no ${what} in locales/${code}.ts; add it there.`)
  return name
}
