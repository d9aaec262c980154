/** From the operations of a page to the box of each piece of marked content, by what its operators draw. */
import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib'
import type { Operation } from './content-stream.ts'
import type { Box, Matrix, Point } from './geometry.ts'
import type { FontMetrics } from './metrics.ts'
import { PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { parseOperands, readMcid } from './content-stream.ts'
import {
  boundCurve,
  boundPoints,
  boundRect,
  computeScale,
  EMPTY_BOX,
  expand,
  IDENTITY,
  INFINITE_BOX,
  intersect,
  multiply,
  transform,
  union,
} from './geometry.ts'
import { readMetrics } from './metrics.ts'

/** The resources that a page's operators name: its fonts, and how wide a line each graphics state draws. */
export interface PageResources { metrics: Map<string, FontMetrics>, widths: Map<string, number> }

const name = PDFName.of

/** Reads the resources of a page by their names. `known` spares reading a font twice. */
export function readResources(
  pdf: PDFDocument,
  page: PDFPage,
  known = new Map<PDFDict, FontMetrics>(),
): PageResources {
  const read = (key: string) => page.node.Resources()?.lookupMaybe(name(key), PDFDict)?.entries()
    .map(([key, ref]): [string, PDFDict] => [key.asString(), pdf.context.lookup(ref, PDFDict)]) ?? []
  const metrics = read('Font').map(([key, font]): [string, FontMetrics] => {
    if (!known.has(font))
      known.set(font, readMetrics(font))
    return [key, known.get(font)!]
  })
  const widths = read('ExtGState').flatMap(([key, state]): [string, number][] => {
    const width = state.lookupMaybe(name('LW'), PDFNumber)?.asNumber()
    return width === undefined ? [] : [[key, width]]
  })
  return { metrics: new Map(metrics), widths: new Map(widths) }
}

/**
 * Finds the box of each piece of marked content by its number: paths with the width of their lines, text as high as
 * its font, of both what is not clipped away.
 */
export function findContentBoxes(operations: Operation[], { metrics, widths }: PageResources): Map<number, Box> {
  const boxes = new Map<number, Box>()
  const stack: typeof state[] = []
  let state = { matrix: IDENTITY, clip: INFINITE_BOX, width: 1, font: undefined as FontMetrics | undefined, size: 0 }
  let [path, pen, clips] = [EMPTY_BOX, [0, 0] as Point, false]
  let [line, text] = [IDENTITY, IDENTITY]
  let mcid: number | undefined
  const add = (box: Box) =>
    mcid !== undefined && boxes.set(mcid, union(boxes.get(mcid) ?? EMPTY_BOX, intersect(box, state.clip)))
  const toPage = (x: number, y: number) => transform([x, y], state.matrix)
  const curve = (a: Point, b: Point, end: Point) => {
    path = union(path, boundCurve(pen, a, b, end))
    pen = end
  }
  const paint = (box: Box) => {
    if (box !== EMPTY_BOX)
      add(box)
    if (clips)
      state.clip = intersect(state.clip, path)
    path = EMPTY_BOX
    clips = false
  }
  const fill = () => paint(path)
  const stroke = () => paint(expand(path, state.width / 2 * computeScale(state.matrix)))
  const draw = (x: number, y: number) => {
    pen = toPage(x, y)
    path = union(path, boundPoints([pen]))
  }
  const act: Record<string, (...operands: number[]) => void> = {
    'q': () => stack.push({ ...state }),
    'Q': () => state = stack.pop() ?? state,
    'cm': (...matrix) => state.matrix = multiply(matrix as Matrix, state.matrix),
    'w': width => state.width = width,
    'm': draw,
    'l': draw,
    'c': (...[a, b, c, d, e, f]) => curve(toPage(a!, b!), toPage(c!, d!), toPage(e!, f!)),
    'v': (...[a, b, c, d]) => curve(pen, toPage(a!, b!), toPage(c!, d!)),
    'y': (...[a, b, c, d]) => curve(toPage(a!, b!), toPage(c!, d!), toPage(c!, d!)),
    're': (...[x, y, width, height]) => path = union(path, boundRect(x!, y!, width!, height!, state.matrix)),
    'W': () => clips = true,
    'W*': () => clips = true,
    'n': () => paint(EMPTY_BOX),
    ...Object.fromEntries(['f', 'F', 'f*'].map(operator => [operator, fill])),
    ...Object.fromEntries(['S', 's', 'B', 'B*', 'b', 'b*'].map(operator => [operator, stroke])),
    'BT': () => line = text = IDENTITY,
    'Tm': (...matrix) => line = text = matrix as Matrix,
    'Td': (x, y) => line = text = multiply([1, 0, 0, 1, x, y], line),
    'EMC': () => mcid = undefined,
  }
  for (const operation of operations) {
    const { operator } = operation
    if (operator === 'BDC') {
      mcid = readMcid(operation)
    }
    else if (operator === 'gs') {
      state.width = widths.get(parseOperands(operation)[0]!) ?? state.width
    }
    else if (operator === 'Tf') {
      const [font, size] = parseOperands(operation)
      Object.assign(state, { font: metrics.get(font!), size: Number(size) })
    }
    else if (operator === 'Tj' && state.font) {
      const { ascent, descent, advance } = state.font
      const width = advance(operation.operands) * state.size
      const height = (ascent - descent) * state.size
      add(boundRect(0, descent * state.size, width, height, multiply(text, state.matrix)))
      text = multiply([1, 0, 0, 1, width, 0], text)
    }
    else {
      act[operator]?.(...parseOperands(operation).map(Number))
    }
  }
  return boxes
}
