/**
 * Slidev's setup of keys: `l` for the next language, the keys of a clicker that blank the screen, Home and End; on a
 * stage `r` for a rehearsal. A held key counts once: the page of another language would take its repeats for presses,
 * and the slide would come back. With Ctrl, Alt or Cmd a key is the browser's, and while drawing it chooses the line.
 *
 * A clicker's keys work also while a link or a button has the focus, which has no use for them. Slidev leaves all keys
 * to what has the focus, so that a clicker does nothing once somebody has pressed a button.
 */
import type { NavOperations, ShortcutOptions } from '@slidev/types'
import { useDrawings, useNav } from '@slidev/client'
import { useEventListener } from '@vueuse/core'
import { computed, shallowRef } from 'vue'
import { toShade } from '../client/blank'
import { slideKey } from '../client/slide-keys'
import { toggleRehearsal } from '../client/stage/useStage'
import { useBlank } from '../client/useBlank'
import { useLanguages } from '../client/useLanguages'

export default ({ goFirst, goLast, next, prev }: NavOperations, base: ShortcutOptions[]): ShortcutOptions[] => {
  const { drawingEnabled } = useDrawings()
  const { goNext } = useLanguages()
  const { blank } = useBlank()
  const { isPresenter } = useNav()
  const pressed = shallowRef<KeyboardEvent>()
  useEventListener('keydown', (event) => {
    pressed.value = event.repeat || event.altKey || event.ctrlKey || event.metaKey ? undefined : event
  })
  useEventListener(['keyup', 'blur'], () => void (pressed.value = undefined))
  useEventListener('keydown', (event) => {
    if (!document.activeElement?.matches('a, button'))
      return
    const [move, shade] = [slideKey(event), toShade(event)]
    if (shade && !event.repeat)
      return blank(shade)
    if (!move || move === 'leave')
      return
    event.preventDefault()
    void { next, prev }[move]()
  })
  const when = (is: (event: KeyboardEvent) => boolean) =>
    computed(() => !!pressed.value && !drawingEnabled.value && is(pressed.value))
  return [
    ...base,
    { name: 'next_language', key: when(({ key }) => key.toLowerCase() === 'l'), fn: goNext },
    { name: 'blank_black', key: when(event => toShade(event) === 'black'), fn: () => blank('black') },
    { name: 'blank_white', key: when(event => toShade(event) === 'white'), fn: () => blank('white') },
    { name: 'first_slide', key: when(({ key }) => key === 'Home'), fn: goFirst },
    { name: 'last_slide', key: when(({ key }) => key === 'End'), fn: goLast },
    ...import.meta.env.VITE_STAGE
      ? [{ name: 'rehearse', key: when(({ key }) => key.toLowerCase() === 'r' && isPresenter.value), fn: toggleRehearsal }]
      : [],
  ]
}
