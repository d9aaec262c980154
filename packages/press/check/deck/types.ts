/**
 * What the checks measure and how they judge it. A measurement is plain data: positions and sizes in
 * canvas px (1280 × 720), colours as RGB. Rules are pure; none of them touches a page.
 */
import type { Deck, Slide } from '../../deck.ts'

export interface Box { x: number, y: number, width: number, height: number }
/** Red, green, blue from 0 to 255. */
export type Rgb = readonly [number, number, number]
/** What a text is decides how large it must be; `source` is all fine print: sources, dates, head and foot of a page. */
export type TextKind = 'headline' | 'body' | 'label' | 'source'

/** One line of one style, and what lies behind it once the words are taken away. */
export interface TextLine {
  /** The letters themselves, without the room of the line. */
  box: Box
  size: number
  colour: Rgb
  /** Colours behind the letters with the share of their box, the largest first. */
  behind: { colour: Rgb, share: number }[]
  /** Pixels behind the letters that differ clearly from the most common one. */
  stray: number
}

/** Words in one block: a paragraph, a headline, a label of a figure. */
export interface Text {
  words: string
  kind: TextKind
  /** How to find it: tag and class. */
  element: string
  /** It names something in a figure rather than comment on it: a label in the sans face. */
  names: boolean
  /** What appears as one thing: the list item, link or paragraph it stands in. */
  group: number
  lines: TextLine[]
  /** The nearest ancestor that cuts it off, if one does. */
  cutBy?: string
}

/** A painted shape of an SVG. */
export interface Mark {
  element: string
  box: Box
  colour: Rgb
  /** Places on its outline, for looking at what is beside it. */
  points: { x: number, y: number }[]
  /** Half its line's width; 0 for an area. */
  half: number
  /** Contrast with the ground beside it, at the middle one of its points. */
  contrast: number
}

/** Words of one element, the families that CSS asks for, and by what they are known again: words and face. */
export interface Letters { key: string, words: string, families: string, box: Box }

/** An SVG, image or canvas, as assistive technology gets it. */
export interface Picture { element: string, box: Box, hidden: boolean, name: string, description: string }
/** Who follows the document comes to `words` after `before`, though it lies above or left of it. */
export interface OrderSlip { words: string, before: string, box: Box }
export interface Focus { words: string, element: string, box: Box, reached: boolean, seen: boolean }
/** `reduced`: it moves though less motion was asked for. */
export interface Movement { element: string, what: 'transition' | 'animation', ms: number, loops: boolean, reduced?: boolean }
export interface Violation { id: string, help: string, helpUrl: string, target: string, html: string }

export type Media = 'normal' | 'more contrast' | 'forced colours' | 'print'
export type Scheme = 'light' | 'dark'

/** All that one slide shows after one click, in one language and scheme. */
export interface Measurement {
  lang: string
  scheme: Scheme
  media: Media
  slide: Slide
  click: number
  /** The slide's last click, as the keys walk it. */
  last: boolean
  /** The slide's own colour. */
  ground: Rgb
  texts: Text[]
  marks: Mark[]
  /** Boxes of everything else that is drawn, for the edge of the canvas. */
  others: { element: string, box: Box }[]
  pictures: Picture[]
  lists: { items: number, nested: boolean, words: string, box: Box }[]
  /** `covered`: something else lies where a pointer would meet it. */
  links: { words: string, href: string, resolves: boolean, covered: boolean, box: Box }[]
  unrevealed: { words: string, box: Box }[]
  order: OrderSlip[]
  effects: { element: string, effect: string, value: string, box: Box }[]
  /** Words that are not drawn wholly in a face of ours; `by` tells the faces that do, or the letters that ours lack. */
  strangers: (Letters & { by: string[] })[]
  movements: Movement[]
  page: { title: string, lang: string, mains: number, live: string }
  /** Measured once a slide, at its last click. */
  focus: Focus[]
  violations: Violation[]
  console: string[]
  requests: string[]
}

/** The parsed slides of one language, with everything that was measured of them. */
export interface Walked { lang: string, deck: Deck, measurements: Measurement[] }

export interface Finding {
  /** The text or element that is wrong. */
  what: string
  /** What it is, and what it may be, as a reader says it: `12 px`, `at least 20 px`. */
  is: string
  limit: string
  box?: Box
}
/** Where in the deck; without a slide it is about the whole. */
export interface Place { slide?: Slide, click?: number, scheme?: Scheme, media?: Media }

interface RuleBase {
  /** What holds for every slide, as a sentence. */
  holds: string
  /** How to mend it, as the rest of a sentence. */
  mend: string
}
/** Judges one slide at one click. */
export interface StepRule extends RuleBase { step: (measurement: Measurement) => Finding[] }
/** Judges all that was measured, for what is between clicks or between the source and the page. */
export interface DeckRule extends RuleBase { deck: (walked: Walked) => (Finding & Place)[] | Promise<(Finding & Place)[]> }
export type Rule = StepRule | DeckRule

/** A finding that stands, with the reason. `slide` is its alias, or its number if it has none. */
export interface Exception { rule: string, slide: string | number, reason: string }
/** A finding as it is told: once for all the steps at which it is found, the first of them named. */
export interface Report extends Finding, Omit<Place, 'slide'> {
  rule: string
  lang: string
  slide?: number
  alias?: string
  mend: string
  /** At how many more steps, of clicks and schemes. */
  more: number
}
