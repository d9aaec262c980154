/**
 * The site's service worker. Files come from what it keeps, pages from the network as long as there is one, so
 * that nobody sees an old talk online. A new version waits, whole, until no window shows the old one: an open
 * talk goes on with the files it began with.
 */
import type { PrecacheEntry } from 'workbox-precaching'
import { addRoute, cleanupOutdatedCaches, matchPrecache, precache } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

/** What we use of a worker's own: its types and a page's cannot stand beside each other. */
declare const self: { clients: { claim: () => Promise<void> }, addEventListener: (type: 'activate', listener: (event: { waitUntil: (work: Promise<void>) => void }) => void) => void }
/** Filled in by offline.ts: all that is kept, and the page of the app for each language's root, the deepest first. */
declare const KEPT: (string | PrecacheEntry)[]
declare const APPS: { root: string, page: string }[]

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
    const app = APPS.find(({ root }) => url.pathname.startsWith(root))
    const kept = await matchPrecache(url.pathname.replace(/\/?$/, '/')) ?? (app && await matchPrecache(app.page))
    return kept ?? Response.error()
  }
}, { denylist: [/\.\w+$/] }))
addRoute()
