/** What slides cite: its sources numbered by first citation, and the rows that strip and list show. */
import type { Side } from '../scenes/core/marks'
import type { Language, Stance, Translated } from './evidence'
import { figureById, SOURCES } from './evidence'
import { shortAddress, shortDate } from './wording'

/** A figure as the strip shows it. */
export interface EvidenceRow {
  id: string
  side: Side
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

/** The part of a slide's frontmatter that cites: `cites` for its figure, `evidence` for its strip. */
export interface Citing { cites?: string[], evidence?: string[] }

/** Ids of all cited figures in the deck's order, given the frontmatter of all slides. */
export function citedIds(slides: Citing[]): string[] {
  return [...new Set(slides.flatMap(slide => [...(slide.cites ?? []), ...(slide.evidence ?? [])]))]
}

/** Numbers sources from 1 in the order in which the figures first cite them. */
export function sourceNumbers(order: string[]): Map<string, number> {
  const ids = new Set(order.flatMap(id => figureById(id).sources))
  return new Map([...ids].map((id, index) => [id, index + 1]))
}

/** The strip's rows, with the sources' numbers as `sourceNumbers` gave them. */
export function evidenceFor(ids: string[], language: Language, numbers: Map<string, number>): EvidenceRow[] {
  return ids.map((id) => {
    const figure = figureById(id)
    const say = (words: Translated, what: string) => translated(words, language, `the ${what} of figure "${id}"`)
    return {
      id,
      side: figure.side,
      stance: figure.stance,
      value: say(figure.value, 'value'),
      text: say(figure.text, 'text'),
      credit: figure.credit ? say(figure.credit, 'credit') : SOURCES.find(source => source.id === figure.sources[0])!.short,
      dateText: say(figure.dateText, 'date'),
      mark: figure.mark ? say(figure.mark, 'mark') : '',
      numbers: numbersOf(id, numbers),
    }
  })
}

/** Numbers of a figure's sources, ascending. */
export function numbersOf(id: string, numbers: Map<string, number>): number[] {
  return figureById(id).sources.map((source) => {
    const number = numbers.get(source)
    if (number === undefined)
      throw new Error(`Figure "${id}" is shown but not cited; name it in "evidence" or "cites" of its slide's frontmatter.`)
    return number
  }).sort((a, b) => a - b)
}

/** The list of sources: those that are cited, by number. */
export function sourceRows(language: Language, numbers: Map<string, number>): SourceRow[] {
  return [...numbers].map(([id, number]) => {
    const source = SOURCES.find(entry => entry.id === id)!
    return {
      id,
      number,
      title: source.title,
      publisher: source.publisher,
      date: source.dateText ? translated(source.dateText, language, `the date of source "${id}"`) : shortDate(source.date, language),
      url: source.url,
      address: shortAddress(source.url),
      commit: source.commit ?? '',
    }
  })
}

function translated(words: Translated, language: Language, what: string): string {
  const text = words[language]
  if (!text)
    throw new Error(`There are no words in "${language}" for ${what}; add them in the data folder.`)
  return text
}
