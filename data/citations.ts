/** What slides cite: its sources numbered by first citation, and the rows that strip, verdicts and list show. */
import type { Citing } from './citing'
import type { Figure, Language, Stance, Translated } from './evidence'
import { citationsOf } from './citing'
import { figureById, sourceById } from './evidence'
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
/** A source as the list shows it. */
export interface SourceRow { id: string, number: number, title: string, publisher: string, date: string, url: string, address: string, commit: string }

/** Numbers sources from 1 in the order in which the slides, given by their frontmatter, first cite them. */
export function sourceNumbers(slides: Citing[]): Map<string, number> {
  const ids = new Set(slides.flatMap((slide) => {
    const { figures, sources } = citationsOf(slide)
    return [...figures.flatMap(id => figureById(id).sources), ...sources.map(id => sourceById(id).id)]
  }))
  return new Map([...ids].map((id, index) => [id, index + 1]))
}

/** Rows of figures, with the sources' numbers as `sourceNumbers` gave them. */
export function evidenceFor(ids: string[], language: Language, numbers: Map<string, number>): EvidenceRow[] {
  return ids.map((id) => {
    const figure = figureById(id)
    const say = (words: Translated, what: string) => fillNumbers(translated(words, language, `the ${what} of figure "${id}"`), figure.value, language)
    return {
      id,
      side: figure.side,
      stance: figure.stance,
      value: say(figure.shown, 'value'),
      text: say(figure.text, 'text'),
      credit: figure.credit ? say(figure.credit, 'credit') : sourceById(figure.sources[0]!).short,
      dateText: dateOf(figure, language, `figure "${id}"`),
      mark: figure.mark ? say(figure.mark, 'mark') : '',
      numbers: numbersOf(id, numbers),
    }
  })
}

/** Numbers of a figure's sources, ascending. */
export function numbersOf(id: string, numbers: Map<string, number>): number[] {
  return numbersOfSources(figureById(id).sources, numbers)
}

/** Numbers of sources, ascending. */
export function numbersOfSources(ids: string[], numbers: Map<string, number>): number[] {
  return ids.map((id) => {
    const number = numbers.get(id)
    if (number === undefined)
      throw new Error(`The source "${id}" is shown but not cited; name it, or the figure that has it, in its slide's frontmatter.`)
    return number
  }).sort((a, b) => a - b)
}

/** The list of sources: those that are cited, by number. */
export function sourceRows(language: Language, numbers: Map<string, number>): SourceRow[] {
  return [...numbers].map(([id, number]) => {
    const source = sourceById(id)
    return {
      id,
      number,
      title: source.title,
      publisher: source.publisher,
      date: dateOf(source, language, `source "${id}"`),
      url: source.url,
      address: shortAddress(source.url),
      commit: source.commit ?? '',
    }
  })
}

function dateOf({ date, dateText }: { date: string, dateText?: Translated }, language: Language, what: string): string {
  return dateText ? translated(dateText, language, `the date of ${what}`) : shortDate(date, language)
}

function translated(words: Translated, language: Language, what: string): string {
  const text = words[language]
  if (!text)
    throw new Error(`There are no words in "${language}" for ${what}; add them in the data folder.`)
  return text
}
