/**
 * Preloads the next slide at once, the others when the browser is idle, and then all fonts; from then on a talk needs
 * no network. Slidev would do so, too, but mount them as well, and a slow phone is busy when it is first touched. The
 * decks turn that off (`preload: false` among their defaults), and with it that a slide is loaded before its time.
 */
import { useNav } from '@slidev/client'
import { watch } from 'vue'
import { fetchFonts } from './inline-fonts'
import { whenIdle } from './when-idle'

/** When Slidev would lay out all slides: a phone has its slide to itself until then. */
const PRELOAD_AFTER_MS = 3000

/** To be called when the slide that was asked for is in the page. */
export function preloadSlides(): void {
  const { slides, nextRoute } = useNav()
  watch(nextRoute, route => setTimeout(() => void route.load()), { immediate: true })
  const load = ([slide, ...others]: typeof slides.value) =>
    whenIdle(() => void (slide ? slide.load().then(() => load(others)) : fetchFonts()))
  setTimeout(() => load(slides.value), PRELOAD_AFTER_MS)
}
