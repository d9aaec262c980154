/**
 * Holds figures, sources and the slides that cite them together, before anything is built or served:
 * a figure that nobody can look up stops the build instead of standing on a slide.
 */
import type { z } from 'zod'
import type { Messages } from '../locales/messages'
import type { Citing } from './citing'
import type { Figure, Source } from './schema'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { figureWords, findPlaceholders, sourceWords } from '../locales/messages'
import { paginateSources, readCitations } from './citing'
import { FIGURE_FILE, figureSchema, SOURCE_FILE, sourceSchema } from './schema'

/** A slide that cites, and how it is told of: `Slide 3 of slides.md`. */
export interface CitingSlide extends Citing { place: string, no: number }

/**
 * The first thing that is wrong, as one sentence, or nothing.
 * @param today ISO date; nothing may be dated later
 */
export function findEvidenceProblem(
  figures: unknown,
  sources: unknown,
  slides: CitingSlide[],
  today: string,
): string | undefined {
  return findEntryProblem(sources, sourceSchema(today), 'Source', SOURCE_FILE)
    ?? findEntryProblem(figures, figureSchema(today), 'Figure', FIGURE_FILE)
    ?? findCitationProblem(figures as Figure[], sources as Source[], slides)
}

/**
 * The first thing that a language lacks to say what stands in the data, as one sentence, or nothing.
 * @param file where its messages are, to name it
 */
export function findWordsProblem(
  figures: Figure[],
  sources: Source[],
  messages: Messages,
  file: string,
): string | undefined {
  for (const { id, value, confidence } of figures) {
    const words = figureWords(messages, id)
    if (!words?.shown || !words.text)
      return `Figure "${id}" has no words in ${file}; add "shown" and "text" for it there.`
    if (/^(?:medium|low)$/.test(confidence) && !words.mark)
      return `Figure "${id}" is of ${confidence} confidence but has no mark in ${file}; say there what weakens it, for example "estimate".`
    const name = findPlaceholders(`${words.shown} ${words.text}`).find(name => !(name in value))
    if (name)
      return `Figure "${id}" says {${name}} in ${file}, but its value has no "${name}"; correct its words there or its value in ${FIGURE_FILE}.`
  }
  for (const source of sources) {
    const lost = (['short', 'title', 'publisher'] as const).find(key => !source[key] && !sourceWords(messages, source.id)?.[key])
    if (lost)
      return `Source "${source.id}" has no "${lost}"; add it in ${SOURCE_FILE}, or in ${file} and every other language if they call it differently.`
  }
  const known = new Set([...figures, ...sources].map(({ id }) => id))
  const idle = [...Object.keys(messages.figures), ...Object.keys(messages.sources)].find(id => !known.has(id))
  return idle && `${file} has words for "${idle}", which is no figure and no source; correct its id or remove it there.`
}

export interface MessagesFile { messages: Messages, file: string }

/** The same for the files of a project's folder, and what is said of them in some languages. */
export function findProblemInFiles(
  root: string,
  slides: CitingSlide[],
  spoken: MessagesFile[] = [],
  today = new Date().toISOString().slice(0, 10),
): string | undefined {
  const read: unknown[] = []
  for (const file of [FIGURE_FILE, SOURCE_FILE]) {
    try {
      read.push(JSON.parse(readFileSync(join(root, file), 'utf8')))
    }
    catch (error) {
      return `${file} cannot be read (${(error as Error).message}); correct it there.`
    }
  }
  return findEvidenceProblem(read[0], read[1], slides, today)
    ?? spoken.map(({ messages, file }) => findWordsProblem(read[0] as Figure[], read[1] as Source[], messages, file))
      .find(Boolean)
}

function findEntryProblem(entries: unknown, schema: z.ZodType, kind: string, file: string): string | undefined {
  if (!Array.isArray(entries))
    return `${file} is not a list; begin it with [ and end it with ].`
  const seen = new Set<unknown>()
  for (const [i, entry] of (entries as { id?: unknown }[]).entries()) {
    const name = typeof entry?.id === 'string' ? `${kind} "${entry.id}"` : `${kind} ${i + 1} of ${file}`
    const issue = schema.safeParse(entry).error?.issues[0]
    if (issue)
      return `${name} ${said(issue, file)}.`
    if (seen.has(entry.id))
      return `The id "${String(entry.id)}" stands twice in ${file}; rename or remove one of the two.`
    seen.add(entry.id)
  }
  return undefined
}

/** Our own sentences start with a verb; Zod's say only what was expected. */
function said({ code, message, path, ...issue }: z.core.$ZodIssue, file: string): string {
  if (/^(?:has|is|says) /.test(message))
    return message
  if (code === 'unrecognized_keys')
    return `has the key "${(issue as { keys?: string[] }).keys?.[0]}", which means nothing here; correct or remove it in ${file}`
  return `is wrong at "${path.join('.')}" (${message[0]!.toLowerCase()}${message.slice(1)}); correct it in ${file}`
}

function findCitationProblem(figures: Figure[], sources: Source[], slides: CitingSlide[]): string | undefined {
  const known = { figures: new Set(figures.map(({ id }) => id)), sources: new Set(sources.map(({ id }) => id)) }
  for (const figure of figures) {
    const lost = figure.sources.find(id => !known.sources.has(id))
    if (lost)
      return `Figure "${figure.id}" names the source "${lost}", which ${SOURCE_FILE} does not hold; add it there or correct the id.`
  }
  const cited = { figures: new Set<string>(), sources: new Set<string>() }
  for (const slide of slides) {
    const { figures: ids, sources: direct } = readCitations(slide)
    const [unknown, unknownSource] = [ids.find(id => !known.figures.has(id)), direct.find(id => !known.sources.has(id))]
    if (unknown !== undefined)
      return `${slide.place} cites the figure "${unknown}", which ${FIGURE_FILE} does not hold; correct the id on the slide or add the figure.`
    if (unknownSource !== undefined)
      return `${slide.place} cites the source "${unknownSource}", which ${SOURCE_FILE} does not hold; correct the id on the slide or add the source.`
    ids.forEach(id => cited.figures.add(id))
    direct.forEach(id => cited.sources.add(id))
  }
  const idle = figures.find(({ id }) => !cited.figures.has(id))
  if (idle)
    return `No slide cites the figure "${idle.id}"; name it on the slide that shows it, or remove it from ${FIGURE_FILE}.`
  figures.forEach(figure => figure.sources.forEach(id => cited.sources.add(id)))
  const room = paginateSources(slides).at(-1)?.last ?? 0
  if (room < cited.sources.size)
    return `The slides cite ${cited.sources.size} sources, but their lists have room for ${room}; raise "rows" of a slide with the layout "sources", or add such a slide.`
  const unread = sources.find(({ id }) => !cited.sources.has(id))
  return unread && `Nothing cites the source "${unread.id}"; name it in a figure's "sources", or remove it from ${SOURCE_FILE}.`
}
