/**
 * Slidev's place for keys: `l` for the next language, those of a clicker that make the screen blank, Home and End. Once
 * a press: the page of another language would take the repeats of a held key for presses, and the slide would come
 * back. With Ctrl, Alt or Cmd a key is the browser's, while drawing it chooses the line.
 *
 * A clicker's keys work also while a link or a button has the focus, which have no use for them: Slidev leaves it all
 * keys, so that a clicker does nothing once somebody has pressed a button.
 */
import type { NavOperations, ShortcutOptions } from '@slidev/types'
import { useDrawings } from '@slidev/client'
import { useEventListener } from '@vueuse/core'
import { computed, shallowRef } from 'vue'
import { shadeOf } from '../client/blank'
import { slideKey } from '../client/slide-keys'
import { useBlank } from '../client/useBlank'
import { useLanguages } from '../client/useLanguages'

export default ({ goFirst, goLast, next, prev }: NavOperations, base: ShortcutOptions[]): ShortcutOptions[] => {
  const { drawingEnabled } = useDrawings()
  const { goNext } = useLanguages()
  const { blank } = useBlank()
  const pressed = shallowRef<KeyboardEvent>()
  useEventListener('keydown', event => void (pressed.value = event.repeat || event.altKey || event.ctrlKey || event.metaKey ? undefined : event))
  useEventListener(['keyup', 'blur'], () => void (pressed.value = undefined))
  useEventListener('keydown', (event) => {
    if (!document.activeElement?.matches('a, button'))
      return
    const [turn, shade] = [slideKey(event), shadeOf(event)]
    if (shade && !event.repeat)
      return blank(shade)
    if (!turn || turn === 'leave')
      return
    event.preventDefault()
    void { next, prev }[turn]()
  })
  const when = (is: (event: KeyboardEvent) => boolean) => computed(() => !!pressed.value && !drawingEnabled.value && is(pressed.value))
  return [
    ...base,
    { name: 'next_language', key: when(({ key }) => key.toLowerCase() === 'l'), fn: goNext },
    { name: 'blank_black', key: when(event => shadeOf(event) === 'black'), fn: () => blank('black') },
    { name: 'blank_white', key: when(event => shadeOf(event) === 'white'), fn: () => blank('white') },
    { name: 'first_slide', key: when(({ key }) => key === 'Home'), fn: goFirst },
    { name: 'last_slide', key: when(({ key }) => key === 'End'), fn: goLast },
  ]
}
