/**
 * Slidev would lay out the slides before and after the one on show together with it, and all others three seconds
 * later: each move then draws three slides, and a slow phone is busy when it is first touched. The decks turn that
 * off (`preload: false` among their defaults), and with it that a slide is loaded before it is asked for. That is
 * done here: the next one at once, the others when there is nothing else to do, and then all faces. From then on a
 * talk needs no network.
 */
import { useNav } from '@slidev/client'
import { watch } from 'vue'
import { fetchFaces } from './inline-fonts'

/** In ms, when Slidev would lay all of them out: a phone has its slide to itself until then. */
const LATER = 3000

/** To be called when the slide that was asked for is in the page. */
export function loadAhead(): void {
  const { slides, nextRoute } = useNav()
  watch(nextRoute, route => setTimeout(() => void route.load()), { immediate: true })
  const load = ([slide, ...others]: typeof slides.value) => whenIdle(() => void (slide ? slide.load().then(() => load(others)) : fetchFaces()))
  setTimeout(() => load(slides.value), LATER)
}

/** Safari has no idle time to ask for. */
const whenIdle = (work: () => void) => void ('requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work))
