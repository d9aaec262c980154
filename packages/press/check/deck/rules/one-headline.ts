import type { DeckRule } from '../types.ts'

export const oneHeadline: DeckRule = {
  holds: 'Every slide has one headline, a line that starts with "# ".',
  mend: 'begin the slide with one line "# …"; smaller headings say that it is two slides',
  deck: ({ deck }) => deck.slides.flatMap((slide) => {
    const count = slide.content.replace(/^```[\s\S]*?^```/gm, '').match(/^# \S|<h1\b/gm)?.length ?? 0
    return count === 1 ? [] : [{ slide, what: slide.headline || 'the slide', is: `${count} headlines`, limit: '1' }]
  }),
}
