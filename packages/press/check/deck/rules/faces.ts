import type { StepRule } from '../types.ts'

export const faces: StepRule = {
  holds: 'Every letter is drawn in a face of the deck: what a machine draws in its own looks otherwise, or like nothing, on the next.',
  mend: 'set it in var(--serif) or var(--sans); a letter that those lack goes into the alphabet of styles/build-fonts.ts',
  step: ({ strangers }) => strangers.map(({ words, by, box }) => ({ what: words, is: by.length ? `not ours: ${by.join(', ')}` : 'drawn by no face', limit: 'a face of styles/fonts.css', box })),
}
