/** Every painted shape of the SVGs, with places on its outline. */
import type { Mark, Rgb } from '../types.ts'
import type { Space } from './space.ts'
import { opacityOf, over, parseRgba } from './colour.ts'
import { isSeen, nameOf } from './space.ts'

const AT = [0.1, 0.3, 0.5, 0.7, 0.9]

/** Shapes in the ground's own colour hide what lies under them and are no marks. */
export function marks({ root, scale, box, point }: Space, ground: Rgb): Mark[] {
  return [...root.querySelectorAll<SVGGeometryElement>('path, rect, circle, ellipse, line, polyline, polygon')].flatMap((shape): Mark[] => {
    if (shape.closest('defs, clipPath, mask, pattern, symbol') || !isSeen(shape))
      return []
    const style = getComputedStyle(shape)
    const opacity = opacityOf(shape, root)
    const stroke = paint(style.stroke, opacity * Number(style.strokeOpacity), ground)
    const fill = paint(style.fill, opacity * Number(style.fillOpacity), ground)
    const outlined = stroke && Number.parseFloat(style.strokeWidth) > 0 && !same(stroke, ground)
    const colour = outlined ? stroke : fill
    const matrix = shape.getScreenCTM()
    const length = shape.getTotalLength()
    if (!colour || same(colour, ground) || !matrix || !length)
      return []
    const half = outlined ? Number.parseFloat(style.strokeWidth) * Math.hypot(matrix.a, matrix.b) / scale / 2 : 0
    const { x, y, width, height } = box(shape.getBoundingClientRect())
    return [{
      element: nameOf(shape),
      box: { x: x - half, y: y - half, width: width + 2 * half, height: height + 2 * half },
      colour,
      points: AT.map((share) => {
        const at = shape.getPointAtLength(length * share).matrixTransform(matrix)
        return point(at.x, at.y)
      }),
      half,
      contrast: 0,
    }]
  })
}

function paint(css: string, opacity: number, ground: Rgb): Rgb | undefined {
  return css === 'none' || css.startsWith('url(') || parseRgba(css)[3] * opacity === 0 ? undefined : over(css, opacity, ground)
}

function same(a: Rgb, b: Rgb): boolean {
  return a.every((channel, i) => channel === b[i])
}
