/**
 * Slidev's setup before the app starts: it normalises addresses, scrolls without motion for who prefers that, refuses
 * messages of other sites in dev, and registers the site's service worker.
 */
import type { AppContext } from '@slidev/types'
import { language, languages } from 'virtual:language'
import { parseClicks } from '../client/clicks'
import { registerWorker } from '../client/register-worker'
import { hasSnapshot, yieldToMain } from '../client/startup'

export default async ({ router }: AppContext): Promise<void> => {
  // Static hosts call a page by its folder, with a slash at its end, or by the file in it; links of slides are relative
  // and would lead below it (Slidev's <Link> hands its target to the router as it is).
  router.beforeEach(({ path, query, hash }) => /.\/(?:index\.html)?$|^\/index\.html$/.test(path)
    ? { path: path.replace(/\/+(?:index\.html)?$/, '') || '/', query, hash, replace: true }
    : true)
  router.beforeEach(({ path, query, hash }) => {
    const clicks = parseClicks(query.clicks)
    return query.clicks === undefined || query.clicks === clicks
      ? true
      : { path, query: { ...query, clicks }, hash, replace: true }
  })
  calmScrolling()
  acceptRefusedWakeLocks()
  if (import.meta.env.DEV)
    refuseForeignMessages()
  // What a server of the stage hands out is for those who have its key, and for today.
  if (import.meta.env.VITE_SITE && !import.meta.env.VITE_STAGE && !/\bprint\b/.test(location.search))
    registerWorker({
      base: import.meta.env.BASE_URL,
      path: languages.find(({ code }) => code === language.code)!.path,
    })
  // Slidev waits for this before it lays out the app. A page that has painted its snapshot can answer meanwhile.
  if (hasSnapshot())
    await yieldToMain()
}

/**
 * In dev Slidev goes where any message says (composables/useEmbeddedCtrl.ts), whoever sends it. This runs before Slidev
 * listens. packages/press/slidev/dev-guard.ts separates the windows of other sites; a browser without that policy does
 * not.
 */
function refuseForeignMessages(): void {
  const refuse = (event: MessageEvent) => event.origin !== location.origin && event.stopImmediatePropagation()
  window.addEventListener('message', refuse, { capture: true })
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
      scroll.apply(this, where.map(part =>
        less.matches && typeof part === 'object' ? { ...part, behavior: 'instant' } : part))
    }
  }
}
