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
  /** On a slide with the layout `sources`: how many rows of its list fit, two sources a row. */
  rows?: number
}

declare module 'slidev-addon-press/deck.ts' {
  interface DeckFrontmatter extends Citing {
    claim?: string
    /** Of the slide's figure. */
    words?: { title?: string, description?: string | string[] }
  }
}

/** Ids of the figures and, apart from them, of the sources that a slide cites, in its order. */
export function readCitations(
  { cites = [], evidence = [], verdicts = [], sources = [] }: Citing,
): { figures: string[], sources: string[] } {
  return { figures: [...cites, ...verdicts.flatMap(row => [row.for.id, row.against.id]), ...evidence], sources }
}

/** A slide that lists the sources from number `first` to `last`; `to` is where links to them lead. */
export interface SourcePage { to: string | number, first: number, last: number }

/** The slides that list sources, in their order, each with its share of the numbers. */
export function paginateSources(slides: (Citing & { no: number, routeAlias?: string })[]): SourcePage[] {
  let listed = 0
  return slides.filter(({ rows }) => rows).map(({ no, routeAlias, rows }) => {
    const first = listed + 1
    listed += 2 * rows!
    return { to: routeAlias ?? no, first, last: listed }
  })
}
