/** The start of the app in pieces, between which a slow phone can answer: its code, the slide, and then the shell (packages/press/slidev/defer-shell.ts). */

import type { Ref } from 'vue'
import { shallowRef } from 'vue'

let place: () => void
const placed = new Promise<void>(resolve => place = resolve)

/** Until other work of the browser has had its turn. */
export const pause = (): Promise<void> => new Promise(resolve => void setTimeout(resolve))

/** To be called once the slide that was asked for is in the page; at once where nothing is painted in its place. */
export const slidePlaced = (): void => place()

/** When a part of the shell may come: one after the other behind the slide, each in a task of its own. */
export const turn = (no: number): Promise<void> => (no > 1 ? turn(no - 1) : placed).then(pause)

/** Whether a figure is to be drawn: at once, or while a still stands for it in a task of its own, behind the words of its slide. */
export function useDrawn(): Ref<boolean> {
  const drawn = shallowRef(!document.getElementById('snapshot'))
  if (!drawn.value)
    void pause().then(() => drawn.value = true)
  return drawn
}
