/**
 * Slidev's place for keys: `l` for the next language, once a press, since the page that comes would take the
 * repeats of a held key for presses. With Ctrl, Alt or Cmd it is the browser's, while drawing it chooses the line.
 */
import type { ShortcutOptions } from '@slidev/types'
import { useDrawings } from '@slidev/client'
import { useEventListener } from '@vueuse/core'
import { computed, shallowRef } from 'vue'
import { useLanguages } from '../composables/useLanguages'

export default (_: unknown, base: ShortcutOptions[]): ShortcutOptions[] => {
  const { drawingEnabled } = useDrawings()
  const { goNext } = useLanguages()
  const pressed = shallowRef(false)
  useEventListener('keydown', ({ key, repeat, altKey, ctrlKey, metaKey }) => void (pressed.value = key.toLowerCase() === 'l' && !repeat && !altKey && !ctrlKey && !metaKey))
  useEventListener(['keyup', 'blur'], () => void (pressed.value = false))
  return [...base, { name: 'next_language', key: computed(() => pressed.value && !drawingEnabled.value), fn: goNext }]
}
