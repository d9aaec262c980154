/** Slidev's place for keys: `l` for the next language. With Ctrl, Alt or Cmd it stays the browser's. */
import type { ShortcutOptions } from '@slidev/types'
import { useMagicKeys } from '@vueuse/core'
import { computed } from 'vue'
import { useLanguages } from '../composables/useLanguages'

export default (_: unknown, base: ShortcutOptions[]): ShortcutOptions[] => {
  const { l, ctrl, alt, meta } = useMagicKeys()
  const { goNext } = useLanguages()
  return [...base, { name: 'next_language', key: computed(() => l!.value && !ctrl!.value && !alt!.value && !meta!.value), fn: goNext }]
}
