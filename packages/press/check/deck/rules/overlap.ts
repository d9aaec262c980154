/** Rule: no two texts lie on top of each other. */
import type { Rect, StepRule } from '../types.ts'

/** Letters may touch by so many px. */
const TOUCH = 1

export const overlap: StepRule = {
  mend: 'move one of them or shorten its words',
  step: ({ texts }) => texts.flatMap((a, i) => texts.slice(i + 1).flatMap((b) => {
    const pairs = a.lines.flatMap(({ box: one }) => b.lines.map(({ box: other }) => [one, other] as const))
    const [box, other] = pairs.find(([one, other]) => measureOverlap(one, other) > TOUCH) ?? []
    if (!box || !other)
      return []
    const is = `${Math.round(measureOverlap(box, other))} px common`
    return [{ what: `${shorten(a.words)} / ${shorten(b.words)}`, is, limit: '0 px', box }]
  })),
}

/** So that a line of the report shows both. */
function shorten(words: string): string {
  return words.length > 36 ? `${words.slice(0, 35)}…` : words
}

/** How far two boxes reach into each other, on the axis where it is less. */
function measureOverlap(a: Rect, b: Rect): number {
  return Math.min(a.x + a.width - b.x, b.x + b.width - a.x, a.y + a.height - b.y, b.y + b.height - a.y)
}
