/**
 * Fences between what is read apart. Who reads the structure needs none, but `pdftotext` and the like go by
 * where words stand: they take what stands side by side for a row, whatever it belongs to.
 */
import type { Alphabet } from './letters.ts'

/** An upright or a level line on a slide, in the slide's pixels from its upper left corner. */
export interface Fence { x: number, y: number, length: number, upright: boolean }

/** Read as nothing: a zero-width space. Nothing is drawn for it, as text can be invisible. */
const UNSAID = '<FEFF200B>'
/** A level fence is as thin as a line of small print, so that it fits between two rows. */
const THIN = 4

/**
 * What draws fences, to stand before a page's content.
 * @param scale points a pixel
 * @param height of the page, in points
 * @param alphabets the page's fonts by name: one that has a space is taken
 */
export function writeFences(fences: Fence[], scale: number, height: number, alphabets: Map<string, Alphabet>): string {
  const spaces = [...alphabets].flatMap(([font, alphabet]) => [...alphabet].filter(([, letter]) => letter === ' ').map(([glyph]) => ({ font, glyph })))
  if (!fences.length || !spaces.length)
    return ''
  const { font, glyph } = spaces[0]!
  const lines = fences.map(({ x, y, length, upright }) => {
    const size = upright ? length : THIN
    const place = (by: number) => `1 0 0 1 ${points((x + by) * scale)} ${points(height - (y + size) * scale)} Tm\n<${glyph}> Tj\n`
    return `/Artifact BMC\n/Span <</ActualText ${UNSAID}>> BDC\nBT\n${font} ${points(size * scale)} Tf\n${place(0)}${upright ? '' : place(length)}ET\nEMC\nEMC\n`
  })
  return `q\n3 Tr\n1 Tz\n${lines.join('')}Q\n`
}

const points = (value: number) => Math.round(value * 10) / 10
