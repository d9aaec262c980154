import type { StepRule, TextKind } from '../types.ts'
import { SIZE } from '../limits.ts'

const NAMES: Record<TextKind, string> = { headline: 'a headline', body: 'body text', label: 'a label', source: 'fine print' }

export const textSize: StepRule = {
  holds: `Every text is large enough for the back row: ${Object.entries(SIZE).map(([kind, px]) => `${kind} ${px} px`).join(', ')}.`,
  mend: 'set it larger and say less; only <small>, <header>, <footer> and soft labels are fine print',
  step: ({ texts }) => texts.flatMap((text) => {
    const line = [...text.lines].sort((a, b) => a.size - b.size)[0]!
    return line.size < SIZE[text.kind]
      ? [{ what: text.words, is: `${line.size} px`, limit: `at least ${SIZE[text.kind]} px for ${NAMES[text.kind]}`, box: line.box }]
      : []
  }),
}
