/**
 * The numbers that checks hold a deck, its site and its PDFs to. The defaults are for any deck; `check.limits` in
 * deck.config.ts sets what a deck decides for itself. Sizes on slides are in px of the canvas, of files in bytes.
 */
import type { Media, TextKind } from './deck/types.ts'
import { project } from '../project.ts'

export type Range = readonly [least: number, most: number]

export interface DeckLimits {
  /** Headlines on a slide, words of one, and its lines. */
  headlines: Range
  headlineWords: Range
  headlineLines: number
  /** Least size by what a text is. */
  size: Record<TextKind, number>
  listItems: number
  nestedLists: boolean
  /** Words of the notes by the slide's layout, or for all others by `*`. */
  notes: Record<string, Range>
  /** Whether notes mark every click; else only notes that mark one. */
  marksEveryClick: boolean
  /** Least distance of texts and shapes from the edge of the canvas. */
  margin: number
  /** From this size on a text counts as large. */
  largeText: number
  /** Contrast of texts, large texts, and strokes that carry meaning. */
  contrast: Record<Media, { text: number, large: number, shape: number }>
  motionMs: number
  /** Characters of a graphic's description, and the share of the canvas from which a graphic needs one. */
  description: number
  largeGraphic: number
}

export interface SiteLimits {
  /** All JavaScript that the first slide waits for, gzipped, and in how many files it comes. */
  firstScript: number
  firstFiles: number
  /** The HTML of a slide page, gzipped; then with all scripts and styles that it asks for. */
  slideHtml: number
  slideWhole: number
  articleHtml: number
  /** Everything but the PDFs. */
  site: number
  serviceWorker: number
  /** How far lines may move while letters and app come, in parts of the window; web.dev/cls calls 0.1 good. */
  layoutShift: number
}

/** A PDF of the slides, one with a page for each click, and the handout. */
export interface PdfLimits { slides: number, steps: number, handout: number }

export interface Limits { deck: DeckLimits, site: SiteLimits, pdf: PdfLimits }

/** WCAG 2.2 AA, and AAA for people who ask for more contrast. */
const AA = { text: 4.5, large: 3, shape: 3 }
const AAA = { text: 7, large: 4.5, shape: 4.5 }

const DEFAULTS: Limits = {
  deck: {
    headlines: [0, 1],
    headlineWords: [0, Infinity],
    headlineLines: 3,
    size: { headline: 24, body: 14, label: 12, source: 10 },
    listItems: 8,
    nestedLists: true,
    notes: { '*': [0, Infinity] },
    marksEveryClick: false,
    margin: 16,
    largeText: 24,
    contrast: { 'normal': AA, 'print': AA, 'forced colours': AA, 'more contrast': AAA },
    motionMs: 1000,
    description: 0,
    largeGraphic: 0.05,
  },
  site: {
    firstScript: 250_000,
    firstFiles: 40,
    slideHtml: 100_000,
    slideWhole: 500_000,
    articleHtml: 1_000_000,
    site: 20_000_000,
    serviceWorker: 50_000,
    layoutShift: 0.1,
  },
  pdf: { slides: 10_000_000, steps: 20_000_000, handout: 20_000_000 },
}

/** The limits of the deck that is open. */
export function readLimits(): Limits {
  const { deck, site, pdf } = project().config.check?.limits ?? {}
  return {
    deck: { ...DEFAULTS.deck, ...deck },
    site: { ...DEFAULTS.site, ...site },
    pdf: { ...DEFAULTS.pdf, ...pdf },
  }
}
