import type { DeckRule } from '../types.ts'

export const minutes: DeckRule = {
  holds: 'Every slide says its minutes, and together they are the talk\'s duration.',
  mend: 'set "minutes:" on the slide and "duration:" in the headmatter',
  deck: ({ deck }) => {
    const sum = deck.slides.reduce((total, slide) => total + (slide.frontmatter.minutes ?? 0), 0)
    return [
      ...deck.slides.filter(slide => !((slide.frontmatter.minutes ?? 0) > 0)).map(slide => ({ slide, what: 'its minutes', is: 'none', limit: 'more than 0' })),
      ...deck.headmatter.duration === `${sum}min` ? [] : [{ what: 'the duration of the talk', is: String(deck.headmatter.duration), limit: `${sum}min, the sum of the minutes` }],
    ]
  },
}
