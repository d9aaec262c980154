/** Where a page's marked content lies as pdf.js reads it: what we say of it (boxes.ts) is held against this. */
import type { PDFPageProxy } from 'pdfjs-dist'
import type { Box, Matrix, Point } from './geometry.ts'
import { around, common, corners, EVERYWHERE, grow, IDENTITY, move, NOWHERE, scaleOf, times, union } from './geometry.ts'

interface Glyph { width: number, unicode: string }
interface Font { ascent?: number, descent?: number }

/** By the number of the content. `OPS` are pdf.js's names of operators. */
export async function inkOf(page: PDFPageProxy, OPS: Record<string, number>): Promise<Map<number, Box>> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const ink = new Map<number, Box>()
  const stack: typeof state[] = []
  let state = { matrix: IDENTITY, clip: EVERYWHERE, width: 1, font: {} as Font, size: 0 }
  let [line, x, clips] = [IDENTITY, 0, false]
  const open: (number | undefined)[] = []
  const add = (box: Box) => {
    const mcid = open.at(-1)
    if (mcid !== undefined)
      ink.set(mcid, union(ink.get(mcid) ?? NOWHERE, common(box, state.clip)))
  }
  const path = (painted: number, [left, bottom, right, top]: Float32Array) => {
    const box = around(corners(left!, bottom!, right! - left!, top! - bottom!).map(corner => move(corner, state.matrix)))
    if (painted === OPS.stroke || painted === OPS.fillStroke)
      add(grow(box, state.width / 2 * scaleOf(state.matrix)))
    else if (painted !== OPS.endPath)
      add(box)
    if (clips)
      state.clip = common(state.clip, box)
    clips = false
  }
  const text = (glyphs: (Glyph | number)[]) => {
    const { font: { ascent = 1, descent = 0 }, size } = state
    // A space that ends a line is there for those who read; nobody sees it.
    const seen = glyphs.slice(0, glyphs.findLastIndex(glyph => typeof glyph !== 'number' && glyph.unicode !== ' ') + 1)
    const width = seen.reduce((sum: number, glyph) => sum + (typeof glyph === 'number' ? -glyph : glyph.width), 0) * size / 1000
    add(around(corners(x, descent * size, width, (ascent - descent) * size).map((corner): Point => move(move(corner, line), state.matrix))))
    x += width
  }
  const moveTo = (matrix: Matrix) => {
    line = matrix
    x = 0
  }
  const acts: Record<string, (args: never) => unknown> = {
    save: () => stack.push({ ...state }),
    restore: () => state = stack.pop() ?? state,
    transform: (matrix: Matrix) => state.matrix = times(matrix, state.matrix),
    setLineWidth: ([width]: [number]) => state.width = width,
    setGState: ([entries]: [[string, unknown][]]) => entries.forEach(([key, value]) => key === 'LW' && (state.width = value as number)),
    beginMarkedContent: () => open.push(undefined),
    beginMarkedContentProps: ([, mcid]: [string, number | null]) => open.push(mcid ?? undefined),
    endMarkedContent: () => open.pop(),
    clip: () => clips = true,
    eoClip: () => clips = true,
    constructPath: ([painted,, bounds]: [number, unknown, Float32Array | null]) => bounds && path(painted, bounds),
    beginText: () => moveTo(IDENTITY),
    setTextMatrix: ([matrix]: [Matrix]) => moveTo([...matrix] as Matrix),
    moveText: ([tx, ty]: [number, number]) => moveTo(times([1, 0, 0, 1, tx, ty], line)),
    setFont: ([font, size]: [string, number]) => Object.assign(state, { font: page.commonObjs.get(font) as Font, size }),
    showText: ([glyphs]: [(Glyph | number)[]]) => text(glyphs),
  }
  const byNumber = new Map(Object.entries(acts).map(([operator, act]) => [OPS[operator], act]))
  fnArray.forEach((operator, i) => byNumber.get(operator)?.(argsArray[i] as never))
  return ink
}
