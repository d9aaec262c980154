/**
 * Removes the snapshot that a page paints before the app is there (packages/press/prerender), once the app shows the
 * same and has the fonts for what comes next, so that nothing is seen to change.
 */
import { BACKGROUND, SNAPSHOT } from '../site/snapshot-names'
import { LAYOUT, SLIDESHOW } from '../slidev/contract'
import { useInlineFonts } from './inline-fonts'
import { preloadSlides } from './preload-slides'
import { afterSlideMounted, markSlideMounted } from './startup'

/** Removes the snapshot and its background once the app shows a slide, and preloads the other slides. */
export function removeSnapshot(): void {
  const snapshot = document.getElementById(SNAPSHOT)
  const start = () => {
    markSlideMounted()
    preloadSlides()
  }
  if (!snapshot)
    return start()
  const remove = () => [snapshot, document.getElementById(BACKGROUND)].forEach(element => element?.remove())
  const observer = new MutationObserver(() => {
    if (!document.querySelector(`${SLIDESHOW} ${LAYOUT}`))
      return
    observer.disconnect()
    document.documentElement.classList.add('js') // it may have been given up (packages/press/site/csp.ts)
    start()
    // The slide's figure comes in a task of its own; two frames later all of it is painted.
    void Promise.all([useInlineFonts(), afterSlideMounted(2)])
      .then(() => requestAnimationFrame(() => requestAnimationFrame(remove)))
  })
  observer.observe(document.getElementById('app')!, { childList: true, subtree: true })
}
