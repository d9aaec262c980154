/** Keys between a control on a slide and the slides: Slidev leaves all of them to what has the focus. */

/** After a pointer has used a control the keys are the slides' again; who came by Tab stays where he is. */
export function giveKeysBack(event: Event): void {
  const byPointer = event.type === 'pointerup' || (event as MouseEvent).detail > 0 // a click by key counts none
  if (byPointer)
    (event.currentTarget as HTMLElement).blur()
}

/** What the slides do with a key although a control has the focus: a clicker for the stage sends Page Up and Page Down. */
export type SlideKey = 'next' | 'prev' | 'leave'
const SLIDE_KEYS: Record<string, SlideKey> = { PageDown: 'next', PageUp: 'prev', Escape: 'leave' }

export const slideKey = ({ key }: { key: string }): SlideKey | undefined => SLIDE_KEYS[key]
