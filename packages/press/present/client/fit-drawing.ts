/** Fits a slide's drawing, with its steps, into the parts of it that the article shows: the rules, free of the page. */

/** A box on the screen, in its pixels. */
export interface Edges { left: number, right: number, top: number, bottom: number }

/** The first step that shows something, and the first that does not any more. */
export interface Steps { since: number, until: number }

/** Labels are no smaller on the screen, nor larger on the canvas. */
const [SMALLEST, LARGEST] = [12, 24]
/** A label may lie outside by this share of its width: letters measure wider than they are. */
const OUTSIDE = 0.2

/** The size of a label on its canvas, in the canvas's pixels, so that it can be read at the canvas's scale. */
export const readableSize = (size: number, scale: number): number =>
  Math.max(size, Math.min(SMALLEST / scale, LARGEST))

/** Whether the part shows a piece of a label, but not the label: its middle lies over the edge. */
export function isCut(label: Edges, part: Edges): boolean {
  const width = label.right - label.left
  const inside = Math.min(label.right, part.right) - Math.max(label.left, part.left)
  return width > 0 && inside < width * (1 - OUTSIDE)
}

/** Of one text that stands at several steps: from the first of them to the last. */
export const joinSteps = (all: Steps[]): Steps =>
  ({ since: Math.min(...all.map(({ since }) => since)), until: Math.max(...all.map(({ until }) => until)) })

export const isAt = ({ since, until }: Steps, step: number): boolean => since <= step && step < until

/** Words as they are compared: notes and slides set apostrophes and lines in their own way. */
export const toPlain = (text: string): string => text.replaceAll('\'', '’').replace(/\s+/g, ' ').trim()

/**
 * What a drawing shows by a step: of the texts that the description begins with, the longest that stands there.
 * @param whole the description at the last step
 * @param texts the slide's texts with their steps
 */
export function describeStep(whole: string, texts: { text: string, steps: Steps }[], step: number): string {
  const found = texts.filter(({ text, steps }) => text && isAt(steps, step) && whole.startsWith(text))
  return found.sort((a, b) => b.text.length - a.text.length)[0]?.text ?? ''
}
