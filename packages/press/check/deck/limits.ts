/** The numbers that the design holds every slide to, at every click, in every language and scheme. */
import type { Media, TextKind } from './types.ts'

export const CANVAS = { width: 1280, height: 720 }
/** Words, lines and size of a headline. */
export const HEADLINE = { words: [5, 14], lines: 2 } as const
/** Least size by what a text is, in px. */
export const SIZE: Record<TextKind, number> = { headline: 40, body: 28, label: 20, source: 16 }
/** Words on a claim slide besides headline, labels, sources and evidence strip. */
export const WORDS = 40
export const LIST = 4
/** What one click may add to one half of the slide, and how many things a half may name. */
export const GROUPS = 6
export const NODES = 9
/** Least distance from the edge of the canvas, in px. */
export const MARGIN = 32
/** From this size on a text counts as large. */
export const LARGE = 32
/** Contrast of texts, large texts, and strokes that carry meaning; more for those who ask for more. */
export const CONTRAST: Record<Media, { text: number, large: number, mark: number }> = {
  'normal': { text: 4.5, large: 3, mark: 3 },
  'print': { text: 4.5, large: 3, mark: 3 },
  'forced colours': { text: 4.5, large: 3, mark: 3 },
  'more contrast': { text: 7, large: 4.5, mark: 4.5 },
}
/** Longest motion, in ms. */
export const MOTION = 400
/** Characters of a picture's description; and the share of the canvas from which it needs one. */
export const DESCRIPTION = 40
export const PICTURE = 0.05
/** Words of the notes: of a claim at least, of any slide at least, of any at most. */
export const NOTES = { claim: 60, any: 20, most: 180 } as const
/** How fast a talk is spoken to a mixed room, and how long one waits after a click. */
export const SPOKEN = { wordsAMinute: 140, secondsAClick: 2 } as const
