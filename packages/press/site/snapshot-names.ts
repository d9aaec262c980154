/** What the page of a slide (packages/press/prerender), its inline scripts and the app that takes over share. */

/** The ids of the snapshot, of the style that colours the page under it, and of its live region for screen readers. */
export const SNAPSHOT = 'snapshot'
export const BACKGROUND = 'background'
export const STATUS = 'snapshot-status'
/** The ids of the inline fonts, of the snapshot's rules, and of the page's data. */
export const FACES = 'snapshot-faces'
export const RULES = 'snapshot-rules'
export const PAGE_DATA = 'page-data'
/** The id of the page's link to the article, which lies below the slide on phones. */
export const OFFER = 'snapshot-offer'
/** What the page of another slide puts in the place of this one's, but for its fonts. */
export const PARTS = [RULES, SNAPSHOT, OFFER, PAGE_DATA]
/** The class of `<html>` while the snapshot waits for its typefaces (snapshot.css). */
export const FONTS_PENDING = 'unset'
/** The class of the app while it uses the page's inline fonts. */
export const INLINE_FONTS = 'inline-fonts'
/** What the family of an inline font has at its end, before the slide's number. */
export const INLINE_SUFFIX = ' inline '

/** The page's data, as JSON. */
export interface PageData {
  /** The app's files by their addresses, and the storage fallback's. */
  entry: string
  scripts: string[]
  styles: string[]
  keep: string
  /** What is announced on arrival, then at each step; and after a step back, with `{step}`. */
  say: string[]
  back: string
}

/** More clicks than a slide has: the stepper takes it for the last one. */
export const ALL_CLICKS = 99

/** What the stepper can use once the page is whole (inline-scripts/start-app.ts). */
export interface WholePage {
  /** Puts the snapshot of another slide in the place of this one. @throws without a network */
  open: (no: number) => Promise<void>
  /** Announces the step that was reached: by a step on or back, or, without one, with its slide. */
  announce: (step: number, by?: number) => void
  /** Stops a press that may not go so far (stepper.ts, `MOVES`); without it every one may. */
  stop?: (by: number) => boolean
}

/** The stepper of the page (inline-scripts/stepper.ts), a property of `window`. */
export interface Stepper {
  /** Where it is; `moves` counts how it got there, and is no number while a press waits. */
  place: () => { no: number, step: number, moves: number }
  start: (page: WholePage) => void
  /** Goes where another window or the address leads, which is no move of its own. */
  follow: (no: number, step: unknown) => void
  /** Leaves the keys to the app, with those that only the app knows. */
  stop: () => void
}
