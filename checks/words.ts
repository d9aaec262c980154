/** Rule: a claim slide has few words besides headline, labels, fine print and evidence strip. */
import type { StepRule } from 'slidev-addon-press/check/deck/types.ts'
import { countWords } from 'slidev-addon-press/deck.ts'
import { WORDS } from './limits.ts'

export const words: StepRule = {
  mend: 'move what is said into the notes',
  step: ({ slide, texts }) => {
    const body = texts.filter(text => text.kind === 'body')
    const count = body.reduce((sum, text) => sum + countWords(text.words), 0)
    if (slide.layout !== 'claim' || count <= WORDS)
      return []
    const [{ words, lines }] = body as [typeof body[number]]
    return [{ what: words, is: `${count} words`, limit: `at most ${WORDS} words`, box: lines[0]!.box }]
  },
}
