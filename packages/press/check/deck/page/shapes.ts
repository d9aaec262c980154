/** Takes a slide, returns every painted shape of its SVGs, with places on its outline. */
import type { Rgb, Shape } from '../types.ts'
import type { CanvasSpace } from './space.ts'
import { blend, parseRgba, readOpacity } from './colour.ts'
import { describeElement, isSeen } from './space.ts'

const SHARES_OF_OUTLINE = [0.1, 0.3, 0.5, 0.7, 0.9]
const SHAPES = 'path, rect, circle, ellipse, line, polyline, polygon'

/** Shapes in the background's own colour hide what lies under them and do not count. */
export function readShapes({ root, scale, box, point }: CanvasSpace, background: Rgb): Shape[] {
  return [...root.querySelectorAll<SVGGeometryElement>(SHAPES)].flatMap((shape): Shape[] => {
    if (shape.closest('defs, clipPath, mask, pattern, symbol') || !isSeen(shape))
      return []
    const style = getComputedStyle(shape)
    const opacity = readOpacity(shape, root)
    const stroke = readPaint(style.stroke, opacity * Number(style.strokeOpacity), background)
    const fill = readPaint(style.fill, opacity * Number(style.fillOpacity), background)
    const outlined = stroke && Number.parseFloat(style.strokeWidth) > 0 && !isSame(stroke, background)
    const colour = outlined ? stroke : fill
    const matrix = shape.getScreenCTM()
    const length = shape.getTotalLength()
    if (!colour || isSame(colour, background) || !matrix || !length)
      return []
    const half = outlined ? Number.parseFloat(style.strokeWidth) * Math.hypot(matrix.a, matrix.b) / scale / 2 : 0
    const { x, y, width, height } = box(shape.getBoundingClientRect())
    return [{
      element: describeElement(shape),
      box: { x: x - half, y: y - half, width: width + 2 * half, height: height + 2 * half },
      colour,
      points: SHARES_OF_OUTLINE.map((share) => {
        const at = shape.getPointAtLength(length * share).matrixTransform(matrix)
        return point(at.x, at.y)
      }),
      half,
      contrast: 0,
    }]
  })
}

function readPaint(css: string, opacity: number, background: Rgb): Rgb | undefined {
  const unpainted = css === 'none' || css.startsWith('url(') || parseRgba(css)[3] * opacity === 0
  return unpainted ? undefined : blend(css, opacity, background)
}

function isSame(a: Rgb, b: Rgb): boolean {
  return a.every((channel, i) => channel === b[i])
}
