/** Shares the keys between a control on a slide and the slides: Slidev leaves all keys to what has the focus. */

/** Blurs a control that a pointer has used, so that the keys are the slides' again; focus that came by Tab stays. */
export function giveKeysBack(event: Event): void {
  const byPointer = event.type === 'pointerup' || (event as MouseEvent).detail > 0 // a click by key counts none
  if (byPointer)
    (event.currentTarget as HTMLElement).blur()
}

/** What a key does to the slides although a control has the focus: a clicker sends Page Up and Page Down. */
export type SlideKey = 'next' | 'prev' | 'leave'
const SLIDE_KEYS: Record<string, SlideKey> = { PageDown: 'next', PageUp: 'prev', Escape: 'leave' }

export const slideKey = ({ key }: { key: string }): SlideKey | undefined => SLIDE_KEYS[key]
