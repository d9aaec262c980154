/**
 * What every figure is made of. A scene is a pure function of words, data and step that returns
 * marks with canvas positions (1280 × 720 px); `FigureSvg.vue` is the only place that paints them.
 */
import type { Face } from './text'

/** An ink of the palette; `onFill` is text on a filled shape, `paper` hides what lies under. */
export type Tone = 'ink' | 'soft' | 'hair' | 'models' | 'chains' | 'onFill' | 'paper'
/** Which half of the argument: large models (squares, left) or public chains (circles, right). */
export type Side = 'models' | 'chains'

export interface Point { x: number, y: number }
export interface Box extends Point { width: number, height: number }

interface Common {
  /** Unique in its scene and stable across steps, so that a mark can move instead of being redrawn. */
  id: string
  tone: Tone
  /** First step at which the mark shows; 0 when left out. */
  since?: number
  /** On a click forward it waits until what moves has arrived: a result never comes before its cause. */
  late?: boolean
}

/** A line or curve. `casing` is the width of paper laid under it to lift it off what it crosses. */
export interface StrokeMark extends Common {
  kind: 'stroke'
  d: string
  width: number
  dash?: string
  casing?: number
  /** Strokes that follow one another, look alike and keep their number may be painted as one path (bundle.ts). */
  bundle?: string
}
/** A filled area. */
export interface AreaMark extends Common { kind: 'area', d: string, casing?: number }
/** A square for a model (x, y is its centre); outlined when it is a copy, the rest or contested. */
export interface SquareMark extends Common {
  kind: 'square'
  x: number
  y: number
  side: number
  outline?: number
  casing?: number
  name?: string
}
/** A circle for a chain (x, y is its centre). */
export interface DiscMark extends Common {
  kind: 'disc'
  x: number
  y: number
  r: number
  outline?: number
  casing?: number
  name?: string
}
/** Words. x, y is the baseline of the first line. */
export interface LabelMark extends Common {
  kind: 'label'
  x: number
  y: number
  lines: string[]
  face: Face
  size: number
  anchor: 'start' | 'middle' | 'end'
  lineHeight: number
}
export type Mark = StrokeMark | AreaMark | SquareMark | DiscMark | LabelMark

export interface Scene {
  /** The part of the canvas the figure covers. */
  frame: Box
  marks: Mark[]
}

/** What a figure is given (FigureSvg.vue). */
export interface FigureProps {
  scene: Scene
  step: number
  /** Words for a screen reader; without them the figure is decoration beside text that says the same. */
  title?: string
  description?: string
  /** A thumbnail flows with its surroundings; a figure lies at its place on the canvas. */
  compact?: boolean
}

/** The figure's place on a claim slide, under the headline and above the evidence strip. */
export const CLAIM_FRAME: Box = { x: 0, y: 140, width: 1280, height: 416 }
/** The same under a headline that is cut at the axis and runs over two lines. */
export const PARTS_FRAME: Box = { x: 0, y: 178, width: 1280, height: 378 }
/** A thumbnail of one half of a figure. */
export const THUMB_FRAME: Box = { x: 0, y: 0, width: 100, height: 52 }
export const AXIS = 640
export const MARGIN = 56

/**
 * The shape of a side, centred on a point: a square for the models, a circle for the chains, both
 * within `half` of the centre.
 */
export function shape(side: Side, id: string, centre: Point, half: number, options: Partial<Pick<SquareMark, 'outline' | 'casing' | 'since' | 'late' | 'tone'>> = {}): SquareMark | DiscMark {
  const common = { id: `${side}-${id}`, x: centre.x, y: centre.y, tone: side, ...options }
  return side === 'models' ? { kind: 'square', side: 2 * half, ...common } : { kind: 'disc', r: half, ...common }
}

/** Marks that show at a step, in painting order. Below 0 is the first step; no number at all is the last. */
export function marksAt(marks: Mark[], step: number): Mark[] {
  const now = Number.isNaN(step) ? Infinity : Math.max(0, step)
  return marks.filter(mark => (mark.since ?? 0) <= now)
}

interface LabelOptions {
  face?: Face
  size?: number
  anchor?: LabelMark['anchor']
  tone?: Tone
  since?: number
  late?: boolean
  lineHeight?: number
}

/**
 * A label from the slide's words; `\n` in the words breaks the line.
 * @throws when the slide gives no words for it, naming the label that is missing
 */
export function label(id: string, words: string | undefined, at: Point, options: LabelOptions = {}): LabelMark {
  if (typeof words !== 'string' || words.trim() === '')
    throw new Error(`The slide gives no words for the label "${id}"; add them to "words" in its frontmatter.`)
  const size = options.size ?? 20
  return {
    kind: 'label',
    id,
    lines: words.split('\n'),
    x: at.x,
    y: at.y,
    face: options.face ?? 'sans',
    size,
    anchor: options.anchor ?? 'middle',
    tone: options.tone ?? 'ink',
    since: options.since ?? 0,
    ...options.late ? { late: true } : {},
    lineHeight: options.lineHeight ?? Math.round(size * 1.2),
  }
}

/**
 * A list of words of which a figure draws so many.
 * @throws when the slide gives more or fewer, naming the list
 */
export function exactly<T>(count: number, list: T[] | undefined, what: string): T[] {
  const given = Array.isArray(list) ? list.length : 0
  if (!list || given !== count)
    throw new Error(`The slide gives ${given} entries for "${what}", the figure draws ${count}; correct "words" in its frontmatter.`)
  return list
}

/**
 * What a figure shows at a step, for those who listen: the sentences of all steps up to it, because a
 * step only ever adds. No number at all is the last step.
 * @throws when the slide gives more or fewer than `count` entries, so that no step passes unsaid
 */
export function descriptionAt(entries: string[] | undefined, step: number, count: number): string {
  const now = Number.isNaN(step) ? count - 1 : Math.max(0, step)
  return exactly(count, entries, 'description').slice(0, Math.floor(now) + 1).join(' ')
}

/**
 * Words with a placeholder such as `{n}` filled in.
 * @throws when the words have no such place, so that what belongs there is not lost silently
 */
export function fill(words: string, key: string, value: string): string {
  if (!words.includes(`{${key}}`))
    throw new Error(`The words "${words}" have no place for {${key}}; add it in the slide's frontmatter.`)
  return words.replace(`{${key}}`, () => value)
}
