/**
 * From separators on a slide to invisible text in its PDF. The structure tree needs none, but `pdftotext` and the
 * like go by where words stand: they take what stands side by side for a row, whatever it belongs to.
 */
import type { ToUnicodeMap } from './to-unicode.ts'

/** A vertical or a horizontal line on a slide, in the slide's pixels from its upper left corner. */
export interface Separator { x: number, y: number, length: number, vertical: boolean }

/** A slide's position on its page: how many points a pixel is, and its upper left corner from the page's lower left. */
export interface SlidePosition { scale: number, x: number, y: number }

/** A zero-width space, which is read as nothing. */
const ACTUAL_TEXT = '<FEFF200B>'
/** A horizontal separator is as high as a line of small print, so that it fits between two rows. */
const HEIGHT = 4

/**
 * Writes separators, to stand before a page's content.
 * @param maps the page's fonts by name: one that has a space is taken
 */
export function writeSeparators(
  separators: Separator[],
  position: SlidePosition,
  maps: Map<string, ToUnicodeMap>,
): string {
  const spaces = [...maps].flatMap(([font, map]) =>
    [...map].filter(([, text]) => text === ' ').map(([glyph]) => ({ font, glyph })))
  if (!separators.length || !spaces.length)
    return ''
  const { font, glyph } = spaces[0]!
  const lines = separators.map(({ x, y, length, vertical }) => {
    const size = vertical ? length : HEIGHT
    const show = (offset: number) => {
      const [left, bottom] = [position.x + (x + offset) * position.scale, position.y - (y + size) * position.scale]
      return `1 0 0 1 ${round(left)} ${round(bottom)} Tm\n<${glyph}> Tj\n`
    }
    const text = `BT\n${font} ${round(size * position.scale)} Tf\n${show(0)}${vertical ? '' : show(length)}ET\n`
    return `/Artifact BMC\n/Span <</ActualText ${ACTUAL_TEXT}>> BDC\n${text}EMC\nEMC\n`
  })
  return `q\n3 Tr\n1 Tz\n${lines.join('')}Q\n`
}

const round = (value: number) => Math.round(value * 10) / 10
