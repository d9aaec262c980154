/** Rule: every slide says its minutes, its notes can be spoken within them, and they add up to the talk's duration. */
import type { DeckRule } from 'slidev-addon-press/check/deck/types.ts'
import type { Slide } from 'slidev-addon-press/deck.ts'
import { countSpokenMinutes, toClock } from './spoken.ts'

const readMinutes = ({ frontmatter }: Slide) => frontmatter.minutes ?? 0

export const minutes: DeckRule = {
  mend: 'shorten the notes, or set "minutes:" (and "pause:") on the slide and "duration:" in the headmatter',
  deck: ({ deck: { headmatter, slides } }) => {
    const sum = slides.reduce((total, slide) => total + readMinutes(slide), 0)
    const what = 'the duration of the talk'
    return [
      ...slides.filter(slide => !(readMinutes(slide) > 0))
        .map(slide => ({ slide, what: 'its minutes', is: 'none', limit: 'more than 0' })),
      ...slides.filter(slide => readMinutes(slide) > 0 && countSpokenMinutes(slide) > readMinutes(slide))
        .map(slide => ({
          slide,
          what: 'the notes, spoken',
          is: toClock(countSpokenMinutes(slide)),
          limit: `at most ${toClock(readMinutes(slide))}, its minutes`,
        })),
      ...headmatter.duration === `${sum}min`
        ? []
        : [{ what, is: String(headmatter.duration), limit: `${sum}min, the sum of the minutes` }],
    ]
  },
}
