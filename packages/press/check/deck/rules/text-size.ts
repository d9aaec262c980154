/** Rule: every text is large enough for the back row, by what it is. */
import type { StepRule, TextKind } from '../types.ts'
import { readLimits } from '../../limits.ts'

const NAMES: Record<TextKind, string> = {
  headline: 'a headline',
  body: 'body text',
  label: 'a label',
  source: 'fine print',
}

export const textSize: StepRule = {
  mend: 'set it larger and say less; what is fine print or a label, check.kinds in deck.config.ts says',
  step: ({ texts }) => texts.flatMap(({ words, kind, lines }) => {
    const least = readLimits().deck.size[kind]
    const { size, box } = [...lines].sort((a, b) => a.size - b.size)[0]!
    const limit = `at least ${least} px for ${NAMES[kind]}`
    return size < least ? [{ what: words, is: `${size} px`, limit, box }] : []
  }),
}
