/** A rule of this talk: a slide has as many clicks as its figure has steps. */
import type { DeckRule } from 'slidev-addon-press/check/deck/types.ts'
import { stepsOf } from './steps-of.ts'

export const steps: DeckRule = {
  holds: 'A slide has as many clicks as its figure has steps.',
  mend: 'bring together "clicks:" in the frontmatter and the figure\'s defineSteps',
  deck: ({ deck, measurements }) => deck.slides.flatMap((slide) => {
    const count = measurements.filter(({ slide: one, media, scheme }) => one === slide && media === 'normal' && scheme === 'light').length - 1
    const figure = slide.figure && stepsOf(slide.figure)
    return [
      ...slide.figure && !figure ? [{ slide, what: `<${slide.figure}>`, is: 'a figure without steps', limit: 'an entry in components/figures/steps-of.ts' }] : [],
      ...figure && figure.last !== count ? [{ slide, what: `the clicks of <${slide.figure}>`, is: String(count), limit: `${figure.last}, its last step` }] : [],
    ]
  }),
}
