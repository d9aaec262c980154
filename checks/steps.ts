/** Rule: a slide has as many clicks as its figure has steps. */
import type { DeckRule } from 'slidev-addon-press/check/deck/types.ts'
import { stepsOf } from '../components/figures/steps-of.ts'

const TABLE = 'components/figures/steps-of.ts'

export const steps: DeckRule = {
  mend: 'bring together "clicks:" in the frontmatter and the figure\'s defineSteps',
  deck: ({ deck, measurements }) => deck.slides.flatMap((slide) => {
    if (!slide.figure)
      return []
    const figure = stepsOf(slide.figure)
    if (!figure)
      return [{ slide, what: `<${slide.figure}>`, is: 'a figure without steps', limit: `an entry in ${TABLE}` }]
    const count = measurements.filter(({ slide: one, media, scheme }) =>
      one === slide && media === 'normal' && scheme === 'light').length - 1
    const what = `the clicks of <${slide.figure}>`
    return figure.last === count ? [] : [{ slide, what, is: String(count), limit: `${figure.last}, its last step` }]
  }),
}
