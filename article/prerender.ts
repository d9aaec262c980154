/** What this talk adds to the snapshots of its slides: fewer marks, and where the drawing lies, for the article. */
import type { PrerenderHooks } from 'slidev-addon-press/config.ts'
import type { Measured } from './figures.ts'
import { extentOf } from './extent.ts'
import { piecesOf, takeApart } from './halves.ts'
import { tightenStill } from './merge-marks.ts'

export const PRERENDER: PrerenderHooks = {
  // Where a figure has the page to itself it stands elsewhere; it is the same one.
  volatileAttributes: ['data-alone'],
  simplify: tightenStill,
  cardWithout: 'nav, footer p + p',
  async measure(page, selector): Promise<Measured> {
    const { html: counted, pieces, axis } = await piecesOf(page, selector)
    return { box: await extentOf(page, selector), counted, halves: takeApart(pieces, axis) }
  },
}
