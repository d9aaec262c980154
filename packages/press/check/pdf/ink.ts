/** From a page in pdf.js to where its marked content is drawn, and whether its words differ from its background. */
import type { PDFPageProxy } from 'pdfjs-dist'
import type { Box, Matrix } from '../../pdf/geometry.ts'
import {
  boundRect,
  computeScale,
  EMPTY_BOX,
  expand,
  IDENTITY,
  INFINITE_BOX,
  intersect,
  multiply,
  union,
} from '../../pdf/geometry.ts'

interface Glyph { width: number, unicode: string }
interface Font { ascent?: number, descent?: number }

/** `boxes` by the number of the content; `invisible` where all words have the colour of what covers the page last. */
export interface Ink { boxes: Map<number, Box>, invisible: boolean }

/** @param OPS pdf.js's names of operators */
export async function readInk(page: PDFPageProxy, OPS: Record<string, number>): Promise<Ink> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const boxes = new Map<number, Box>()
  const [left, bottom, right, top] = page.view as Box
  const stack: typeof state[] = []
  let state = { matrix: IDENTITY, clip: INFINITE_BOX, width: 1, font: {} as Font, size: 0, fill: 'as a page begins' }
  let background = 'paper'
  const inks = new Set<boolean>()
  let [line, x, clips] = [IDENTITY, 0, false]
  const open: (number | undefined)[] = []
  const add = (box: Box) => {
    const mcid = open.findLast(mcid => mcid !== undefined) // the innermost may be the span of a ligature
    if (mcid !== undefined)
      boxes.set(mcid, union(boxes.get(mcid) ?? EMPTY_BOX, intersect(box, state.clip)))
    return mcid !== undefined
  }
  const coversPage = ([x, y, toX, toY]: Box) => x <= left + 1 && y <= bottom + 1 && toX >= right - 1 && toY >= top - 1
  const path = (painted: number, [left, bottom, right, top]: Float32Array) => {
    const box = boundRect(left!, bottom!, right! - left!, top! - bottom!, state.matrix)
    if (painted === OPS.stroke || painted === OPS.fillStroke)
      add(expand(box, state.width / 2 * computeScale(state.matrix)))
    else if (painted !== OPS.endPath) {
      add(box)
      if (coversPage(intersect(box, state.clip)))
        background = state.fill
    }
    if (clips)
      state.clip = intersect(state.clip, box)
    clips = false
  }
  const text = (glyphs: (Glyph | number)[]) => {
    const { font: { ascent = 1, descent = 0 }, size } = state
    // A space that ends a line is there for screen readers; nobody sees it.
    const end = glyphs.findLastIndex(glyph => typeof glyph !== 'number' && glyph.unicode !== ' ') + 1
    const widths = glyphs.slice(0, end).map(glyph => typeof glyph === 'number' ? -glyph : glyph.width)
    const width = widths.reduce((sum, width) => sum + width, 0) * size / 1000
    if (add(boundRect(x, descent * size, width, (ascent - descent) * size, multiply(line, state.matrix))) && end)
      inks.add(state.fill === background)
    x += width
  }
  const moveTo = (matrix: Matrix) => {
    line = matrix
    x = 0
  }
  const acts: Record<string, (args: never) => unknown> = {
    save: () => stack.push({ ...state }),
    restore: () => state = stack.pop() ?? state,
    transform: (matrix: Matrix) => state.matrix = multiply(matrix, state.matrix),
    setFillRGBColor: ([color]: [string]) => state.fill = color,
    setLineWidth: ([width]: [number]) => state.width = width,
    setGState: ([entries]: [[string, unknown][]]) =>
      entries.forEach(([key, value]) => key === 'LW' && (state.width = value as number)),
    beginMarkedContent: () => open.push(undefined),
    beginMarkedContentProps: ([, mcid]: [string, number | null]) => open.push(mcid ?? undefined),
    endMarkedContent: () => open.pop(),
    clip: () => clips = true,
    eoClip: () => clips = true,
    constructPath: ([painted,, bounds]: [number, unknown, Float32Array | null]) =>
      bounds && path(painted, bounds),
    beginText: () => moveTo(IDENTITY),
    setTextMatrix: ([matrix]: [Matrix]) => moveTo([...matrix] as Matrix),
    moveText: ([tx, ty]: [number, number]) => moveTo(multiply([1, 0, 0, 1, tx, ty], line)),
    setFont: ([font, size]: [string, number]) =>
      Object.assign(state, { font: page.commonObjs.get(font) as Font, size }),
    showText: ([glyphs]: [(Glyph | number)[]]) => text(glyphs),
  }
  const byNumber = new Map(Object.entries(acts).map(([operator, act]) => [OPS[operator], act]))
  fnArray.forEach((operator, i) => byNumber.get(operator)?.(argsArray[i] as never))
  return { boxes, invisible: inks.has(true) && !inks.has(false) }
}
