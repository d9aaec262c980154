/**
 * Keeps the whole site for later, without a network: every slide in every language, the article, the PDFs.
 *
 * Slidev's own option (`pwa: build`, https://github.com/slidevjs/slidev/pull/2651) makes a worker for each language,
 * before there are pages and PDFs to keep, and loads an open talk anew when a new version comes. Ours is one for
 * the site (packages/press/build/offline-worker.ts); what is new waits until no window shows the talk any more.
 */
import { rootOf } from './place'

/** The still is painted and the app at work first, in ms; who brings a talk along has read it for so long. */
const LATER = 3000

/** @param own base of the running deck, and its path under the site's root */
export function keepForOffline(own: { base: string, path: string }): void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
  if (!('serviceWorker' in navigator) || connection?.saveData)
    return
  const root = rootOf(own.base, own.path)
  const register = async () => {
    try {
      await navigator.serviceWorker.register(`${root}sw.js`, { scope: root })
    }
    catch {
      // A host without HTTPS has no workers, nor has a page that may keep nothing: the talk then needs its network, as it did.
    }
  }
  const later = () => setTimeout(() => void register(), LATER)
  if (document.readyState === 'complete')
    later()
  else
    addEventListener('load', later, { once: true })
}
