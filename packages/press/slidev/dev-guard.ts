/**
 * Keeps other web pages out of the dev server. Slidev 53 writes whatever is POSTed to
 * `/__slidev/slides/N.json` into slides.md, without asking where it comes from, and a browser sends
 * such a "simple" request for any page the presenter happens to have open. Vite does not refuse it:
 * CORS only hides the answer. A deck that a foreign page has framed or opened is one more window of the
 * talk, and takes orders by `postMessage` (@slidev/client composables/useEmbeddedCtrl.ts). So here:
 * - the server listens on 127.0.0.1 and answers no other name (a rebound DNS name is not ours);
 * - pages of this deck may read, write, and open a WebSocket; no other origin may read (no CORS);
 * - whoever else asks may open a page of the deck, in a window of its own, and nothing more;
 * - no foreign page may frame the deck or hold the window that it has opened.
 * Presenter sync and editing notes come from the deck's own pages and work as ever.
 */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Plugin } from 'vite'
import { HOST } from '../project.ts'
import { isOwnHost, WRONG_HOST } from '../util/own-host.ts'

const READING = ['GET', 'HEAD']
/** All that Slidev's client uses. */
const METHODS = [...READING, 'POST']
/** A slide, a view, a language: no file, and nothing of Vite's or Slidev's, whose addresses start with `@` or `__`. */
const PAGE = /^(?:\/(?![@_])[^/.]*)+(?:\?|$)/

/** For every answer; `Cross-Origin-Opener-Policy` separates the windows, so that no message arrives. */
const HEADERS = {
  'Content-Security-Policy': `frame-ancestors 'self'`,
  'X-Frame-Options': 'SAMEORIGIN',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

type Request = Pick<IncomingMessage, 'method' | 'headers' | 'url'>

/** Why a request is refused, or nothing. */
export function findRefusal({ method = '', url = '', headers }: Request, socket = false): string | undefined {
  if (!isOwnHost(headers.host))
    return WRONG_HOST
  if (isOwnPage(headers))
    return METHODS.includes(method) ? undefined : `pages of this deck use ${METHODS.join(', ')} only`
  const opens = !socket && READING.includes(method) && PAGE.test(url)
    && headers.origin === undefined && isForWindow(headers)
  return opens ? undefined : 'only pages of this deck may do that; others may open one, in a window of its own'
}

/** Whether a page of this very server asks. Browsers of before 2023 do not say so, but name the page. */
function isOwnPage({ host, origin, referer, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  if (origin !== undefined && readHost(origin) !== host)
    return false
  return site === undefined ? readHost(origin ?? referer) === host : site === 'same-origin'
}

/** Whether the answer is to fill a window, and not a frame or a picture. Programs do not say. */
function isForWindow(headers: IncomingHttpHeaders): boolean {
  return headers['sec-fetch-site'] === undefined
    || (headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document')
}

export function devGuard(): Plugin {
  return {
    name: 'dev-guard',
    apply: 'serve',
    // A plugin's config is merged over the command line's, so that `slidev --remote` does not open it.
    config: () => ({ server: { host: HOST, cors: false } }),
    configureServer: {
      order: 'pre', // before Slidev's own routes
      handler(server) {
        server.middlewares.use((request, response, next) => {
          for (const [name, value] of Object.entries(HEADERS))
            response.setHeader(name, value)
          const refusal = findRefusal(request)
          if (!refusal)
            return next()
          response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' })
            .end(`Refused: ${refusal}.\n`)
        })
        server.httpServer?.prependListener('upgrade', (request: IncomingMessage, socket: Duplex) => {
          if (findRefusal(request, true))
            socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
        })
      },
    },
  }
}

/** The host of an address, port and all; `null` and the unreadable have none. */
function readHost(address: string | undefined): string | undefined {
  return /^https?:\/\/([^/]+)/.exec(address ?? '')?.[1]
}
