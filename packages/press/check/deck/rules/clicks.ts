/** Rule: a slide has as many clicks as its notes have [click] marks, and every click shows something. */
import type { DeckRule, Measurement } from '../types.ts'
import { readLimits } from '../../limits.ts'

export const clicks: DeckRule = {
  mend: 'bring together "clicks:" in the frontmatter and the [click] marks of the notes',
  deck: ({ deck, measurements }) => deck.slides.flatMap((slide) => {
    const steps = measurements
      .filter(({ slide: one, media, scheme }) => one === slide && media === 'normal' && scheme === 'light')
    const count = steps.length - 1
    const marks = slide.notes.match(/\[click\]/g)?.length ?? 0
    const limit = `${count}, the clicks of the slide`
    const unmarked = !marks && !readLimits().deck.marksEveryClick
    const idle = steps.find((now, i) => i > 0 && toPicture(now) === toPicture(steps[i - 1]!))
    return [
      ...unmarked || marks === count
        ? []
        : [{ slide, what: 'the [click] marks of the notes', is: `${marks}`, limit }],
      ...idle
        ? [{ slide, click: idle.click, what: 'a click', is: 'shows nothing new', limit: 'something new at every click' }]
        : [],
    ]
  }),
}

const toPicture = ({ texts, shapes, graphics }: Measurement) =>
  JSON.stringify([texts.map(({ words, lines }) => [words, lines]), shapes, graphics])
