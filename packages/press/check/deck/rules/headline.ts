/** Rule: a headline has as many words and lines as the limits allow. */
import type { StepRule } from '../types.ts'
import { countWords } from '../../../deck.ts'
import { readLimits } from '../../limits.ts'

export const headline: StepRule = {
  mend: 'say it in one short sentence, or break it elsewhere',
  step: ({ slide: { headline }, texts }) => {
    const { headlineLines, headlineWords: [least, most] } = readLimits().deck
    const shown = texts.filter(text => text.kind === 'headline')
    const words = countWords(headline)
    const lines = new Set(shown.flatMap(text => text.lines.map(line => Math.round(line.box.y / line.size)))).size
    const box = shown[0]?.lines[0]?.box
    return [
      ...words < least || words > most
        ? [{ what: headline, is: `${words} words`, limit: `${least} to ${most} words`, box }]
        : [],
      ...lines > headlineLines
        ? [{ what: headline, is: `${lines} lines`, limit: `at most ${headlineLines} lines`, box }]
        : [],
    ]
  },
}
