/** Where marked content lies on its page, by what its operators draw. */
import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib'
import type { Operation } from '../../pdf/content-stream.ts'
import type { Box, Matrix, Point } from '../../pdf/geometry.ts'
import type { Metrics } from '../../pdf/metrics.ts'
import { PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { mcidOf, operandsOf } from '../../pdf/content-stream.ts'
import { around, aroundCurve, common, corners, EVERYWHERE, grow, IDENTITY, move, NOWHERE, scaleOf, times, union } from '../../pdf/geometry.ts'
import { readMetrics } from '../../pdf/metrics.ts'

/** What a page's operators name: its fonts, and how wide a line each graphics state draws. */
export interface Pens { metrics: Map<string, Metrics>, widths: Map<string, number> }

const name = PDFName.of

/** The fonts and graphics states of a page by the names its content calls them. `known` spares reading a font twice. */
export function pensOf(pdf: PDFDocument, page: PDFPage, known = new Map<PDFDict, Metrics>()): Pens {
  const named = (key: string) => page.node.Resources()?.lookupMaybe(name(key), PDFDict)?.entries()
    .map(([key, ref]): [string, PDFDict] => [key.asString(), pdf.context.lookup(ref, PDFDict)]) ?? []
  const metrics = named('Font').map(([key, font]): [string, Metrics] => {
    if (!known.has(font))
      known.set(font, readMetrics(font))
    return [key, known.get(font)!]
  })
  const widths = named('ExtGState').flatMap(([key, state]): [string, number][] => {
    const width = state.lookupMaybe(name('LW'), PDFNumber)?.asNumber()
    return width === undefined ? [] : [[key, width]]
  })
  return { metrics: new Map(metrics), widths: new Map(widths) }
}

/**
 * The box of each piece of marked content by its number: paths with the width of their lines, text as high as
 * its font, of both what is not clipped away.
 */
export function boxesOf(operations: Operation[], { metrics, widths }: Pens): Map<number, Box> {
  const boxes = new Map<number, Box>()
  const stack: typeof state[] = []
  let state = { matrix: IDENTITY, clip: EVERYWHERE, width: 1, font: undefined as Metrics | undefined, size: 0 }
  let [path, pen, clips] = [NOWHERE, [0, 0] as Point, false]
  let [line, text] = [IDENTITY, IDENTITY]
  let mcid: number | undefined
  const add = (box: Box) => mcid !== undefined && boxes.set(mcid, union(boxes.get(mcid) ?? NOWHERE, common(box, state.clip)))
  const place = (x: number, y: number) => move([x, y], state.matrix)
  const curve = (a: Point, b: Point, end: Point) => {
    path = union(path, aroundCurve(pen, a, b, end))
    pen = end
  }
  const paint = (box: Box) => {
    if (box !== NOWHERE)
      add(box)
    if (clips)
      state.clip = common(state.clip, path)
    path = NOWHERE
    clips = false
  }
  const fill = () => paint(path)
  const stroke = () => paint(grow(path, state.width / 2 * scaleOf(state.matrix)))
  const draw = (x: number, y: number) => {
    pen = place(x, y)
    path = union(path, around([pen]))
  }
  const act: Record<string, (...operands: number[]) => void> = {
    'q': () => stack.push({ ...state }),
    'Q': () => state = stack.pop() ?? state,
    'cm': (...matrix) => state.matrix = times(matrix as Matrix, state.matrix),
    'w': width => state.width = width,
    'm': draw,
    'l': draw,
    'c': (...[a, b, c, d, e, f]) => curve(place(a!, b!), place(c!, d!), place(e!, f!)),
    'v': (...[a, b, c, d]) => curve(pen, place(a!, b!), place(c!, d!)),
    'y': (...[a, b, c, d]) => curve(place(a!, b!), place(c!, d!), place(c!, d!)),
    're': (...[x, y, width, height]) => path = union(path, around(corners(x!, y!, width!, height!).map(corner => move(corner, state.matrix)))),
    'W': () => clips = true,
    'W*': () => clips = true,
    'n': () => paint(NOWHERE),
    ...Object.fromEntries(['f', 'F', 'f*'].map(operator => [operator, fill])),
    ...Object.fromEntries(['S', 's', 'B', 'B*', 'b', 'b*'].map(operator => [operator, stroke])),
    'BT': () => line = text = IDENTITY,
    'Tm': (...matrix) => line = text = matrix as Matrix,
    'Td': (x, y) => line = text = times([1, 0, 0, 1, x, y], line),
    'EMC': () => mcid = undefined,
  }
  for (const operation of operations) {
    const { operator } = operation
    if (operator === 'BDC') {
      mcid = mcidOf(operation)
    }
    else if (operator === 'gs') {
      state.width = widths.get(operandsOf(operation)[0]!) ?? state.width
    }
    else if (operator === 'Tf') {
      const [font, size] = operandsOf(operation)
      Object.assign(state, { font: metrics.get(font!), size: Number(size) })
    }
    else if (operator === 'Tj' && state.font) {
      const { ascent, descent, advance } = state.font
      const width = advance(operation.operands) * state.size
      const matrix = times(text, state.matrix)
      add(around(corners(0, descent * state.size, width, (ascent - descent) * state.size).map(corner => move(corner, matrix))))
      text = times([1, 0, 0, 1, width, 0], text)
    }
    else {
      act[operator]?.(...operandsOf(operation).map(Number))
    }
  }
  return boxes
}
