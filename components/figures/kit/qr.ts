import { encode } from 'uqr'

/** What readers of codes need free around one, in modules. */
export const QUIET = 4

/** A QR code as one path on a square of `size` modules, quiet zone included; a run of a row is one rectangle. */
export function qrPath(text: string): { d: string, size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET })
  const d = data.map((row, y) => runs(row).map(([x, length]) => `M${x},${y}h${length}v1h-${length}z`).join('')).join('')
  return { d, size }
}

/** Starts and lengths of the stretches of dark modules in a row. */
function runs(row: boolean[]): [number, number][] {
  const found: [number, number][] = []
  row.forEach((dark, x) => {
    if (dark && row[x - 1])
      found.at(-1)![1]++
    else if (dark)
      found.push([x, 1])
  })
  return found
}
