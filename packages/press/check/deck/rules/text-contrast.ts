import type { StepRule } from '../types.ts'
import { contrast } from '../contrast.ts'
import { CONTRAST, LARGE } from '../limits.ts'

/** Colours that fill less of a text's box than this are edges and lines; another rule keeps them away. */
const SHARE = 0.1

export const textContrast: StepRule = {
  holds: `Texts stand out from what is painted behind them: ${CONTRAST.normal.text} : 1, from ${LARGE} px ${CONTRAST.normal.large} : 1, more for those who ask for more.`,
  mend: 'take another ink of styles/tokens.css, or another ground',
  step: ({ texts, media }) => texts.flatMap(({ words, lines }) => lines.flatMap(({ behind, colour, size, box }) => {
    const least = size >= LARGE ? CONTRAST[media].large : CONTRAST[media].text
    const found = Math.min(Infinity, ...behind.filter(({ share }) => share >= SHARE).map(ground => contrast(colour, ground.colour)))
    return found < least ? [{ what: words, is: `${found.toFixed(2)} : 1`, limit: `at least ${least} : 1`, box }] : []
  })),
}
