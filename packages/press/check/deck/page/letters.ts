/** Words whose letters the browser's own tools are to be asked about: a page cannot tell in which face it is drawn. */
import type { Letters } from '../types.ts'
import type { Space } from './space.ts'
import { isSeen } from './space.ts'

export const TAG = 'data-letters'

/**
 * Tags every element with words of its own that are seen, by its place in what is returned.
 * @param known the keys of what is left out
 */
export function tagLetters({ root, box }: Space, known: string[]): Letters[] {
  const keys = new Set(known)
  const found: Letters[] = []
  for (const element of root.querySelectorAll('*')) {
    const own = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.textContent).join('').replace(/\s+/g, ' ').trim()
    if (!own || element.closest('style, script, desc, title') || !isSeen(element))
      continue
    const { fontFamily, fontWeight, fontStyle } = getComputedStyle(element)
    const key = [own, fontFamily, fontWeight, fontStyle].join('|')
    if (keys.has(key))
      continue
    keys.add(key)
    element.setAttribute(TAG, String(found.length))
    found.push({ key, words: own, families: fontFamily, box: box(element.getBoundingClientRect()) })
  }
  return found
}

export function untagLetters(): void {
  document.querySelectorAll(`[${TAG}]`).forEach(element => element.removeAttribute(TAG))
}
