/**
 * Words that a refresh leaves behind: they name numbers, days or commits that have moved, and only a person can rewrite
 * them.
 */
import type { Figure, Source } from '../schema'
import type { Evidence } from './derive'
import type { Count, FigureId } from './figures'
import { ESSAY_COMMIT, ESSAY_DAY } from './places'

/** A text that may name numbers: a slide with the figures it cites, or a page that speaks of all. */
export interface Page { place: string, cites: string[] | 'all', lines: string[] }

/** Numbers as prose writes them; a slide says "eleven L3s". */
const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty']
const DAY = /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d\b/g
const COMMIT = /\b(?=[a-f]*\d)[\da-f]{8}\b/g
const YEAR = /\b20\d\d\b/g
/** Not the 2 of "L2", nor the 8 of "8th". */
const NUMBER = /(?<![\w.,])\d+(?:[,.]\d+)*(?!\w)/g
/** So much of a long line is shown, round what it names. */
const SHOWN = 140

/** Sentences, each with its place: `evidence/evidence.json, s1-ch-dead, method: …`. */
export function staleWords(
  before: Evidence,
  after: Evidence,
  counts: Record<FigureId, Count>,
  pages: Page[],
): string[] {
  const moved = before.sources.filter((source, i) => JSON.stringify(source) !== JSON.stringify(after.sources[i]))
  const fromFigures = after.figures.flatMap((figure) => {
    const count = counts[figure.id as FigureId] as Count | undefined
    const isStale = count ? namesOld(figure, count, after.sources) : namesMoved(figure, moved)
    return (['method', 'caveat'] as const).filter(key => isStale(figure[key])).map(key => `evidence/evidence.json, ${figure.id}, ${key}: ${figure[key]}`)
  })
  const fromPages = pages.flatMap(({ place, cites, lines }) => {
    const old = before.figures.flatMap((figure, i) => cites === 'all' || cites.includes(figure.id) ? changedNumbers(figure, after.figures[i]!) : [])
    const asWritten = old.flatMap(number => [String(number), WORDS[number] ?? []].flat())
    const pattern = new RegExp(`(?<![\\w.,])(?:${asWritten.join('|')})(?!\\w|[.,]\\d)`, 'i')
    return asWritten.length
      ? lines.flatMap((line) => {
          const at = line.search(pattern)
          return at < 0 ? [] : `${place}: ${excerpt(line, at)}`
        })
      : []
  })
  return [...fromFigures, ...fromPages]
}

/** A refreshed figure: every number, day and commit its words name must be one it has now. */
function namesOld({ value, sources: ids }: Figure, { beside }: Count, sources: Source[]): (text: string) => boolean {
  const own = sources.filter(({ id }) => ids.includes(id))
  const numbers = new Set([...Object.values(value), ...Object.values(beside)])
  const days = new Set([...own.map(({ date }) => date), ESSAY_DAY].flatMap(longDay))
  const commits = new Set([...own.map(({ commit }) => commit), ESSAY_COMMIT.slice(0, 8)])
  return (text) => {
    const rest = text.replace(DAY, '').replace(COMMIT, '').replace(YEAR, '')
    return (text.match(DAY) ?? []).some(day => !days.has(day))
      || (text.match(COMMIT) ?? []).some(commit => !commits.has(commit))
      || (rest.match(NUMBER) ?? []).some(number => !numbers.has(Number(number.replaceAll(',', ''))))
  }
}

/** Any other figure: its words name a day or commit that its source had before. */
function namesMoved({ sources }: Figure, moved: Source[]): (text: string) => boolean {
  const old = moved.filter(({ id }) => sources.includes(id))
    .flatMap(({ date, commit }) => [...longDay(date), commit ?? []].flat())
  return text => old.some(name => text.includes(name))
}

function changedNumbers(before: Figure, after: Figure): number[] {
  return Object.entries(before.value)
    .filter(([name, number]) => after.value[name] !== number)
    .map(([, number]) => number)
}

function longDay(iso: string): string[] {
  return iso.length === ESSAY_DAY.length ? [new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))] : []
}

/** The line, or of a long one the words round a place in it. */
function excerpt(line: string, at: number): string {
  const from = Math.max(0, Math.min(at - SHOWN / 2, line.length - SHOWN))
  const words = line.slice(from, from + SHOWN)
  return `${from > 0 ? `… ${words.replace(/^\S*\s/, '')}` : words.trimStart()}`.trimEnd() + (from + SHOWN < line.length ? ' …' : '')
}
