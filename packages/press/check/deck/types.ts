/**
 * What the checks measure of a deck and what its rules find. A measurement is plain data: positions and sizes in px
 * of the canvas, colours as RGB. Rules are pure; none of them touches a page.
 */
import type { Canvas, Deck, Slide } from '../../deck.ts'
import type { Finding } from '../finding.ts'

export interface Rect { x: number, y: number, width: number, height: number }
/** Red, green, blue from 0 to 255. */
export type Rgb = readonly [number, number, number]
/** What a text is decides how large it must be; `source` is all fine print: sources, dates, head and foot of a page. */
export type TextKind = 'headline' | 'body' | 'label' | 'source'
/** Selectors of what a text stands in, by what it is; the first that fits. All other text is body text. */
export type KindSelectors = Record<Exclude<TextKind, 'body'>, string>

/** One line of one style, and what lies behind it once the words are taken away. */
export interface TextLine {
  /** The letters themselves, without the room of the line. */
  box: Rect
  size: number
  colour: Rgb
  /** Colours behind the letters with the share of their box, the largest first. */
  behind: { colour: Rgb, share: number }[]
  /** Pixels behind the letters that differ clearly from the most common one. */
  stray: number
}

/** Words in one block: a paragraph, a headline, a label of a figure. */
export interface TextBlock {
  words: string
  kind: TextKind
  /** How to find it: tag and class. */
  element: string
  /** The families that CSS asks for. */
  families: string
  /** What appears as one thing: the list item, link or paragraph it stands in. */
  group: number
  lines: TextLine[]
  /** The nearest ancestor that cuts it off, if one does. */
  cutBy?: string
}

/** A painted shape of an SVG. */
export interface Shape {
  element: string
  box: Rect
  colour: Rgb
  /** Places on its outline, for looking at what is beside it. */
  points: { x: number, y: number }[]
  /** Half its line's width; 0 for an area. */
  half: number
  /** Contrast with the background beside it, at the middle one of its points. */
  contrast: number
}

/** Words of one element, the families that CSS asks for; `key` is words and face. */
export interface TextRun { key: string, words: string, families: string, box: Rect }

/** An SVG, image or canvas, as assistive technology gets it. */
export interface Graphic { element: string, box: Rect, hidden: boolean, name: string, description: string }
/** In the document `words` come after `before`, though they lie above or left of it. */
export interface OrderBreak { words: string, before: string, box: Rect }
export interface FocusStop { words: string, element: string, box: Rect, reached: boolean, seen: boolean }
/** `reduced`: it moves though less motion was asked for. */
export interface Motion {
  element: string
  what: 'transition' | 'animation'
  ms: number
  loops: boolean
  reduced?: boolean
}
export interface AxeViolation { id: string, help: string, helpUrl: string, target: string, html: string }

export type Media = 'normal' | 'more contrast' | 'forced colours' | 'print'
export type Scheme = 'light' | 'dark'

/** All that one slide shows after one click, in one language and scheme. */
export interface Measurement {
  lang: string
  scheme: Scheme
  media: Media
  canvas: Canvas
  slide: Slide
  click: number
  /** The slide's last click, as the keys walk it. */
  last: boolean
  /** The slide's own colour. */
  background: Rgb
  texts: TextBlock[]
  shapes: Shape[]
  /** Boxes of everything else that is drawn, for the edge of the canvas. */
  others: { element: string, box: Rect }[]
  graphics: Graphic[]
  lists: { items: number, nested: boolean, words: string, box: Rect }[]
  /** `covered`: something else lies where a pointer would meet it. */
  links: { words: string, href: string, resolves: boolean, covered: boolean, box: Rect }[]
  unrevealed: { words: string, box: Rect }[]
  orderBreaks: OrderBreak[]
  effects: { element: string, effect: string, value: string, box: Rect }[]
  /** Words that are not drawn wholly in a face of the deck; `by` names the faces that do, or the letters it lacks. */
  fallbackText: (TextRun & { by: string[] })[]
  motions: Motion[]
  page: { title: string, lang: string, mains: number, live: string }
  /** Measured once a slide, at its last click. */
  focus: FocusStop[]
  violations: AxeViolation[]
  console: string[]
  requests: string[]
}

/** The parsed slides of one language, with everything that was measured of them. */
export interface MeasuredDeck { lang: string, deck: Deck, measurements: Measurement[] }

/** What a rule finds. */
export interface Breach {
  /** The text or element that is wrong. */
  what: string
  /** What it is, and what it may be, as a reader says it: `12 px`, `at least 20 px`. */
  is: string
  limit: string
  box?: Rect
}
/** Where in the deck; without a slide it is about the whole. */
export interface Place { slide?: Slide, click?: number, scheme?: Scheme, media?: Media }

/** Judges one slide at one click; `mend` says how to mend a breach, as the rest of a sentence. */
export interface StepRule { mend: string, step: (measurement: Measurement) => Breach[] }
/** Judges all that was measured, for what is between clicks or between the source and the page. */
export interface DeckRule {
  mend: string
  deck: (measured: MeasuredDeck) => (Breach & Place)[] | Promise<(Breach & Place)[]>
}
export type Rule = StepRule | DeckRule

/** A finding that stands, with the reason. `slide` is its alias, or its number if it has none. */
export interface Exception { rule: string, slide: string | number, reason: string }

/** A breach told once for all the steps at which it is found, the first of them named. */
export interface DeckFinding extends Finding, Breach, Omit<Place, 'slide'> {
  rule: string
  lang: string
  slide?: number
  alias?: string
  mend: string
}
