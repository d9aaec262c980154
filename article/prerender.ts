/** Prerender hooks of this talk: snapshots with fewer marks, and for the article a measure of each drawing. */
import type { PrerenderHooks } from 'slidev-addon-press/config.ts'
import type { Measured } from './figures.ts'
import { measureExtent } from './extent.ts'
import { measurePieces, splitPieces } from './halves.ts'
import { tightenSnapshot } from './merge-marks.ts'

export const PRERENDER: PrerenderHooks = {
  // A figure that has the page to itself stands elsewhere; it is the same figure.
  volatileAttributes: ['data-alone'],
  transientClasses: ['is-late'],
  css: 'styles/snapshot.css',
  descriptionClass: 'figure-words',
  simplify: tightenSnapshot,
  cardWithout: 'nav, footer p + p',
  async measure(page, selector): Promise<Measured> {
    const { html: counted, pieces, axis } = await measurePieces(page, selector)
    return { box: await measureExtent(page, selector), counted, halves: splitPieces(pieces, axis) }
  },
}
