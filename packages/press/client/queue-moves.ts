/**
 * Slidev's moves read the slide and the click at once and reach the new ones later (Slidev 53,
 * client/composables/useNav.ts): of two presses a millisecond apart at the border of two slides, the second reads the
 * slide that the first is leaving, and is lost or counts twice. Here they queue.
 */
import type { Nav } from '@slidev/client'
import { useSlideContext } from '@slidev/client'
import { until } from '@vueuse/core'
import { toRaw } from 'vue'
import { queue } from './queue'
import { yieldToMain } from './startup'

/** A slide that takes longer to fetch does not keep the next move waiting: it may lead away from it. */
const SLIDE_MS = 1000

/** Queues Slidev's moves, whoever asks for them: keys, clicks, swipes, buttons. To be called at its root. */
export function queueMoves(): void {
  // What `useNav()` copies; pages, shortcuts and controls ask for it after this.
  const nav = toRaw(useSlideContext().$slidev).nav as unknown as Nav
  queue(nav, async () => {
    // A slide corrects the click of its address as it is mounted, and steps reach the address in a microtask.
    await until(() => nav.clicksContext.value.isMounted).toBe(true, { timeout: SLIDE_MS })
    await yieldToMain()
  })
}
