/** Rule: no line and no edge of a shape runs through a text. */
import type { StepRule } from '../types.ts'

/** A line that crosses a label leaves at least so many of its height's pixels behind the letters. */
const SHARE = 0.6

export const crossed: StepRule = {
  mend: 'move the label, end the line before it, or leave a gap in the line where it crosses',
  step: ({ texts }) => texts.flatMap(({ words, lines }) => {
    const line = lines.find(({ stray, box }) => stray >= SHARE * box.height)
    if (!line)
      return []
    const { box, stray } = line
    const limit = `fewer than ${Math.ceil(SHARE * box.height)} px`
    return [{ what: words, is: `${stray} px of something else behind its letters`, limit, box }]
  }),
}
