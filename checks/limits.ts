/** The numbers of this talk: what its own rules allow, and what it asks of the press's. */
import type { DeckConfig } from 'slidev-addon-press/config.ts'

/** Words on a claim slide besides headline, labels, sources and evidence strip. */
export const WORDS = 40
/** What one click may add to one half of the slide, and how many things a half may name. */
export const GROUPS = 6
export const NODES = 9
/** How fast a talk is spoken to a mixed room, and how long one waits after a click. */
export const SPEECH = { wordsAMinute: 140, secondsAClick: 2 } as const

export const LIMITS: NonNullable<DeckConfig['check']>['limits'] = {
  deck: {
    headlines: [1, 1],
    headlineWords: [5, 14],
    headlineLines: 2,
    size: { headline: 40, body: 28, label: 20, source: 16 },
    listItems: 4,
    nestedLists: false,
    notes: { 'claim': [60, 180], '*': [20, 180] },
    marksEveryClick: true,
    margin: 32,
    largeText: 32,
    motionMs: 400,
    description: 40,
  },
  site: {
    firstScript: 95_000,
    // What a phone does for each file, before it has read a word, is a good part of its start.
    firstFiles: 12,
    // The HTML holds the slide at all its steps, with rules and the letters it is set in; it should come in few round
    // trips. Half of the pages have less than 30 kB.
    slideHtml: 38_000,
    slideWhole: 200_000,
    articleHtml: 200_000,
    // 0.1 MB more since classes in snapshots and article keep their names: 0.15 kB of a page gzipped.
    // 0.35 MB more since a page has all steps of its slide, and the letters of each.
    site: 3_500_000,
    serviceWorker: 30_000,
    // A snapshot is there so that nothing is seen to move.
    layoutShift: 0.01,
  },
  pdf: { slides: 400_000, steps: 1_000_000, handout: 1_000_000 },
}
