/** Rule: a slide has as many clicks as its figure has steps. */
import type { DeckRule } from 'slidev-addon-press/check/deck/types.ts'
import { findFigureTag } from '../components/figures/figure-tag.ts'
import { stepsOf } from '../components/figures/steps-of.ts'

const TABLE = 'components/figures/steps-of.ts'

export const steps: DeckRule = {
  mend: 'bring together "clicks:" in the frontmatter and the figure\'s defineSteps',
  deck: ({ deck, measurements }) => deck.slides.flatMap((slide) => {
    const tag = findFigureTag(slide)
    if (!tag)
      return []
    const figure = stepsOf(tag)
    if (!figure)
      return [{ slide, what: `<${tag}>`, is: 'a figure without steps', limit: `an entry in ${TABLE}` }]
    const count = measurements.filter(({ slide: one, media, scheme }) =>
      one === slide && media === 'normal' && scheme === 'light').length - 1
    const what = `the clicks of <${tag}>`
    return figure.last === count ? [] : [{ slide, what, is: String(count), limit: `${figure.last}, its last step` }]
  }),
}
