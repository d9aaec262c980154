/**
 * A drawing's two halves, for screens on which they stand one below the other: which mark belongs to which is
 * measured on the slide, so that every figure has them, however it is drawn.
 */
import type { Page } from 'playwright'
import type { Box } from './extent.ts'
import { BESIDE } from './extent.ts'

/**
 * Where a mark shows: in one half; in both, as names on the axis of what lies beside them do; in a row whose
 * columns come one below the other; or, as `said`, only where the drawing is whole.
 */
export type Place = 'models' | 'chains' | 'both' | 'row' | 'said'

/** A mark of a drawing as it lies on a slide: its boxes, of a list those of each item; of a label its words, size in pixels, and whether it names. */
export interface Piece { parts: Box[][], words?: string, size: number, names: boolean }

/** Words that are spoken on the axis, in the order in which they come. Between the halves they are text. */
export interface Said { words: string, small: boolean }

/** Every piece's place, where the halves and the row's columns lie on the canvas, and what is said on the axis; `shared` if names stand there too. */
export interface Halves { places: Place[], models?: Box, chains?: Box, row: Box[], said: Said[], shared: boolean }

/** The attribute of a mark that counts it while its drawing is taken apart. */
export const COUNTED = 'data-piece'
/** Body text is larger than this; what is smaller is a note. */
const NOTE = 16

/** Takes a drawing apart. `axis` is where its canvas has its middle. */
export function takeApart(pieces: Piece[], axis: number): Halves {
  const places = pieces.map(({ parts, words, size, names }): Place => {
    const { x, width } = around(parts.flat())
    if (x + width <= axis + 1 || !parts.flat().length)
      return 'models'
    if (x >= axis - 1)
      return 'chains'
    if (parts.length > 1)
      return 'row'
    // A short line over the axis links the halves, or leads to what is said between them.
    return (words === undefined ? width > axis : names && size > NOTE) ? 'both' : 'said'
  })
  const boxesAt = (place: Place) => pieces.filter((_, i) => places[i] === place)
  const half = (side: 'models' | 'chains') => {
    const own = boxesAt(side).flatMap(({ parts }) => parts.flat())
    // A line across ends where a half ends; what it names does not.
    const names = boxesAt('both').flatMap(({ parts, words }) => words === undefined ? [] : parts.flat())
    return own.length ? around([...own, ...names]) : undefined
  }
  return {
    places,
    models: half('models'),
    chains: half('chains'),
    row: boxesAt('row').flatMap(({ parts }) => parts.map(around)),
    shared: boxesAt('both').some(({ words }) => words !== undefined),
    said: boxesAt('said').flatMap(({ words, size }) => words === undefined ? [] : { words, small: size <= NOTE }),
  }
}

function around(boxes: Box[]): Box {
  const [x, y] = [Math.min(...boxes.map(box => box.x)), Math.min(...boxes.map(box => box.y))]
  return { x, y, width: Math.max(...boxes.map(box => box.x + box.width)) - x, height: Math.max(...boxes.map(box => box.y + box.height)) - y }
}

/**
 * The pieces of the drawing on a slide, and the slide's HTML in which they are counted.
 * @param selector finds the slide
 */
export function piecesOf(page: Page, selector: string): Promise<{ html: string, pieces: Piece[], axis: number }> {
  // In one function without others in it: it is sent to the page as text.
  return page.evaluate(({ selector, beside, COUNTED }) => {
    const root = document.querySelector<HTMLElement>(selector)!
    const frame = root.getBoundingClientRect()
    const scale = frame.width / root.offsetWidth
    const range = document.createRange()
    const drawn = [...root.children].filter(child => !child.matches(`${beside}, .for-listeners, .fork-table`))
      .flatMap(child => child.matches('svg') ? [...child.children] : [child])
    const pieces = drawn.map((element, i) => {
      element.setAttribute(COUNTED, String(i))
      const { fontFamily, fontSize, fontStyle } = getComputedStyle(element)
      return {
        parts: (element.matches('ul') ? [...element.children] : [element]).map(part => [part, ...part.querySelectorAll('*')].flatMap((leaf) => {
          if (leaf.tagName === 'tspan' || (leaf.childElementCount && leaf.tagName !== 'text'))
            return []
          range.selectNodeContents(leaf)
          const { left, top, width, height } = (leaf.matches('path, rect, circle, line, input') ? leaf : range).getBoundingClientRect()
          return width || height ? [{ x: (left - frame.left) / scale, y: (top - frame.top) / scale, width: width / scale, height: height / scale }] : []
        })),
        ...element.tagName === 'text' ? { words: [...element.children].map(line => line.textContent).join(' ') } : {},
        size: Number.parseFloat(fontSize),
        names: /Franklin/.test(fontFamily) && fontStyle === 'normal',
      }
    })
    const html = root.outerHTML
    drawn.forEach(element => element.removeAttribute(COUNTED))
    return { html, pieces, axis: root.offsetWidth / 2 }
  }, { selector, beside: BESIDE, COUNTED })
}
