/**
 * What a figure and a source must be. Read when the deck is built or served, never in the browser:
 * the running deck takes only the types from here.
 */
import { z } from 'zod'

export const FIGURE_FILE = 'data/evidence.json'
export const SOURCE_FILE = 'data/sources.json'
const DATE_LIKE = 'one like 2026-08-20, 2026-08 or 2026'
const NO_SOURCE = `has no source; name at least one id of ${SOURCE_FILE} in its "sources"`

/** Words by language. English is the first; another language may follow it. */
const words = z.strictObject({ en: z.string().min(1), fr: z.string().min(1).optional() })
const id = z.string().regex(/^[a-z0-9-]+$/)

/** A day, month or year that exists and has come. */
const dated = (today: string, file: string) => z.string({ error: `has no date; give it ${DATE_LIKE} in ${file}` })
  .refine(isDate, { error: ({ input }) => `has the date "${String(input)}", which is none; write ${DATE_LIKE} in ${file}`, abort: true })
  .refine(given => given <= today.slice(0, given.length), { error: ({ input }) => `is dated ${String(input)}, which is still to come; correct its date in ${file}` })

/** A figure of data/evidence.json; `today` is an ISO date. */
export const figureSchema = (today: string) => z.strictObject({
  id,
  /** The claim it is about, or the model of "Build or fork?". */
  claim: z.enum(['S1', 'S2', 'S3', 'D1', 'D2', 'D3', 'model']),
  side: z.enum(['models', 'chains', 'both']),
  /** `context` stands neither for nor against: a count that a drawing shows, a line to measure by. */
  stance: z.enum(['supports', 'contests', 'context']),
  /** Its numbers by name; the words on the slide take them from here. */
  value: z.record(z.string(), z.number()),
  unit: z.string().min(1),
  /** How the slide writes the value. `{name}` stands for a number of `value`, here and in `text`. */
  shown: words,
  /** What follows the value, two lines on the strip. */
  text: words,
  /** Day, month or year for which the figure holds, as ISO 8601. */
  date: dated(today, FIGURE_FILE),
  /** Where the date itself would be too long or say too much. */
  dateText: words.optional(),
  /** Ids of sources.json; the first one gives the strip its name unless `credit` does. */
  sources: z.array(id, { error: NO_SOURCE }).min(1, NO_SOURCE),
  credit: words.optional(),
  /** Says on the slide why the figure is weaker than it looks; required under medium-high. */
  mark: words.optional(),
  confidence: z.enum(['high', 'medium-high', 'medium', 'low']),
  /** How it was derived, or that it is quoted. */
  method: z.string().min(1),
  caveat: z.string().min(1),
}).superRefine(({ confidence, mark, value, shown, text }, context) => {
  const issue = (message: string) => context.addIssue({ code: 'custom', message })
  if (/^(?:medium|low)$/.test(confidence) && !mark)
    issue(`is of ${confidence} confidence but has no mark; say on the slide what weakens it, for example "estimate"`)
  for (const template of [...Object.values(shown), ...Object.values(text)]) {
    const name = placeholders(template).find(name => !(name in value))
    if (name)
      issue(`says {${name}}, but its value has no "${name}"; correct its words or its value in ${FIGURE_FILE}`)
  }
})

/** A source of data/sources.json. */
export const sourceSchema = (today: string) => z.strictObject({
  id,
  /** Its name on the strip. */
  short: z.string().min(1),
  title: z.string().min(1),
  publisher: z.string().min(1),
  url: z.url({ protocol: /^https$/, error: `has no link; give it an https address in ${SOURCE_FILE}` }),
  date: dated(today, SOURCE_FILE),
  /** Where the date alone would say too much, for example of an undated page. */
  dateText: words.optional(),
  commit: z.string().regex(/^[\da-f]{8}$/).optional(),
  version: z.string().optional(),
})

export type Figure = z.infer<ReturnType<typeof figureSchema>>
export type Source = z.infer<ReturnType<typeof sourceSchema>>

/** Names of the placeholders in a template, `{name}`. */
export function placeholders(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
}

function isDate(text: string): boolean {
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text))
    return false
  const whole = `${text}${'-01-01'.slice(text.length - 4)}`
  return !Number.isNaN(Date.parse(whole)) && new Date(whole).toISOString().startsWith(whole)
}
