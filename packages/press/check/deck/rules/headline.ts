import type { StepRule } from '../types.ts'
import { countWords } from '../../../deck.ts'
import { HEADLINE } from '../limits.ts'

const [least, most] = HEADLINE.words

export const headline: StepRule = {
  holds: `A headline is a sentence of ${least} to ${most} words on at most ${HEADLINE.lines} lines.`,
  mend: 'say the claim in one short sentence, or break it elsewhere',
  step: ({ slide, texts }) => {
    const shown = texts.filter(text => text.kind === 'headline')
    const words = countWords(slide.headline)
    const lines = new Set(shown.flatMap(text => text.lines.map(line => Math.round(line.box.y / line.size)))).size
    const box = shown[0]?.lines[0]?.box
    return [
      ...words < least || words > most ? [{ what: slide.headline, is: `${words} words`, limit: `${least} to ${most} words`, box }] : [],
      ...lines > HEADLINE.lines ? [{ what: slide.headline, is: `${lines} lines`, limit: `at most ${HEADLINE.lines} lines`, box }] : [],
    ]
  },
}
