/**
 * Keeps other web pages out of the dev server. Slidev 53 writes whatever is POSTed to
 * `/__slidev/slides/N.json` into slides.md, without asking where it comes from, and a browser sends
 * such a "simple" request for any page the presenter happens to have open. Nor does Vite refuse one:
 * CORS only hides the answer. So here:
 * - the server listens on 127.0.0.1 and answers no other name (a rebound DNS name is not ours);
 * - what may change something needs proof that it comes from the deck's own pages;
 * - the same for WebSockets, and no other origin may read (no CORS).
 * Presenter sync and editing notes come from the deck's own pages and work as ever.
 */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Plugin } from 'vite'

const OWN_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]'])
const READING = new Set(['GET', 'HEAD', 'OPTIONS'])
/** Vite's route that starts the editor, though it is a GET; also under a base. */
const ACTING_GET = /\/__open-in-editor\b/

/** Why a request is refused, or nothing. */
export function refusal(request: Pick<IncomingMessage, 'method' | 'headers' | 'url'>, socket = false): string | undefined {
  const { host = '', origin, 'sec-fetch-site': site } = request.headers
  if (!OWN_NAMES.has(nameOf(host)))
    return 'this server answers only under 127.0.0.1, localhost and [::1]'
  const acts = socket || !READING.has(request.method ?? '') || ACTING_GET.test(request.url ?? '')
  if (!acts)
    return undefined
  if (site !== undefined && site !== 'same-origin')
    return 'only pages of this deck may do that'
  if (origin !== undefined)
    return hostOf(origin) === host ? undefined : 'only pages of this deck may do that'
  // Every browser names the origin of a write and of a socket. A program that names none is no page,
  // but it gets no exception: nothing here needs one.
  return site === 'same-origin' ? undefined : 'a request that changes something must name its origin'
}

export function devGuard(): Plugin {
  return {
    name: 'dev-guard',
    apply: 'serve',
    // A plugin's word is merged over the command line's, so that `slidev --remote` does not open it.
    config: () => ({ server: { host: '127.0.0.1', cors: false } }),
    configureServer: {
      order: 'pre', // before Slidev's own routes
      handler(server) {
        server.middlewares.use((request, response, next) => {
          const why = refusal(request)
          if (!why)
            return next()
          response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`Refused: ${why}.\n`)
        })
        server.httpServer?.prependListener('upgrade', (request: IncomingMessage, socket: Duplex) => {
          if (refusal(request, true))
            socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
        })
      },
    },
  }
}

/** The name in a Host header, without its port. */
function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '')
}

/** The host of an origin; `null` and the unreadable have none. */
function hostOf(origin: string): string | undefined {
  return /^https?:\/\/([^/]+)$/.exec(origin)?.[1]
}
