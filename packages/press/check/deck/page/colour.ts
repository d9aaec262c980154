/** Takes CSS colours and opacities, returns them as channels and as they look on a background. */
import type { Rgb } from '../types.ts'

type Rgba = readonly [number, number, number, number]

const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
const known = new Map<string, Rgba>()

/**
 * Any CSS colour as red, green, blue from 0 to 255 and alpha from 0 to 1; painted, so that every notation and
 * system colour counts.
 */
export function parseRgba(css: string): Rgba {
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

/** A colour of some opacity as it looks on a background. */
export function blend(css: string, opacity: number, background: Rgb): Rgb {
  const [r, g, b, a] = parseRgba(css)
  const share = a * opacity
  const mix = (channel: number, i: number) => Math.round(channel * share + background[i]! * (1 - share))
  return [r, g, b].map(mix) as unknown as Rgb
}

/** Opacity of an element with that of everything it stands in, up to a root. */
export function readOpacity(element: Element, root: Element): number {
  let product = 1
  for (let at: Element | null = element; at && at !== root.parentElement; at = at.parentElement)
    product *= Number(getComputedStyle(at).opacity)
  return product
}
