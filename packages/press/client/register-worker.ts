/**
 * Registers the service worker that keeps the whole site for use without a network: every slide in every language, the
 * article, the PDFs.
 *
 * Slidev's own option (`pwa: build`, https://github.com/slidevjs/slidev/pull/2651) makes a worker for each language,
 * before there are pages and PDFs to keep, and loads an open talk anew when a new version comes. Ours is one for
 * the site (packages/press/build/offline-worker.ts); what is new waits until no window shows the talk any more.
 */
import { findRoot } from '../util/place'

/** The snapshot is painted and the app at work before. */
const REGISTER_AFTER_MS = 3000

/** @param own base of the running deck, and its path under the site's root */
export function registerWorker(own: { base: string, path: string }): void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
  if (!('serviceWorker' in navigator) || connection?.saveData)
    return
  const root = findRoot(own.base, own.path)
  const register = async () => {
    try {
      await navigator.serviceWorker.register(`${root}sw.js`, { scope: root })
    }
    catch {
      // Without HTTPS, or where storage is forbidden, there are no workers: the talk then needs its network.
    }
  }
  const later = () => setTimeout(() => void register(), REGISTER_AFTER_MS)
  if (document.readyState === 'complete')
    later()
  else
    addEventListener('load', later, { once: true })
}
