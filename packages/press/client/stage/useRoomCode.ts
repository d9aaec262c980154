/**
 * Whether slides show the room's address as a code where they have a place for it: at first they do. The speaker's
 * button hides it, or shows it again, in all windows of the browser, whatever their language.
 */
import { createSharedComposable, useBroadcastChannel } from '@vueuse/core'
import { shallowRef, watch } from 'vue'

/** A window that opens asks. Each message is a new object: `watch` would not see an equal one. */
interface Message { ask?: true, shown?: boolean }

export const useRoomCode = /* @__PURE__ */ createSharedComposable(() => {
  const shown = shallowRef(true)
  const { channel, data, post } = useBroadcastChannel<Message, Message>({ name: 'room code' })
  watch(data, (message) => {
    if (!message.ask)
      shown.value = message.shown!
    else if (!shown.value)
      post({ shown: false })
  }, { flush: 'sync' })
  watch(channel, open => open && post({ ask: true }))
  return {
    shown,
    show: (is: boolean) => {
      shown.value = is
      post({ shown: is })
    },
  }
})
