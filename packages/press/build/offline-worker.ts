/**
 * The site's service worker. Files come from what it keeps, pages from the network as long as there is one, so
 * that nobody sees an old talk online. A new version waits, whole, until no window shows the old one: an open
 * talk goes on with the files it began with.
 */
import type { PrecacheEntry } from 'workbox-precaching'
import { addRoute, cleanupOutdatedCaches, matchPrecache, precache } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { nearestPage } from './nearest-page.ts'

/** What we use of a worker's own: its types and a page's cannot stand beside each other. */
declare const self: { clients: { claim: () => Promise<void> }, addEventListener: (type: 'activate', listener: (event: { waitUntil: (work: Promise<void>) => void }) => void) => void }
/** Filled in by offline.ts: all that is kept, the site's base and its pages, and what each language says of an address that has none, the deepest first. */
declare const KEPT: (string | PrecacheEntry)[]
declare const BASE: string
declare const PAGES: string[]
declare const NOT_FOUND: { path: string, page: string }[]

/** A network that takes longer than this, in ms, counts as none. */
const PATIENCE = 4000

precache(KEPT.map(entry => typeof entry === 'string' ? { url: entry, revision: null } : entry))
cleanupOutdatedCaches()
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

registerRoute(new NavigationRoute(async ({ request, url }) => {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE) })
  }
  catch {
    const { page, sure } = nearestPage(url.pathname.slice(BASE.length), PAGES)
    if (!sure)
      return notFound(page)
    // Its own address, as its links and the app go by that.
    return url.pathname === BASE + page ? await matchPrecache(BASE + page) ?? Response.error() : Response.redirect(BASE + page + url.search)
  }
}, { denylist: [/\.(?!html?$)\w+$/] }))
addRoute()

/** What a host would say of an address that has no page. */
async function notFound(nearest: string): Promise<Response> {
  const { page } = NOT_FOUND.find(({ path }) => nearest.startsWith(path))!
  const kept = await matchPrecache(BASE + page)
  return kept ? new Response(kept.body, { status: 404, headers: kept.headers }) : Response.error()
}
