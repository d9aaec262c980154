/** Counts the figures from chain registries again: fetch, derive, show, check, and only then write. */
import type { Deck } from 'slidev-addon-press/deck.ts'
import type { Evidence, RefreshResult } from './derive.ts'
import type { Fetch } from './fetch.ts'
import type { Page } from './stale.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureWritable } from 'slidev-addon-press/util/files.ts'
import { UserError } from 'slidev-addon-press/util/user-error.ts'
import { readCitations } from '../citing.ts'
import { findEvidenceProblem } from '../find-problem.ts'
import { FIGURE_FILE, SOURCE_FILE } from '../schema.ts'
import { deriveEvidence } from './derive.ts'
import { differenceLines, isSame } from './difference.ts'
import { fetchRegistries } from './fetch-registries.ts'
import { makeGet } from './fetch.ts'
import { formatEntries, formatRollups } from './format.ts'
import { PLACES } from './places.ts'
import { RefreshError } from './shapes.ts'
import { staleWords } from './stale.ts'
import { writeFilesAtomically } from './write-files-atomically.ts'

const ROLLUP_FILE = 'evidence/rollups.json'
const NOTES_FILE = 'evidence/README.md'
const REFRESHED_SOURCES: ReadonlySet<string> = new Set([...Object.keys(PLACES), 'defillama-sdk'])

export interface Refresh {
  /** The folder that holds `evidence/`. */
  root: string
  decks: Deck[]
  fetch: Fetch
  dryRun?: boolean
  /** ISO date; nothing may be dated later. */
  today?: string
  say?: (line: string) => void
}

/** @throws UserError when anything fails; every file is then as it was */
export async function refreshFiles(
  { root, decks, fetch, dryRun = false, today = new Date().toISOString().slice(0, 10), say = console.log }: Refresh,
): Promise<void> {
  if (!dryRun)
    ensureWritable(join(root, 'evidence'), 'change its rights')
  let before: Evidence, after: RefreshResult
  try {
    before = readEvidence(root)
    assertSound(before, decks, today)
    say('asking GitHub and npm …')
    after = deriveEvidence(before, await fetchRegistries(makeGet(fetch)))
    assertSound(after.data, decks, today)
  }
  catch (error) {
    throw error instanceof RefreshError ? new UserError(`${error.message.replace(/\.$/, '')} (nothing was changed).`) : error
  }

  for (const line of [...differenceLines(before, after.data, REFRESHED_SOURCES), ...after.notes])
    say(line)
  if (isSame(before, after.data))
    return say('nothing has moved, so nothing was written')
  const stale = staleWords(before, after.data, after.counts, [...pagesOf(decks), ...notes(root)])
  if (stale.length)
    say(`${dryRun ? 'these words would name' : 'these words name'} what has moved; read them again and rewrite them by hand:`)
  for (const line of stale)
    say(`  ${line}`)
  if (dryRun)
    return say('a dry run: nothing was written')
  const { figures, sources, rollups } = after.data
  writeFilesAtomically([
    { path: join(root, FIGURE_FILE), text: formatEntries(figures) },
    { path: join(root, SOURCE_FILE), text: formatEntries(sources) },
    { path: join(root, ROLLUP_FILE), text: formatRollups(rollups) },
  ])
  say(`wrote ${FIGURE_FILE}, ${SOURCE_FILE} and ${ROLLUP_FILE}; npm test says where the deck does not follow yet`)
}

/** @throws RefreshError for what would stop a build: figures, sources and slides that do not fit each other */
export function assertSound({ figures, sources }: Evidence, decks: Deck[], today: string): void {
  for (const { file, slides } of decks) {
    const trouble = findEvidenceProblem(figures, sources, slides.map(({ no, frontmatter }) => ({ ...frontmatter, no, place: `Slide ${no} of ${file}` })), today)
    if (trouble)
      throw new RefreshError(trouble)
  }
}

/** @throws RefreshError when a file is missing, broken or lacks its lists */
export function readEvidence(root: string): Evidence {
  const rollups = readJson(root, ROLLUP_FILE) as Partial<Evidence['rollups']> | null
  if (!Array.isArray(rollups?.chains) || !Array.isArray(rollups.sources))
    throw new RefreshError(`${ROLLUP_FILE} holds no lists "sources" and "chains"; correct it there.`)
  return { figures: readJson(root, FIGURE_FILE), sources: readJson(root, SOURCE_FILE), rollups } as Evidence
}

/**
 * @param file its path under the root
 * @throws RefreshError when it is missing or no JSON
 */
export function readJson(root: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8'))
  }
  catch (error) {
    throw new RefreshError(`${file} cannot be read (${(error as Error).message}); correct it there.`)
  }
}

/** What a slide says in words, in its frontmatter, its text and its notes. */
function pagesOf(decks: Deck[]): Page[] {
  return decks.flatMap(({ file, slides }) => slides.map(({ no, frontmatter, content, notes }) => ({
    place: `${file}, slide ${no}`,
    cites: readCitations(frontmatter).figures,
    lines: [...strings(frontmatter), ...content.split('\n'), ...notes.split('\n')],
  })))
}

const strings = (value: unknown): string[] => typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []

/** The page on the data speaks of all figures; a copy of the data alone has none. */
function notes(root: string): Page[] {
  try {
    return [{ place: NOTES_FILE, cites: 'all', lines: readFileSync(join(root, NOTES_FILE), 'utf8').split('\n') }]
  }
  catch {
    return []
  }
}
