/** Slidev's place for what the app needs before it starts: addresses, calm scrolling for those who ask for it, in dev no orders from other sites, and in a site a worker for when there is no network. */
import type { AppContext } from '@slidev/types'
import { language, languages } from 'virtual:language'
import { wholeClicks } from '../client/clicks'
import { keepForOffline } from '../client/register-worker'
import { pause } from '../client/startup'

export default async ({ router }: AppContext): Promise<void> => {
  // Static hosts call a page by its folder, with a slash at its end, or by the file in it; links of slides are relative
  // and would lead below it (Slidev's <Link> hands its target to the router as it is).
  router.beforeEach(to => /.\/(?:index\.html)?$|^\/index\.html$/.test(to.path) ? { path: to.path.replace(/\/+(?:index\.html)?$/, '') || '/', query: to.query, hash: to.hash, replace: true } : true)
  router.beforeEach(({ path, query, hash }) => {
    const clicks = wholeClicks(query.clicks)
    return query.clicks === undefined || query.clicks === clicks ? true : { path, query: { ...query, clicks }, hash, replace: true }
  })
  calmScrolling()
  acceptRefusedWakeLocks()
  if (import.meta.env.DEV)
    refuseForeignMessages()
  if (import.meta.env.VITE_SITE && !/\bprint\b/.test(location.search))
    keepForOffline({ base: import.meta.env.BASE_URL, path: languages.find(({ code }) => code === language.code)!.path })
  // Slidev waits for this before it lays out the app. What a page has painted can wait, and be answered to.
  if (document.getElementById('snapshot'))
    await pause()
}

/**
 * In dev Slidev goes where any message says (composables/useEmbeddedCtrl.ts), whoever sends it. This runs before it
 * listens. packages/press/slidev/dev-guard.ts parts the windows of others from ours; a browser without that policy does not.
 */
function refuseForeignMessages(): void {
  window.addEventListener('message', event => event.origin !== location.origin && event.stopImmediatePropagation(), { capture: true })
}

/**
 * A browser may refuse to keep the screen awake: in another site's frame, on a low battery. Slidev 53 and VueUse ask at
 * the start, and again whenever the page comes into sight, and leave the refusal unhandled.
 */
function acceptRefusedWakeLocks(): void {
  const lock = navigator.wakeLock as WakeLock | undefined
  const request = lock?.request.bind(lock)
  if (request)
    lock!.request = type => request(type).catch(() => null as unknown as WakeLockSentinel) // VueUse then has none
}

/** Slidev scrolls its notes and lists smoothly from code, which no style can stop. */
function calmScrolling(): void {
  const less = window.matchMedia('(prefers-reduced-motion: reduce)')
  for (const name of ['scrollIntoView', 'scrollTo'] as const) {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- bound below, to each element
    const scroll = Element.prototype[name] as (this: Element, ...where: unknown[]) => void
    Element.prototype[name] = function (this: Element, ...where: unknown[]) {
      scroll.apply(this, where.map(part => less.matches && typeof part === 'object' ? { ...part, behavior: 'instant' } : part))
    }
  }
}
