/** Where a slide names what it cites. Free of the data itself, so that the check can read it before. */

/**
 * The part of a slide's frontmatter that cites: figures by `cites` for its drawing, `verdicts` for its
 * rows, `evidence` for its strip; `sources` is what a slide follows without a figure of its own.
 */
export interface Citing {
  cites?: string[]
  evidence?: string[]
  verdicts?: { for: { id: string }, against: { id: string } }[]
  sources?: string[]
}

/** Ids of the figures and, apart from them, of the sources that a slide cites, in its order. */
export function citationsOf({ cites = [], evidence = [], verdicts = [], sources = [] }: Citing): { figures: string[], sources: string[] } {
  return { figures: [...cites, ...verdicts.flatMap(row => [row.for.id, row.against.id]), ...evidence], sources }
}
