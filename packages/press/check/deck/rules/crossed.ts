import type { StepRule } from '../types.ts'

/** A line that crosses a label leaves at least so many of its height's pixels behind the letters. */
const SHARE = 0.6

export const crossed: StepRule = {
  holds: 'No line and no edge of a shape runs through a text.',
  mend: 'move the label, end the line before it, or give the line\'s crossing a casing of paper',
  step: ({ texts }) => texts.flatMap(({ words, lines }) => {
    const line = lines.find(({ stray, box }) => stray >= SHARE * box.height)
    return line ? [{ what: words, is: `${line.stray} px of something else behind its letters`, limit: `fewer than ${Math.ceil(SHARE * line.box.height)} px`, box: line.box }] : []
  }),
}
