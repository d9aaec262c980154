import type { DeckRule, Measurement } from '../types.ts'

/** In px; the print page lies at other fractions of a pixel. */
const ROUNDING = 1

/** `static` is a reserved word. */
export const staticRule: DeckRule = {
  holds: 'A slide on paper is the slide after its last click.',
  mend: 'compare steps with >= instead of ===, and let a figure without a step draw its last one',
  deck: ({ measurements }) => measurements.filter(({ media }) => media === 'print').flatMap((paper) => {
    const live = measurements.find(({ slide, media, scheme, last }) => slide === paper.slide && media === 'normal' && scheme === 'light' && last)
    const what = live && difference(live, paper)
    return what ? [{ slide: paper.slide, click: paper.click, ...what, limit: 'the same as live' }] : []
  }),
}

function difference(live: Measurement, paper: Measurement) {
  const missing = live.texts.find(({ words }) => !paper.texts.some(text => text.words === words))
  if (missing)
    return { what: missing.words, is: 'missing on paper', box: missing.lines[0]!.box }
  const extra = paper.texts.find(({ words }) => !live.texts.some(text => text.words === words))
  if (extra)
    return { what: extra.words, is: 'on paper only', box: extra.lines[0]!.box }
  if (live.marks.length !== paper.marks.length)
    return { what: 'the shapes of its SVGs', is: `${paper.marks.length} on paper, ${live.marks.length} live` }
  const moved = live.marks.findIndex(({ box, colour }, i) => {
    const other = paper.marks[i]!
    return colour.join() !== other.colour.join() || Math.max(Math.abs(box.x - other.box.x), Math.abs(box.y - other.box.y), Math.abs(box.width - other.box.width), Math.abs(box.height - other.box.height)) > ROUNDING
  })
  return moved < 0 ? undefined : { what: live.marks[moved]!.element, is: 'another place, size or colour on paper', box: live.marks[moved]!.box }
}
