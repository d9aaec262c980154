/**
 * What a figure and a source must be. Read when the deck is built or served, never in the browser:
 * the running deck takes only the types from here.
 */
import { z } from 'zod'

export const FIGURE_FILE = 'evidence/evidence.json'
export const SOURCE_FILE = 'evidence/sources.json'
const DATE_LIKE = 'one like 2026-08-20, 2026-08 or 2026'
const NO_SOURCE = `has no source; name at least one id of ${SOURCE_FILE} in its "sources"`

const id = z.string().regex(/^[a-z0-9-]+$/)
const commit = z.string().regex(/^[\da-f]{8}$/).optional()

/** A day, month or year that exists and has come. */
const dated = (today: string, file: string) => z.string({ error: `has no date; give it ${DATE_LIKE} in ${file}` })
  .refine(isDate, { error: ({ input }) => `has the date "${String(input)}", which is none; write ${DATE_LIKE} in ${file}`, abort: true })
  .refine(given => given <= today.slice(0, given.length), { error: ({ input }) => `is dated ${String(input)}, which is still to come; correct its date in ${file}` })

/**
 * A date as slides write it, where the exact one would be too long or say too much: an ISO date, a range `from/to`, or
 * `from/..` for some day after it.
 */
const shownDate = z.string().refine(given => given.split('/').length <= 2 && given.split('/').every((part, i) => isDate(part) || (i === 1 && part === '..')), { error: ({ input }) => `is shown with the date "${String(input)}", which is none; write one like 2026-08, 2026-08/2026-09 or 2024-12/..` }).optional()

/** A figure of evidence/evidence.json; `today` is an ISO date. Its words are in locales/. */
export const figureSchema = (today: string) => z.strictObject({
  id,
  /** The claim it is about, or the model of "Build or fork?". */
  claim: z.enum(['S1', 'S2', 'S3', 'D1', 'D2', 'D3', 'model']),
  side: z.enum(['models', 'chains', 'both']),
  /** `context` stands neither for nor against: a count that a drawing shows, a line to measure by. */
  stance: z.enum(['supports', 'contests', 'context']),
  /** Its numbers by name; the words of every language take them from here. */
  value: z.record(z.string(), z.number()),
  unit: z.string().min(1),
  /** Day, month or year for which the figure holds, as ISO 8601. */
  date: dated(today, FIGURE_FILE),
  shownDate,
  /** Ids of sources.json; the first one gives the strip its name unless the figure's words do. */
  sources: z.array(id, { error: NO_SOURCE }).min(1, NO_SOURCE),
  /** Under medium-high the figure's words need a mark, which says on the slide what weakens it. */
  confidence: z.enum(['high', 'medium-high', 'medium', 'low']),
  /** How it was derived, or that it is quoted. */
  method: z.string().min(1),
  caveat: z.string().min(1),
})

/** A source of evidence/sources.json. What is not called the same in every language is in locales/. */
export const sourceSchema = (today: string) => z.strictObject({
  id,
  /** Its name on the strip. */
  short: z.string().min(1).optional(),
  title: z.string().min(1).optional(),
  publisher: z.string().min(1).optional(),
  url: z.url({ protocol: /^https$/, error: `has no link; give it an https address in ${SOURCE_FILE}` }),
  date: dated(today, SOURCE_FILE),
  shownDate,
  commit,
  /** An older commit from which figures of that day were counted. */
  earlier: z.strictObject({ date: dated(today, SOURCE_FILE), commit: commit.unwrap() }).optional(),
  version: z.string().optional(),
})

export type Figure = z.infer<ReturnType<typeof figureSchema>>
export type Source = z.infer<ReturnType<typeof sourceSchema>>

function isDate(text: string): boolean {
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text))
    return false
  const whole = `${text}${'-01-01'.slice(text.length - 4)}`
  return !Number.isNaN(Date.parse(whole)) && new Date(whole).toISOString().startsWith(whole)
}
