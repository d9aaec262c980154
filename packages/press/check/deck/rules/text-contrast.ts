/** Rule: texts stand out from what is painted behind them, more for people who ask for more contrast. */
import type { StepRule } from '../types.ts'
import { readLimits } from '../../limits.ts'
import { contrast } from '../contrast.ts'

/** Colours that fill less of a text's box than this are edges and lines; another rule keeps them away. */
const SHARE = 0.1

export const textContrast: StepRule = {
  mend: 'take another colour for the text, or for its background',
  step: ({ texts, media }) => texts.flatMap(({ words, lines }) => lines.flatMap(({ behind, colour, size, box }) => {
    const { contrast: limits, largeText } = readLimits().deck
    const least = size >= largeText ? limits[media].large : limits[media].text
    const painted = behind.filter(({ share }) => share >= SHARE)
    const found = Math.min(Infinity, ...painted.map(({ colour: other }) => contrast(colour, other)))
    return found < least ? [{ what: words, is: `${found.toFixed(2)} : 1`, limit: `at least ${least} : 1`, box }] : []
  })),
}
