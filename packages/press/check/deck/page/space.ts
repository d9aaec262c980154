/** Takes the window's px, returns the canvas's, whatever scale the slide is shown at; and what is seen or exposed. */
import type { Canvas } from '../../../deck.ts'
import type { Rect } from '../types.ts'

export interface CanvasSpace {
  root: Element
  scale: number
  box: (rect: Rect) => Rect
  point: (x: number, y: number) => { x: number, y: number }
}

/** @param root the element that fills the canvas */
export function toCanvasSpace(root: Element, canvas: Canvas): CanvasSpace {
  const { x: left, y: top, width } = root.getBoundingClientRect()
  const scale = width / canvas.width
  const point = (x: number, y: number) => ({ x: (x - left) / scale, y: (y - top) / scale })
  return {
    root,
    scale,
    box: ({ x, y, width, height }) => ({ ...point(x, y), width: width / scale, height: height / scale }),
    point,
  }
}

/** Shown to people who see: drawn, not transparent, not cut down to nothing. */
export function isSeen(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isScreenReaderOnly(element)
}

/** Cut down to a point, so that only assistive technology meets it. */
export function isScreenReaderOnly(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (getComputedStyle(at).clipPath === 'inset(50%)')
      return true
  }
  return false
}

/** Whether assistive technology gets it: the inverse of hidden, whatever hides it. */
export function isExposed(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true })
    && !element.closest('[aria-hidden="true"], [inert], [hidden]')
}

/** A name by which a person finds an element: its tag and first classes. */
export function describeElement(element: Element): string {
  const classes = [...element.classList].filter(name => /^[a-z][\w-]*$/.test(name)).slice(0, 2)
  return [element.tagName.toLowerCase(), ...classes].join('.')
}

/** Its words on one line. */
export const readWords = (element: Element): string =>
  (element instanceof HTMLElement ? element.innerText : element.textContent ?? '').replace(/\s+/g, ' ').trim()
