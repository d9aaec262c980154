import type { Rgb } from '../types.ts'

const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
const known = new Map<string, readonly [number, number, number, number]>()

/** Any CSS colour as red, green, blue from 0 to 255 and alpha from 0 to 1; painted, so that every notation and system colour counts. */
export function parseRgba(css: string): readonly [number, number, number, number] {
  let found = known.get(css)
  if (!found) {
    context.clearRect(0, 0, 1, 1)
    context.fillStyle = css
    context.fillRect(0, 0, 1, 1)
    const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data
    found = [r!, g!, b!, a! / 255]
    known.set(css, found)
  }
  return found
}

/** A colour of some opacity as it looks on a ground. */
export function over(css: string, opacity: number, ground: Rgb): Rgb {
  const [r, g, b, a] = parseRgba(css)
  const share = a * opacity
  return [r, g, b].map((channel, i) => Math.round(channel * share + ground[i]! * (1 - share))) as unknown as Rgb
}

/** Opacity of an element with that of everything it stands in, up to a root. */
export function opacityOf(element: Element, root: Element): number {
  let product = 1
  for (let at: Element | null = element; at && at !== root.parentElement; at = at.parentElement)
    product *= Number(getComputedStyle(at).opacity)
  return product
}
