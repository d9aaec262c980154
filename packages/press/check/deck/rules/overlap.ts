import type { Box, StepRule } from '../types.ts'

/** Letters may touch by so many px. */
const TOUCH = 1

export const overlap: StepRule = {
  holds: 'No two texts lie on top of each other.',
  mend: 'move one of them or shorten its words',
  step: ({ texts }) => texts.flatMap((a, i) => texts.slice(i + 1).flatMap((b) => {
    const [one, other] = a.lines.flatMap(({ box: one }) => b.lines.map(({ box: other }) => [one, other] as const)).find(([one, other]) => common(one, other) > TOUCH) ?? []
    return one && other ? [{ what: `${short(a.words)} / ${short(b.words)}`, is: `${Math.round(common(one, other))} px common`, limit: '0 px', box: one }] : []
  })),
}

/** So that a line of the report shows both. */
function short(words: string): string {
  return words.length > 36 ? `${words.slice(0, 35)}…` : words
}

/** How far two boxes reach into each other, on the axis where it is less. */
function common(a: Box, b: Box): number {
  return Math.min(a.x + a.width - b.x, b.x + b.width - a.x, a.y + a.height - b.y, b.y + b.height - a.y)
}
