/**
 * Splits a drawing into its two halves, for screens on which these stand one below the other: measures the marks on the
 * slide, so that every figure has halves, however it is drawn, and gives the place of each.
 */
import type { Page } from 'playwright'
import type { Box } from './extent.ts'
import { BESIDE } from './extent.ts'

/**
 * Where a mark shows: in one half; in both, as names on the axis do; in a row whose columns come one below the other;
 * or, as `whole`, only where the drawing is whole.
 */
export type Place = 'models' | 'chains' | 'both' | 'row' | 'whole'

/** A mark of a drawing as it lies on a slide. */
export interface Piece {
  /** Its boxes; of a list, those of each item. */
  parts: Box[][]
  words?: string
  /** Of its letters, in pixels. */
  size: number
  /** Whether it names what lies beside it. */
  names: boolean
}

/** Words on the axis, which are text between the halves. */
export interface Caption { words: string, small: boolean }

export interface Halves {
  /** Of each piece. */
  places: Place[]
  /** Where the halves lie on the canvas, and the row's columns. */
  models?: Box
  chains?: Box
  row: Box[]
  captions: Caption[]
  /** Whether names stand on the axis too. */
  shared: boolean
}

/** The attribute that numbers a mark while its drawing is split. */
export const COUNTED = 'data-piece'
/** Body text is larger than this; what is smaller is a note. */
const NOTE = 16

/** Splits a drawing at its axis, the middle of the canvas. */
export function splitPieces(pieces: Piece[], axis: number): Halves {
  const places = pieces.map(({ parts, words, size, names }): Place => {
    const { x, width } = enclose(parts.flat())
    if (x + width <= axis + 1 || !parts.flat().length)
      return 'models'
    if (x >= axis - 1)
      return 'chains'
    if (parts.length > 1)
      return 'row'
    // A short line over the axis links the halves, or leads to a caption.
    return (words === undefined ? width > axis : names && size > NOTE) ? 'both' : 'whole'
  })
  const filterPieces = (place: Place) => pieces.filter((_, i) => places[i] === place)
  const half = (side: 'models' | 'chains') => {
    const own = filterPieces(side).flatMap(({ parts }) => parts.flat())
    // A line across ends where a half ends; what it names does not.
    const names = filterPieces('both').flatMap(({ parts, words }) => words === undefined ? [] : parts.flat())
    return own.length ? enclose([...own, ...names]) : undefined
  }
  return {
    places,
    models: half('models'),
    chains: half('chains'),
    row: filterPieces('row').flatMap(({ parts }) => parts.map(enclose)),
    shared: filterPieces('both').some(({ words }) => words !== undefined),
    captions: filterPieces('whole').flatMap(({ words, size }) =>
      words === undefined ? [] : { words, small: size <= NOTE }),
  }
}

function enclose(boxes: Box[]): Box {
  const [x, y] = [Math.min(...boxes.map(box => box.x)), Math.min(...boxes.map(box => box.y))]
  const right = Math.max(...boxes.map(box => box.x + box.width))
  const bottom = Math.max(...boxes.map(box => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** Measures the pieces of the drawing on the slide that a selector finds, and numbers them in the slide's HTML. */
export function measurePieces(
  page: Page,
  selector: string,
): Promise<{ html: string, pieces: Piece[], axis: number }> {
  // One function without others in it: Playwright sends it to the page as text.
  return page.evaluate(({ selector, beside, COUNTED }) => {
    const root = document.querySelector<HTMLElement>(selector)!
    const frame = root.getBoundingClientRect()
    const scale = frame.width / root.offsetWidth
    const range = document.createRange()
    const drawn = [...root.children].filter(child => !child.matches(`${beside}, .visually-hidden, .fork-table`))
      .flatMap(child => child.matches('svg') ? [...child.children] : [child])
    const pieces = drawn.map((element, i) => {
      element.setAttribute(COUNTED, String(i))
      const { fontFamily, fontSize, fontStyle } = getComputedStyle(element)
      return {
        parts: (element.matches('ul') ? [...element.children] : [element]).map(part =>
          [part, ...part.querySelectorAll('*')].flatMap((leaf) => {
            if (leaf.tagName === 'tspan' || (leaf.childElementCount && leaf.tagName !== 'text'))
              return []
            range.selectNodeContents(leaf)
            const painted = leaf.matches('path, rect, circle, line, input') ? leaf : range
            const { left, top, width, height } = painted.getBoundingClientRect()
            if (!width && !height)
              return []
            const [x, y] = [(left - frame.left) / scale, (top - frame.top) / scale]
            return [{ x, y, width: width / scale, height: height / scale }]
          })),
        words: element.tagName === 'text' ? [...element.children].map(line => line.textContent).join(' ') : undefined,
        size: Number.parseFloat(fontSize),
        names: /Franklin/.test(fontFamily) && fontStyle === 'normal',
      }
    })
    const html = root.outerHTML
    drawn.forEach(element => element.removeAttribute(COUNTED))
    return { html, pieces, axis: root.offsetWidth / 2 }
  }, { selector, beside: BESIDE, COUNTED })
}
