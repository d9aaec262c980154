/**
 * Removes the snapshot that a page paints before the app is there (packages/press/prerender), once the app shows the
 * same and has the fonts for what comes next, so that nothing is seen to change. Until then presses are the stepper's
 * (packages/press/site/inline-scripts/stepper.ts), from then on the app's: none is lost, and none counts twice.
 */
import type { Stepper } from '../site/snapshot-names'
import { useNav } from '@slidev/client'
import { BACKGROUND, SNAPSHOT, STATUS } from '../site/snapshot-names'
import { LAYOUT, slideLayout, SLIDESHOW } from '../slidev/contract'
import { useInlineFonts } from './inline-fonts'
import { mountAhead } from './mount-ahead'
import { preloadSlides } from './preload-slides'
import { afterSlideMounted, markSlideMounted, shellFetched } from './startup'
import { touch } from './sync/follow'

const { stepper } = window as { stepper?: Stepper }
/** The stepper's moves before the app's start, whose address has them; the app may leave it for where the talk is. */
let followed = stepper?.place().moves

/** Removes the snapshot and its background once the app shows a slide, preloads the others and mounts the next one. */
export function removeSnapshot(): void {
  const snapshot = document.getElementById(SNAPSHOT)
  const start = () => {
    markSlideMounted()
    preloadSlides()
  }
  if (!snapshot) {
    start()
    return mountAhead()
  }
  const observer = new MutationObserver(() => {
    if (!document.querySelector(`${SLIDESHOW} ${LAYOUT}`))
      return
    observer.disconnect()
    start()
    // The slide's figure comes in a task of its own; two frames later all of it is painted.
    void Promise.all([useInlineFonts(), afterSlideMounted(2)]).then(shellFetched).then(takeOver)
  })
  observer.observe(document.getElementById('app')!, { childList: true, subtree: true })
}

const frame = () => new Promise(requestAnimationFrame)

/** Waits until a step that the app has just taken stands still. */
async function settle(): Promise<void> {
  await frame()
  await frame()
  const running = document.querySelector(SLIDESHOW)?.getAnimations({ subtree: true }) ?? []
  const ending = running.filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
  await Promise.allSettled(ending.map(({ finished }) => finished))
}

/** Follows the stepper's moves until the app shows the same, then takes its place in one task. */
async function takeOver(): Promise<void> {
  const { currentSlideNo, router } = useNav()
  /** The page may have given the app up, between two slides too (packages/press/site/inline-scripts/fall-back.ts). */
  const showApp = () => document.documentElement.classList.add('js')
  for (;;) {
    showApp()
    await settle()
    showApp()
    const { no, step, moves } = stepper!.place()
    if (moves === followed && document.querySelector(slideLayout(currentSlideNo.value)))
      break
    if (moves === followed || Number.isNaN(moves))
      continue
    followed = moves
    touch() // the stepper kept its presses to itself
    const query = { ...router.currentRoute.value.query, clicks: step ? String(step) : undefined }
    await router.replace({ path: `/${no}`, query })
  }
  stepper!.stop()
  for (const id of [SNAPSHOT, BACKGROUND, STATUS])
    document.getElementById(id)?.remove()
  mountAhead()
}
