/**
 * Fences between what is read apart. Who reads the structure needs none, but `pdftotext` and the like go by
 * where words stand: they take what stands side by side for a row, whatever it belongs to.
 */
import type { Alphabet } from './to-unicode.ts'

/** An upright or a level line on a slide, in the slide's pixels from its upper left corner. */
export interface Fence { x: number, y: number, length: number, upright: boolean }

/** Where a slide lies on its page: how many points a pixel is, and the upper left corner from the page's lower left. */
export interface Lie { scale: number, x: number, y: number }

/** Read as nothing: a zero-width space. Nothing is drawn for it, as text can be invisible. */
const UNSAID = '<FEFF200B>'
/** A level fence is as thin as a line of small print, so that it fits between two rows. */
const THIN = 4

/**
 * What draws fences, to stand before a page's content.
 * @param alphabets the page's fonts by name: one that has a space is taken
 */
export function writeFences(fences: Fence[], lie: Lie, alphabets: Map<string, Alphabet>): string {
  const spaces = [...alphabets].flatMap(([font, alphabet]) => [...alphabet].filter(([, letter]) => letter === ' ').map(([glyph]) => ({ font, glyph })))
  if (!fences.length || !spaces.length)
    return ''
  const { font, glyph } = spaces[0]!
  const lines = fences.map(({ x, y, length, upright }) => {
    const size = upright ? length : THIN
    const place = (by: number) => `1 0 0 1 ${points(lie.x + (x + by) * lie.scale)} ${points(lie.y - (y + size) * lie.scale)} Tm\n<${glyph}> Tj\n`
    return `/Artifact BMC\n/Span <</ActualText ${UNSAID}>> BDC\nBT\n${font} ${points(size * lie.scale)} Tf\n${place(0)}${upright ? '' : place(length)}ET\nEMC\nEMC\n`
  })
  return `q\n3 Tr\n1 Tz\n${lines.join('')}Q\n`
}

const points = (value: number) => Math.round(value * 10) / 10
