/**
 * Blanks the room's screen, in all windows of the deck at once. Slidev 53 has no such key, and its windows share no
 * state of a deck's own; a BroadcastChannel works in dev and build.
 */
import type { Shade } from './blank'
import { createSharedComposable, useBroadcastChannel, useEventListener } from '@vueuse/core'
import { shallowRef, watch } from 'vue'
import { wakesScreen } from './blank'

/** A window that opens asks. Each message is a new object: `watch` would not see an equal one. */
interface Message { ask?: true, shade?: Shade }

export const useBlank = createSharedComposable(() => {
  const shade = shallowRef<Shade>()
  let tell: ((shade?: Shade) => void) | undefined
  const { channel, data, post } = useBroadcastChannel<Message, Message>({ name: `blank ${import.meta.env.BASE_URL}` })
  watch(data, (message) => {
    if (!message.ask)
      shade.value = message.shade
    else if (shade.value)
      post({ shade: shade.value })
  }, { flush: 'sync' }) // two that come together are two
  watch(channel, open => open && post({ ask: true }))

  /** Makes the screen blank; without a shade the slide is back. */
  function blank(to?: Shade) {
    shade.value = to
    post({ shade: to })
    if (import.meta.env.VITE_STAGE)
      tell?.(to)
  }

  // In the capture phase, as the key is not to move the slide, too. A held key counts once.
  useEventListener('keydown', (event) => {
    if (!shade.value || !wakesScreen(event) || isTyped(event.target as Element))
      return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (!event.repeat)
      blank()
  }, { capture: true })

  return {
    shade,
    blank,
    /** On a stage, what is told of each blank by a hand in this window. */
    onHand: (hear: typeof tell) => void (tell = hear),
  }
})

/** Whether a key goes into a text. */
const isTyped = (target: Element) => target.matches('textarea, input:not([type=range]), [contenteditable]')
