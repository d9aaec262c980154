/**
 * A rehearsal: from where the talk was when to what each slide took, beside its plan and the rehearsals before, as a
 * table, as files, and as minutes for the slides.
 */
import type { Deck } from '../deck.ts'
import { z } from 'zod'
import { toClock } from '../client/pace.ts'

const number = z.int().min(0).max(9999)

/** One rehearsal, as it is kept: times are in ms. */
export const takeSchema = z.strictObject({
  /** When it began, in ms since 1970. */
  at: z.number().min(0).max(1e14),
  /** The talk's. */
  title: z.string().max(1000),
  /** In the order in which they were made; a slide by its number, from 1, and its clicks, from 0. */
  visits: z.array(z.strictObject({ page: number.min(1), click: number, ms: z.number().min(0).max(1e9) })),
})
export type Take = z.infer<typeof takeSchema>

/** From then on the talk was at this place; times are in ms since 1970. */
export interface Moment { at: number, page: number, clicks: number }
/** The clock stood still; without `to` until the end. */
export interface Pause { from: number, to?: number }

/** A slide as it is planned. */
export interface PlannedSlide { headline: string, minutes?: number }

/** What a slide took, in ms; nothing where a take has not been at it. */
export interface Row extends PlannedSlide {
  no: number
  now?: number
  /** In the takes before, at most three, the last one first. */
  before: (number | undefined)[]
  /** In this take, by the number of clicks. */
  clicks: { click: number, ms: number }[]
}

/** A deck's plan, from the first slide; it is the same in every language. */
export const planOf = ({ slides }: Pick<Deck, 'slides'>): PlannedSlide[] =>
  slides.map(({ headline, frontmatter: { minutes, title = '' } }) => ({ headline: headline || title, minutes }))

const LAST_TAKES = 3
const [SECOND_MS, MINUTE_MS] = [1000, 60_000]
/** Minutes are planned in quarters, and no slide takes less than one. */
const QUARTERS = 4

/**
 * A take from the places where a talk was.
 * @param log in the order of time; the first is the beginning
 * @param end of the rehearsal, in ms since 1970
 * @throws when the log is empty
 */
export function recordTake(
  log: Moment[],
  end: number,
  { title = '', paused = [] }: { title?: string, paused?: Pause[] } = {},
): Take {
  const visits: Take['visits'] = []
  for (const [i, { at, page, clicks: click }] of log.entries()) {
    const till = log[i + 1]?.at ?? end
    const stood = paused.map(({ from, to = end }) => Math.max(0, Math.min(till, to) - Math.max(at, from)))
    const [last, ms] = [visits.at(-1), Math.max(0, Math.round(till - at - stood.reduce((a, b) => a + b, 0)))]
    if (last?.page === page && last.click === click)
      last.ms += ms
    else
      visits.push({ page, click, ms })
  }
  return { at: log[0]!.at, title, visits: visits.filter(({ ms }) => ms > 0) }
}

const sum = (visits: Take['visits']) => visits.reduce((total, { ms }) => total + ms, 0)
const onSlide = ({ visits }: Take, no: number) => visits.filter(({ page }) => page === no)
const tookOn = (take: Take, no: number) => onSlide(take, no).length ? sum(onSlide(take, no)) : undefined
const inOrder = (takes: Take[]) => takes.toSorted((a, b) => b.at - a.at)

/** A row a slide: the last take beside the plan and the takes before it. */
export function tabulate(takes: Take[], plan: PlannedSlide[]): Row[] {
  const [now, ...before] = inOrder(takes)
  return plan.map((slide, i): Row => {
    const visits = now ? onSlide(now, i + 1) : []
    const clicks = [...new Set(visits.map(({ click }) => click))].sort((a, b) => a - b)
    return {
      ...slide,
      no: i + 1,
      now: now && tookOn(now, i + 1),
      before: before.slice(0, LAST_TAKES).map(take => tookOn(take, i + 1)),
      clicks: clicks.map(click => ({ click, ms: sum(visits.filter(visit => visit.click === click)) })),
    }
  })
}

