/** Rule: a slide has one headline, a line that starts with "# "; by default it may have none. */
import type { DeckRule } from '../types.ts'
import { readLimits } from '../../limits.ts'

export const oneHeadline: DeckRule = {
  mend: 'begin the slide with one line "# …"; smaller headings say that it is two slides',
  deck: ({ deck }) => deck.slides.flatMap((slide) => {
    const [least, most] = readLimits().deck.headlines
    const count = slide.content.replace(/^```[\s\S]*?^```/gm, '').match(/^# \S|<h1\b/gm)?.length ?? 0
    const limit = least === most ? String(most) : `${least} to ${most}`
    const fits = count >= least && count <= most
    return fits ? [] : [{ slide, what: slide.headline || 'the slide', is: `${count} headlines`, limit }]
  }),
}
