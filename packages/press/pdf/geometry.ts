/** From points and matrices of a PDF's page to the boxes around what they draw, in points. */

/** Left, bottom, right and top, from the page's lower left corner. */
export type Box = [number, number, number, number]
/** As operators write it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = [number, number, number, number, number, number]
export type Point = [number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
export const EMPTY_BOX: Box = [Infinity, Infinity, -Infinity, -Infinity]
export const INFINITE_BOX: Box = [-Infinity, -Infinity, Infinity, Infinity]

/** The matrix that does what the first does, then what the second does. */
export function multiply([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}
export const transform = ([x, y]: Point, [a, b, c, d, e, f]: Matrix): Point => [a * x + c * y + e, b * x + d * y + f]
/** How much longer a matrix makes what it draws, on average. */
export const computeScale = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c))

export const boundPoints = (points: Point[]): Box =>
  points.map(([x, y]): Box => [x, y, x, y]).reduce(union, EMPTY_BOX)
export const union = (a: Box, b: Box): Box =>
  [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
export const expand = ([left, bottom, right, top]: Box, by: number): Box =>
  [left - by, bottom - by, right + by, top + by]
export function intersect(a: Box, b: Box): Box {
  const box: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]
  return box[0] > box[2] || box[1] > box[3] ? EMPTY_BOX : box
}

/** The box of a transformed rectangle, which is written as `re` does. */
export function boundRect(x: number, y: number, width: number, height: number, matrix: Matrix): Box {
  const corners: Point[] = [[x, y], [x + width, y], [x, y + height], [x + width, y + height]]
  return boundPoints(corners.map(corner => transform(corner, matrix)))
}

/** The box of a cubic Bézier curve: its ends, and where it turns back between them. */
export function boundCurve(a: Point, b: Point, c: Point, d: Point): Box {
  const at = (t: number, axis: 0 | 1) => (1 - t) ** 3 * a[axis] + 3 * (1 - t) ** 2 * t * b[axis]
    + 3 * (1 - t) * t ** 2 * c[axis] + t ** 3 * d[axis]
  const turns = ([0, 1] as const).flatMap((axis) => {
    const [p, q, r] = [b[axis] - a[axis], c[axis] - b[axis], d[axis] - c[axis]]
    return solveQuadratic(p - 2 * q + r, 2 * (q - p), p).filter(t => t > 0 && t < 1)
  })
  return boundPoints([a, d, ...turns.map((t): Point => [at(t, 0), at(t, 1)])])
}

/** The roots of at² + bt + c. */
function solveQuadratic(a: number, b: number, c: number): number[] {
  if (Math.abs(a) < 1e-9)
    return b === 0 ? [] : [-c / b]
  const root = Math.sqrt(b * b - 4 * a * c)
  return Number.isNaN(root) ? [] : [(-b + root) / (2 * a), (-b - root) / (2 * a)]
}
