/** How much of a slide its drawing takes, so that the article shows that and no empty paper. */
import type { Page } from 'playwright'

/** A part of the canvas, in its pixels. */
export interface Box { x: number, y: number, width: number, height: number }

/** What of a slide is no part of its drawing: the article says it in words of its own. */
export const BESIDE = '.head, h1, h1 + p:not([class]), .evidence:not(.presets), .imprint'

/**
 * Where the drawing of a slide lies on its canvas.
 * @param selector finds the slide
 */
export function extentOf(page: Page, selector: string): Promise<Box> {
  // In one function without others in it: it is sent to the page as text.
  return page.evaluate(({ selector, beside }) => {
    const root = document.querySelector(selector)!
    const frame = root.getBoundingClientRect()
    const scale = frame.width / (root as HTMLElement).offsetWidth
    const range = document.createRange()
    const boxes = [...root.querySelectorAll('*')].flatMap((element) => {
      // Leaves are what is painted; what holds them is as wide as the canvas.
      if (element.closest(beside) || element.closest('.for-listeners, .fork-table') || (element.childElementCount && element.tagName !== 'text'))
        return []
      range.selectNodeContents(element)
      const painted = element.matches('path, rect, circle, line, text, input') ? element : range
      // What is in no place of the layout is not painted.
      return [painted.getBoundingClientRect()].filter(({ width, height }) => width || height)
    })
    if (!boxes.length)
      return { x: 0, y: 0, width: 0, height: 0 }
    const [left, top] = [Math.min(...boxes.map(box => box.left)), Math.min(...boxes.map(box => box.top))]
    const [right, bottom] = [Math.max(...boxes.map(box => box.right)), Math.max(...boxes.map(box => box.bottom))]
    const [x, y, width, height] = [left - frame.left, top - frame.top, right - left, bottom - top].map(length => Math.round(length / scale))
    return { x: x!, y: y!, width: width!, height: height! }
  }, { selector, beside: BESIDE })
}
