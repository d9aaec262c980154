/** Takes a slide, returns its words by face: a page cannot tell in which face it is drawn, the browser's tools can. */
import type { TextRun } from '../types.ts'
import type { CanvasSpace } from './space.ts'
import { isSeen } from './space.ts'

export const TAG = 'data-text-run'

/**
 * Tags every element with words of its own that are seen, by its place in what is returned.
 * @param known the keys of what is left out
 */
export function tagText({ root, box }: CanvasSpace, known: string[]): TextRun[] {
  const keys = new Set(known)
  const runs: TextRun[] = []
  for (const element of root.querySelectorAll('*')) {
    const words = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)
      .map(node => node.textContent).join('').replace(/\s+/g, ' ').trim()
    if (!words || element.closest('style, script, desc, title') || !isSeen(element))
      continue
    const { fontFamily, fontWeight, fontStyle } = getComputedStyle(element)
    const key = [words, fontFamily, fontWeight, fontStyle].join('|')
    if (keys.has(key))
      continue
    keys.add(key)
    element.setAttribute(TAG, String(runs.length))
    runs.push({ key, words, families: fontFamily, box: box(element.getBoundingClientRect()) })
  }
  return runs
}

export function untagText(): void {
  document.querySelectorAll(`[${TAG}]`).forEach(element => element.removeAttribute(TAG))
}
