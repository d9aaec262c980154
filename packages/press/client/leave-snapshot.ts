/**
 * The still of a slide that its page paints before the app is there (scripts/lib/site): it stays until the app
 * shows the same and has the faces for what comes next, so that nothing is seen to change.
 */

import { borrowFaces } from './inline-fonts'
import { loadAhead } from './preload-slides'
import { slidePlaced, turn } from './startup'

/** Takes the still and its background away once the app shows a slide, and has the others loaded. */
export function leaveStill(): void {
  const still = document.getElementById('snapshot')
  const placed = () => {
    slidePlaced()
    loadAhead()
  }
  if (!still)
    return placed()
  const leave = () => [still, document.getElementById('background')].forEach(element => element?.remove())
  const observer = new MutationObserver(() => {
    if (!document.querySelector('#slideshow .slidev-layout'))
      return
    observer.disconnect()
    document.documentElement.classList.add('js') // it may have been given up (packages/press/build/csp.ts)
    placed()
    // Its figure comes in a task of its own; then all of it is painted.
    void Promise.all([borrowFaces(), turn(2)]).then(() => requestAnimationFrame(() => requestAnimationFrame(leave)))
  })
  observer.observe(document.getElementById('app')!, { childList: true, subtree: true })
}
