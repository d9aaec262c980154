/** Rule: a slide on paper is the slide after its last click. */
import type { DeckRule, Measurement, Rect } from '../types.ts'

/** In px; the print page lies at other fractions of a pixel. */
const ROUNDING = 1

/** `static` is a reserved word. */
export const staticRule: DeckRule = {
  mend: 'compare steps with >= instead of ===, and let a figure without a step draw its last one',
  deck: ({ measurements }) => measurements.filter(({ media }) => media === 'print').flatMap((paper) => {
    const live = measurements.find(({ slide, media, scheme, last }) =>
      slide === paper.slide && media === 'normal' && scheme === 'light' && last)
    const difference = live && findDifference(live, paper)
    return difference ? [{ slide: paper.slide, click: paper.click, ...difference, limit: 'the same as live' }] : []
  }),
}

function findDifference(live: Measurement, paper: Measurement) {
  const missing = live.texts.find(({ words }) => !paper.texts.some(text => text.words === words))
  if (missing)
    return { what: missing.words, is: 'missing on paper', box: missing.lines[0]!.box }
  const extra = paper.texts.find(({ words }) => !live.texts.some(text => text.words === words))
  if (extra)
    return { what: extra.words, is: 'on paper only', box: extra.lines[0]!.box }
  if (live.shapes.length !== paper.shapes.length)
    return { what: 'the shapes of its SVGs', is: `${paper.shapes.length} on paper, ${live.shapes.length} live` }
  const moved = live.shapes.find(({ box, colour }, i) => {
    const other = paper.shapes[i]!
    return colour.join() !== other.colour.join() || isMoved(box, other.box)
  })
  return moved && { what: moved.element, is: 'another place, size or colour on paper', box: moved.box }
}

const isMoved = (a: Rect, b: Rect) =>
  (['x', 'y', 'width', 'height'] as const).some(key => Math.abs(a[key] - b[key]) > ROUNDING)
