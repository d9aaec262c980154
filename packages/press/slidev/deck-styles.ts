/** Has the press's style sheets in the app take the deck's canvas, colours and typefaces, as those of its pages do. */
import type { Plugin } from 'vite'
import { join, sep } from 'node:path'
import { normalizePath } from 'vite'
import { readCanvas } from '../deck.ts'
import { fillDeckCss } from '../site/deck-css.ts'

const STYLES = normalizePath(join(import.meta.dirname, '../styles') + sep)

export function deckStyles(lang: string): Plugin {
  const canvas = readCanvas(lang)
  return {
    name: 'deck-styles',
    enforce: 'pre',
    transform: (css, id) => id.startsWith(STYLES) && id.endsWith('.css') ? fillDeckCss(css, canvas) : undefined,
  }
}
