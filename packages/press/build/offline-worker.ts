/**
 * The site's service worker. Files come from its cache; pages come from the network as long as there is one, so that
 * nobody sees an old talk online. A new version waits until no window shows the old one: an open talk goes on with the
 * files that it began with.
 */
import type { PrecacheEntry } from 'workbox-precaching'
import { addRoute, cleanupOutdatedCaches, matchPrecache, precache } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { findNearestPage } from './nearest-page.ts'

/** What this file uses of a worker's globals: TypeScript's types of workers and of pages exclude each other. */
declare const self: {
  clients: { claim: () => Promise<void> }
  addEventListener: (type: 'activate', run: (event: { waitUntil: (work: Promise<void>) => void }) => void) => void
}
/** Set by offline.ts: all files to keep, the site's base and pages, and each language's 404 page, the deepest first. */
declare const KEPT: (string | PrecacheEntry)[]
declare const BASE: string
declare const PAGES: string[]
declare const NOT_FOUND: { path: string, page: string }[]

/** A network that takes longer than this counts as none. */
const NETWORK_MS = 4000

precache(KEPT.map(entry => typeof entry === 'string' ? { url: entry, revision: null } : entry))
cleanupOutdatedCaches()
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

registerRoute(new NavigationRoute(async ({ request, url }) => {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(NETWORK_MS) })
  }
  catch {
    const { page, sure } = findNearestPage(url.pathname.slice(BASE.length), PAGES)
    if (!sure)
      return findNotFound(page)
    // A redirect, as links and the app go by the page's own address.
    return url.pathname === BASE + page
      ? await matchPrecache(BASE + page) ?? Response.error()
      : Response.redirect(BASE + page + url.search)
  }
}, { denylist: [/\.(?!html?$)\w+$/] }))
addRoute()

/** The 404 page that a host would serve, from the cache. */
async function findNotFound(nearest: string): Promise<Response> {
  const { page } = NOT_FOUND.find(({ path }) => nearest.startsWith(path))!
  const kept = await matchPrecache(BASE + page)
  return kept ? new Response(kept.body, { status: 404, headers: kept.headers }) : Response.error()
}
