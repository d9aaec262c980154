/** Rule: one click adds few labels, items or paragraphs to a half of the slide, values and fine print aside. */
import type { Breach, DeckRule, Measurement, Place } from 'slidev-addon-press/check/deck/types.ts'
import { findHalf } from './halves.ts'
import { GROUPS } from './limits.ts'

/** A value belongs to the thing beside it, and fine print is not looked at first. */
const VALUE = /^[\d.,\s%×/$+→–-]+(?:bn|million)?$/u

export const groups: DeckRule = {
  mend: 'spread them over two clicks',
  deck: ({ measurements }) => {
    const clicks = measurements.filter(({ media }) => media === 'normal')
    return clicks.flatMap((now, i) => {
      const before = clicks[i - 1]
      return before?.slide === now.slide && before.scheme === now.scheme ? judgeAdded(before, now) : []
    })
  },
}

function judgeAdded(before: Measurement, now: Measurement): (Breach & Place)[] {
  const { slide, click, scheme } = now
  const known = new Set(before.texts.map(({ words }) => words))
  const added = now.texts.filter(({ words, kind }) => !known.has(words) && kind !== 'source' && !VALUE.test(words))
  return (['left', 'right'] as const).flatMap((half) => {
    const here = added.filter(text => findHalf(text, now) === half)
    const count = new Set(here.map(({ group }) => group)).size
    if (count <= GROUPS)
      return []
    return [{
      slide,
      click,
      scheme,
      what: here.map(({ words }) => words).join(', '),
      is: `${count} new groups in the ${half} half`,
      limit: `at most ${GROUPS} a click`,
      box: here[0]!.lines[0]!.box,
    }]
  })
}
