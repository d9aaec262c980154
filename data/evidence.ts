/**
 * The figures that stand for and against each claim, and where they come from. Everything the strip
 * and the sources slide show comes through here, checked once: a figure that nobody can look up
 * stops the deck instead of standing on a slide.
 */
import type { Side } from '../scenes/core/marks'
import type { Claim } from '../scenes/locator'
import figureFile from './evidence.json'
import sourceFile from './sources.json'

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
