import type { DeckRule, Finding, Measurement, Place } from '../types.ts'
import { halfOf } from '../halves.ts'
import { GROUPS } from '../limits.ts'

/** A value belongs to the thing beside it, and fine print is not looked at first. */
const VALUE = /^[\d.,\s%×/$+→–-]+(?:bn|million)?$/u

export const groups: DeckRule = {
  holds: `One click adds at most ${GROUPS} labels, items or paragraphs to a half of the slide, values and fine print aside.`,
  mend: 'spread them over two clicks',
  deck: ({ measurements }) => {
    const clicks = measurements.filter(({ media }) => media === 'normal')
    return clicks.flatMap((now, i) => {
      const before = clicks[i - 1]
      return before?.slide === now.slide && before.scheme === now.scheme ? added(before, now) : []
    })
  },
}

function added(before: Measurement, now: Measurement): (Finding & Place)[] {
  const known = new Set(before.texts.map(({ words }) => words))
  const fresh = now.texts.filter(({ words, kind }) => !known.has(words) && kind !== 'source' && !VALUE.test(words))
  return (['left', 'right'] as const).flatMap((half) => {
    const here = fresh.filter(text => halfOf(text) === half)
    const count = new Set(here.map(({ group }) => group)).size
    return count > GROUPS
      ? [{ slide: now.slide, click: now.click, scheme: now.scheme, what: here.map(({ words }) => words).join(', '), is: `${count} new groups in the ${half} half`, limit: `at most ${GROUPS} a click`, box: here[0]!.lines[0]!.box }]
      : []
  })
}
