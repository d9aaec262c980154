import type { DeckRule } from '../types.ts'
import { SPOKEN } from '../limits.ts'
import { clock, spokenMinutes } from '../spoken.ts'

export const minutes: DeckRule = {
  holds: `Every slide says its minutes, its notes can be spoken within them (${SPOKEN.wordsAMinute} words a minute, ${SPOKEN.secondsAClick} s a click, and its pause), and together they are the talk's duration.`,
  mend: 'shorten the notes, or set "minutes:" (and "pause:") on the slide and "duration:" in the headmatter',
  deck: ({ deck }) => {
    const given = (slide: typeof deck.slides[number]) => slide.frontmatter.minutes ?? 0
    const sum = deck.slides.reduce((total, slide) => total + given(slide), 0)
    return [
      ...deck.slides.filter(slide => !(given(slide) > 0)).map(slide => ({ slide, what: 'its minutes', is: 'none', limit: 'more than 0' })),
      ...deck.slides.filter(slide => given(slide) > 0 && spokenMinutes(slide) > given(slide)).map(slide => ({ slide, what: 'the notes, spoken', is: clock(spokenMinutes(slide)), limit: `at most ${clock(given(slide))}, its minutes` })),
      ...deck.headmatter.duration === `${sum}min` ? [] : [{ what: 'the duration of the talk', is: String(deck.headmatter.duration), limit: `${sum}min, the sum of the minutes` }],
    ]
  },
}
