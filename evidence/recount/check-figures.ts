/**
 * `evidence/refresh.ts --check`: counts every figure again at the commits and versions it cites, and says which do not
 * agree.
 */
import type { Deck } from 'slidev-addon-press/deck.ts'
import type { Evidence } from '../refresh/derive.ts'
import type { Fetch, Get } from '../refresh/fetch.ts'
import type { LabId } from './labs-by-name.ts'
import type { EpochFile } from './places.ts'
import type { Recount } from './recount.ts'
import { UserError } from 'slidev-addon-press/util/user-error.ts'
import { makeGet } from '../refresh/fetch.ts'
import { assertSound, readEvidence, readJson } from '../refresh/refresh-files.ts'
import { RefreshError } from '../refresh/shapes.ts'
import { FIGURE_FILE } from '../schema.ts'
import { fetchFacts } from './facts.ts'
import { LAB_IDS } from './labs-by-name.ts'
import { EPOCH } from './places.ts'
import { listQuoted } from './quoted.ts'
import { agrees, assertCovered, recount } from './recount.ts'
import { columns, tableLines } from './table.ts'

const LAB_FILE = 'evidence/labs.json'
/** Whole repositories take their time on a slow line. */
const PATIENCE = { seconds: 600, places: 'evidence/recount/places.ts' }
const SUMS = { large: EPOCH.files.large.sha256, notable: EPOCH.files.notable.sha256 }

export interface Check {
  /** The folder that holds `evidence/`. */
  root: string
  decks: Deck[]
  fetch: Fetch
  /** ISO date; nothing may be dated later. */
  today?: string
  /** The sha256 that Epoch's files must have. */
  sums?: Record<EpochFile, string>
  say?: (line: string) => void
}

/**
 * Prints a table of what agrees, then what a person has to look up. It writes nothing.
 * @throws UserError when a source cannot be read or a figure does not agree
 */
export async function checkFigures(
  { root, decks, fetch, today = new Date().toISOString().slice(0, 10), sums = SUMS, say = console.log }: Check,
): Promise<void> {
  let data: Evidence, recounts: Record<string, Recount>
  try {
    data = readEvidence(root)
    assertSound(data, decks, today)
    assertCovered(data.figures)
    const hosts = hostsOf(readJson(root, LAB_FILE))
    say('asking GitHub and npm for what is cited …')
    recounts = recount(data, await fetchFacts(cached(makeGet(fetch, PATIENCE)), { sources: data.sources, hosts, sums }))
  }
  catch (error) {
    throw error instanceof RefreshError ? new UserError(error.message) : error
  }

  for (const line of tableLines(data.figures, recounts))
    say(line)
  say('quoted from a page, to be looked up by hand:')
  for (const line of columns(listQuoted(data.figures, data.sources)))
    say(line)
  const other = data.figures.filter(({ id, value }) => recounts[id] && !agrees(value, recounts[id])).map(({ id }) => id)
  if (other.length)
    throw new UserError(`${other.join(', ')} ${other.length > 1 ? 'do' : 'does'} not agree with the source; correct ${FIGURE_FILE}, or the rule in evidence/recount/.`)
  say('all that can be counted agrees')
}

/** Hosts of each lab, as the drawing shows them. */
function hostsOf(file: unknown): Record<LabId, number> {
  const { labs } = file as { labs?: { id: string, hosts: number }[] }
  return Object.fromEntries(LAB_IDS.map((id) => {
    const hosts = Array.isArray(labs) ? labs.find(lab => lab.id === id)?.hosts : undefined
    if (hosts === undefined)
      throw new RefreshError(`${LAB_FILE} has no hosts for "${id}"; correct it there.`)
    return [id, hosts]
  })) as Record<LabId, number>
}

/** Takes each address once. */
function cached(get: Get): Get {
  const taken = new Map<string, Promise<Uint8Array>>()
  return (source, url) => taken.get(url) ?? taken.set(url, get(source, url)).get(url)!
}
