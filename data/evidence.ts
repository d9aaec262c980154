/**
 * The figures that stand for and against each claim, and where they come from. Everything the strip
 * and the sources slide show comes through here, checked once: a figure that nobody can look up
 * stops the deck instead of standing on a slide.
 */
import type { Side } from '../scenes/core/marks'
import type { Claim } from '../scenes/locator'
import figureFile from './evidence.json'
import sourceFile from './sources.json'
import { shortAddress, shortDate } from './wording'

export type Language = 'en' | 'fr'
/** Words by language; a language that a slide asks for must be there. */
export type Translated = Partial<Record<Language, string>>
export type Stance = 'supports' | 'contests'
export type Confidence = 'high' | 'medium-high' | 'medium' | 'low'

export interface Figure {
  id: string
  claim: Claim
  side: Side
  stance: Stance
  value: Translated
  /** What follows the value, two lines on the strip. */
  text: Translated
  /** Day, month or year for which the figure holds, as ISO 8601. */
  date: string
  dateText: Translated
  /** Ids of sources.json; the first one gives the strip its name unless `credit` does. */
  sources: string[]
  credit?: Translated
  /** Says on the slide why the figure is weaker than it looks; required under medium-high. */
  mark?: Translated
  confidence: Confidence
  method: string
  caveat: string
}

export interface Source {
  id: string
  /** Its name on the strip. */
  short: string
  title: string
  publisher: string
  url: string
  date: string
  /** Where the date alone would say too much, for example of an undated page. */
  dateText?: Translated
  commit?: string
  version?: string
}

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

const ISO_DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/

/** @throws at the first figure or source that could not be looked up, saying how to mend it */
export function checkEvidence(figures: Figure[], sources: Source[]): void {
  unique(figures, 'evidence.json')
  unique(sources, 'sources.json')
  for (const source of sources) {
    if (!ISO_DATE.test(source.date ?? ''))
      throw new Error(`Source "${source.id}" has no date; give it one like 2026-08-20, 2026-08 or 2026 in data/sources.json.`)
    if (!source.url?.startsWith('https://'))
      throw new Error(`Source "${source.id}" has no link; give it an https address in data/sources.json.`)
  }
  const known = new Set(sources.map(source => source.id))
  for (const figure of figures) {
    if (!ISO_DATE.test(figure.date ?? ''))
      throw new Error(`Figure "${figure.id}" has no date; give it one like 2026-08-20, 2026-08 or 2026 in data/evidence.json.`)
    if (!figure.sources?.length)
      throw new Error(`Figure "${figure.id}" has no source; name at least one id of data/sources.json in its "sources".`)
    for (const id of figure.sources) {
      if (!known.has(id))
        throw new Error(`Figure "${figure.id}" names the source "${id}", which data/sources.json does not hold; add it there or correct the id.`)
    }
    if (/^(?:medium|low)$/.test(figure.confidence) && !figure.mark)
      throw new Error(`Figure "${figure.id}" is of ${figure.confidence} confidence but has no mark; say on the slide what weakens it, for example "estimate".`)
  }
}

function unique(entries: { id: string }[], file: string) {
  const seen = new Set<string>()
  for (const { id } of entries) {
    if (seen.has(id))
      throw new Error(`The id "${id}" stands twice in data/${file}; rename or remove one of the two.`)
    seen.add(id)
  }
}

export const FIGURES = figureFile as Figure[]
export const SOURCES = sourceFile as Source[]
checkEvidence(FIGURES, SOURCES)

/** @throws when no figure has the id */
export function figureById(id: string): Figure {
  const figure = FIGURES.find(entry => entry.id === id)
  if (!figure)
    throw new Error(`No figure has the id "${id}"; correct it on the slide or add the figure to data/evidence.json.`)
  return figure
}

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
