/** Places on the slide: from the window's pixels to the canvas's, whatever scale the slide is shown at. */
import type { Box } from '../types.ts'

export const CANVAS = { width: 1280, height: 720 }

export interface Space { root: Element, scale: number, box: (rect: { x: number, y: number, width: number, height: number }) => Box, point: (x: number, y: number) => { x: number, y: number } }

/** @param root the element that fills the canvas */
export function spaceOf(root: Element): Space {
  const { x: left, y: top, width } = root.getBoundingClientRect()
  const scale = width / CANVAS.width
  return {
    root,
    scale,
    box: rect => ({ x: (rect.x - left) / scale, y: (rect.y - top) / scale, width: rect.width / scale, height: rect.height / scale }),
    point: (x, y) => ({ x: (x - left) / scale, y: (y - top) / scale }),
  }
}

/** Shown to those who see: drawn, not transparent, not cut down to nothing. */
export function isSeen(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isForListeners(element)
}

/** Cut down to a point, so that only assistive technology meets it. */
export function isForListeners(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (getComputedStyle(at).clipPath === 'inset(50%)')
      return true
  }
  return false
}

/** Whether assistive technology gets it: the inverse of hidden, whatever hides it. */
export function isHeard(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden="true"], [inert], [hidden]')
}

/** A name by which a person finds an element: its tag and first classes. */
export function nameOf(element: Element): string {
  const classes = [...element.classList].filter(name => /^[a-z][\w-]*$/.test(name)).slice(0, 2)
  return [element.tagName.toLowerCase(), ...classes].join('.')
}

/** Its words on one line. */
export const wordsOf = (element: Element) => (element instanceof HTMLElement ? element.innerText : element.textContent ?? '').replace(/\s+/g, ' ').trim()
