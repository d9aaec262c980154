/** Measures how much of a slide its drawing takes, so that the article shows no empty paper. */
import type { Page } from 'playwright'

/** A part of the canvas, in its pixels. */
export interface Box { x: number, y: number, width: number, height: number }

/** Parts of a slide that the article says in words of its own. */
export const BESIDE = '.head, h1, h1 + p:not([class]), .evidence:not(.presets), .imprint'

/** Measures where the drawing of the slide that a selector finds lies on its canvas. */
export function measureExtent(page: Page, selector: string): Promise<Box> {
  // One function without others in it: Playwright sends it to the page as text.
  return page.evaluate(({ selector, beside }) => {
    const root = document.querySelector(selector)!
    const frame = root.getBoundingClientRect()
    const scale = frame.width / (root as HTMLElement).offsetWidth
    const range = document.createRange()
    const boxes = [...root.querySelectorAll('*')].flatMap((element) => {
      // Leaves are painted; their containers are as wide as the canvas.
      const hasChildren = element.childElementCount && element.tagName !== 'text'
      if (element.closest(beside) || element.closest('.visually-hidden, .fork-table') || hasChildren)
        return []
      range.selectNodeContents(element)
      const painted = element.matches('path, rect, circle, line, text, input') ? element : range
      // An element without a box is not painted.
      return [painted.getBoundingClientRect()].filter(({ width, height }) => width || height)
    })
    if (!boxes.length)
      return { x: 0, y: 0, width: 0, height: 0 }
    const [left, top] = [Math.min(...boxes.map(box => box.left)), Math.min(...boxes.map(box => box.top))]
    const [right, bottom] = [Math.max(...boxes.map(box => box.right)), Math.max(...boxes.map(box => box.bottom))]
    const lengths = [left - frame.left, top - frame.top, right - left, bottom - top]
    const [x, y, width, height] = lengths.map(length => Math.round(length / scale))
    return { x: x!, y: y!, width: width!, height: height! }
  }, { selector, beside: BESIDE })
}
