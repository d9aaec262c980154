/** Renders the styles that every snapshot needs beside the captured rules: its place, its size, its typefaces. */
import type { Canvas } from '../deck.ts'
import { join } from 'node:path'
import { renderDeckCss, renderInlineStacks } from '../site/deck-css.ts'
import { INLINE_FONTS } from '../site/snapshot-names.ts'

/** The class of the app's link to the article (components/ReadOffer.vue), which the page has before the app. */
export const READ_OFFER = 'read-offer'

/** People open the first page as a file. It loads no app then, and says so (inline-scripts/fall-back.ts). */
export const renderFileStyles = (): string => renderDeckCss(join(import.meta.dirname, 'from-file.css'))

/** The press's styles of a snapshot, then the deck's own. */
export const renderSnapshotStyles = (canvas: Canvas, deckCss?: string): string =>
  renderDeckCss(join(import.meta.dirname, 'snapshot.css'), canvas) + (deckCss ? renderDeckCss(deckCss, canvas) : '')

/**
 * The slide's size, and its typefaces by their names in the page. The bar around the snapshot has letters that these
 * faces lack, and so has the last step, which a page without JavaScript shows: WebKit takes a letter that a face lacks
 * from a bolder one of that name.
 */
export function renderCanvasStyles({ width, height }: Canvas, no: number): string {
  const stacks = renderInlineStacks(no)
  const size = `.snapshot-slide{--slide-width:${width}px;--slide-height:${height}px}`
  const scope = `.js :is(.snapshot-slide,.${READ_OFFER}),html:not(.live) .${INLINE_FONTS} #slideshow`
  return stacks ? `${size}${scope}{${stacks}}` : size
}
