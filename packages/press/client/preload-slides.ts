/**
 * Preloads the next slide at once, the others when the browser is idle, and then all fonts; from then on a talk needs
 * no network. Slidev would mount the slides before and after the one on show together with it, and all others three
 * seconds later: each move then mounts three slides, and a slow phone is busy when it is first touched. The decks turn
 * that off (`preload: false` among their defaults), and with it that a slide is loaded before it is asked for. Here the
 * next slide is mounted, unseen, when the one on show has stood for a while, so that a move only has to show it.
 */
import { useNav } from '@slidev/client'
import { watch } from 'vue'
import { fetchFonts } from './inline-fonts'

/** When Slidev would lay out all slides: a phone has its slide to itself until then. */
const PRELOAD_AFTER_MS = 3000
/** Who leafs on before that is not kept waiting for a slide that is left at once. */
const MOUNT_AFTER_MS = 400

/** To be called when the slide that was asked for is in the page. */
export function preloadSlides(): void {
  const { slides, currentSlideRoute, nextRoute, prevRoute } = useNav()
  watch(nextRoute, route => setTimeout(() => void route.load()), { immediate: true })
  const load = ([slide, ...others]: typeof slides.value) =>
    whenIdle(() => void (slide ? slide.load().then(() => load(others)) : fetchFonts()))
  setTimeout(() => load(slides.value), PRELOAD_AFTER_MS)

  let timer: ReturnType<typeof setTimeout> | undefined
  const mountLater = (after: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => whenIdle(() => void mountNext()), after)
  }
  /** Of the slides that are mounted the one before stays, too, as a step back finds it as it was left. */
  const mountNext = async () => {
    const [now, next, before] = [currentSlideRoute.value, nextRoute.value, prevRoute.value]
    // A slide that cannot be fetched comes as one that says so, and would stay so.
    const ahead = 'default' in await next.load() ? [next] : []
    if (now !== currentSlideRoute.value)
      return
    const kept = [now, ...ahead, ...before.meta.__preloaded ? [before] : []]
    for (const route of slides.value)
      route.meta.__preloaded = kept.includes(route)
  }
  watch(currentSlideRoute, () => mountLater(MOUNT_AFTER_MS))
  mountLater(PRELOAD_AFTER_MS)
}

/** Safari has no requestIdleCallback. */
const whenIdle = (work: () => void) =>
  void ('requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work))
