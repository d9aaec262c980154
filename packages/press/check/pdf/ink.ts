/** From a page in pdf.js to where its marked content is drawn: what its PDF says of it is held against this. */
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

/** Finds boxes by the number of the content. `OPS` are pdf.js's names of operators. */
export async function readInkBoxes(page: PDFPageProxy, OPS: Record<string, number>): Promise<Map<number, Box>> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const ink = new Map<number, Box>()
  const stack: typeof state[] = []
  let state = { matrix: IDENTITY, clip: INFINITE_BOX, width: 1, font: {} as Font, size: 0 }
  let [line, x, clips] = [IDENTITY, 0, false]
  const open: (number | undefined)[] = []
  const add = (box: Box) => {
    const mcid = open.findLast(mcid => mcid !== undefined) // the innermost may be the span of a ligature
    if (mcid !== undefined)
      ink.set(mcid, union(ink.get(mcid) ?? EMPTY_BOX, intersect(box, state.clip)))
  }
  const path = (painted: number, [left, bottom, right, top]: Float32Array) => {
    const box = boundRect(left!, bottom!, right! - left!, top! - bottom!, state.matrix)
    if (painted === OPS.stroke || painted === OPS.fillStroke)
      add(expand(box, state.width / 2 * computeScale(state.matrix)))
    else if (painted !== OPS.endPath)
      add(box)
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
    add(boundRect(x, descent * size, width, (ascent - descent) * size, multiply(line, state.matrix)))
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
  return ink
}