const clock = (ms?: number) => ms === undefined ? '–' : toClock(Math.round(ms / SECOND_MS) * SECOND_MS, 'en-GB')

/** How far a time is off its plan, with its sign: `+0:07`. */
function difference(took?: number, planned?: number): string {
  if (took === undefined || planned === undefined)
    return ''
  const ms = Math.round((took - planned) / SECOND_MS) * SECOND_MS
  return ms ? `${ms > 0 ? '+' : '−'}${clock(Math.abs(ms))}` : ''
}

/** The longest headline that leaves a terminal room for the times. */
const HEADLINE = 40
const shorten = (text: string) => text.length > HEADLINE ? `${text.slice(0, HEADLINE - 1).trimEnd()}…` : text

/** The rows as text for a terminal, with the sums under them; without rows, nothing. */
export function renderTable(rows: Row[]): string {
  const [first] = rows
  if (!first)
    return ''
  const add = (times: (number | undefined)[]) => times.reduce<number | undefined>((total, ms) =>
    ms === undefined ? total : (total ?? 0) + ms, undefined)
  const planned = ({ minutes }: PlannedSlide) => minutes === undefined ? undefined : minutes * MINUTE_MS
  const cells = (name: string[], [plan, now, ...before]: (number | undefined)[], clicks = '') =>
    [...name, clock(plan), clock(now), difference(now, plan), ...before.map(clock), clicks]
  const times = rows.map(row => [planned(row), row.now, ...row.before])
  const table = [
    ['', 'slide', 'planned', 'took', '', ...first.before.map((_, i) => i ? `${i + 1} before` : 'before'), 'each click'],
    ...rows.map(({ no, headline, clicks }, i) =>
      cells([String(no), shorten(headline)], times[i]!, clicks.map(({ ms }) => clock(ms)).join(' '))),
    cells(['', 'all'], times[0]!.map((_, column) => add(times.map(row => row[column])))),
  ]
  const widths = table[0]!.map((_, column) => Math.max(...table.map(row => [...row[column]!].length)))
  const pad = (text: string, column: number) => {
    const space = ' '.repeat(widths[column]! - [...text].length)
    return column === 1 || column === widths.length - 1 ? text + space : space + text
  }
  return table.map(row => row.map(pad).join('  ').trimEnd()).join('\n')
}

/** A line a visit, as RFC 4180 has it: when the take began, the talk, slide, click, seconds. */
export function toCsv(takes: Take[]): string {
  const quote = (field: string) => /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
  const lines = inOrder(takes).reverse().flatMap(({ at, title, visits }) => visits.map(({ page, click, ms }) =>
    [new Date(at).toISOString(), title, String(page), String(click), String(ms / SECOND_MS)]))
  return [['take', 'talk', 'slide', 'click', 'seconds'], ...lines].map(line => `${line.map(quote).join(',')}\r\n`).join('')
}

/** The takes as they are kept, the first one first. */
export const toJson = (takes: Take[]): string => `${JSON.stringify(inOrder(takes).reverse(), undefined, 2)}\n`

/**
 * Minutes for each slide: the median of what it took in the last takes, at most three, that were at every slide.
 * @returns nothing when no take was
 */
export function proposeMinutes(takes: Take[], plan: PlannedSlide[]): number[] | undefined {
  const whole = inOrder(takes).filter(take => plan.every((_, i) => onSlide(take, i + 1).length)).slice(0, LAST_TAKES)
  if (!whole.length)
    return undefined
  return plan.map((_, i) => {
    const minutes = median(whole.map(take => tookOn(take, i + 1)!)) / MINUTE_MS
    return Math.max(1, Math.round(minutes * QUARTERS)) / QUARTERS
  })
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2
}
