/** Reads from the network, few at a time; the first failure stops all, as one sentence that says what to do. */
import { project } from 'slidev-addon-press/project.ts'
import { queue } from 'slidev-addon-press/util/queue.ts'
import { RefreshError } from './shapes.ts'

/** As much of the global `fetch` as is used; tests hand in their own. */
export type Fetch = (url: string, init: { headers: Record<string, string>, signal: AbortSignal }) => Promise<Response>
/** The bytes at an address, for a source of evidence/sources.json. */
export type Get = (source: string, url: string) => Promise<Uint8Array>

const AT_ONCE = 6
const SECONDS = 30
const [NOT_FOUND, FORBIDDEN, TOO_MANY] = [404, 403, 429]

interface Patience {
  /** So long an answer may take, in seconds, to its last byte. */
  seconds?: number
  /** The file in which an address that leads nowhere is corrected. */
  places?: string
}

/** @returns a `Get` that rejects with a RefreshError; once one failed, all others fail with the same one */
export function makeGet(fetch: Fetch, { seconds = SECONDS, places = 'evidence/refresh/places.ts' }: Patience = {}): Get {
  const inTurn = queue(AT_ONCE)
  const stop = new AbortController()
  let first: RefreshError | undefined
  return (source, url) => inTurn(async () => {
    try {
      const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(seconds * 1000)])
      const response = await fetch(url, { headers: { 'user-agent': project().name }, signal })
      if (!response.ok)
        throw new RefreshError(refusal(source, url, response.status, places))
      return new Uint8Array(await response.arrayBuffer())
    }
    catch (error) {
      first ??= error instanceof RefreshError ? error : new RefreshError(silence(source, url, error, seconds))
      stop.abort()
      throw first
    }
  })
}

/** Why a server's answer is of no use. */
function refusal(source: string, url: string, status: number, places: string): string {
  const { host } = new URL(url)
  if (status === NOT_FOUND)
    return `The source "${source}" is no longer at ${url} (HTTP 404); find where it moved and correct ${places}.`
  if (host === 'api.github.com' && (status === FORBIDDEN || status === TOO_MANY))
    return `The source "${source}" cannot be read: GitHub answers no more requests from here for now (HTTP ${status}); run it again in an hour.`
  return `The source "${source}" cannot be read: ${url} answered HTTP ${status}; run it again later.`
}

/** Why there is no answer. */
function silence(source: string, url: string, error: unknown, seconds: number): string {
  const { host } = new URL(url)
  if ((error as Error).name === 'TimeoutError')
    return `The source "${source}" cannot be read: ${host} did not answer within ${seconds} s; run it again later.`
  const { cause } = error as { cause?: { code?: string } }
  return `The source "${source}" cannot be read: ${host} cannot be reached (${cause?.code ?? (error as Error).message}); see to the network and run it again.`
}
