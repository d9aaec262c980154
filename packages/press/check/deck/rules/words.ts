import type { StepRule } from '../types.ts'
import { countWords } from '../../../deck.ts'
import { WORDS } from '../limits.ts'

export const words: StepRule = {
  holds: `A claim slide has at most ${WORDS} words besides headline, labels, fine print and evidence strip.`,
  mend: 'move what is said into the notes',
  step: ({ slide, texts }) => {
    const body = texts.filter(text => text.kind === 'body')
    const count = body.reduce((sum, text) => sum + countWords(text.words), 0)
    return slide.layout === 'claim' && count > WORDS
      ? [{ what: body[0]!.words, is: `${count} words`, limit: `at most ${WORDS} words`, box: body[0]!.lines[0]!.box }]
      : []
  },
}
