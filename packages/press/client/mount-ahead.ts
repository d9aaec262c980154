/**
 * Mounts the next slide, unseen, when the one on show has stood for a while, so that a move only has to show it. Slidev
 * mounts what is marked `__preloaded`: the slides before and after the one on show together with it, all others three
 * seconds later, which has each move mount three slides. The decks turn that off (`preload: false`).
 */
import { useNav } from '@slidev/client'
import { watch } from 'vue'
import { whenIdle } from './when-idle'

/** Who leafs on before that is not kept waiting for a slide that is left at once. */
const MOUNT_AFTER_MS = 400

/** To be called when the app has taken over: until then it may have presses to catch up with. */
export function mountAhead(): void {
  const { slides, currentSlideRoute, nextRoute } = useNav()
  let timer: ReturnType<typeof setTimeout> | undefined
  const mountLater = () => {
    clearTimeout(timer)
    timer = setTimeout(() => whenIdle(() => void mountNext()), MOUNT_AFTER_MS)
  }
  const mountNext = async () => {
    const [now, next] = [currentSlideRoute.value, nextRoute.value]
    // A slide that cannot be fetched comes as one that says so, and would stay so.
    const fetched = 'default' in await next.load()
    if (now !== currentSlideRoute.value)
      return
    for (const route of slides.value)
      route.meta.__preloaded = route === next && route !== now && fetched
  }
  watch(currentSlideRoute, (now) => {
    now.meta.__preloaded = false // it goes when it is left: what comes late on it would be late again on the way back
    mountLater()
  }, { immediate: true })
}
