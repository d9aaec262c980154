/** All drawings of the article, made small together, with the rules that they share. */
import type { Box } from './extent.ts'
import type { Taken } from './stills.ts'
import { cssOf } from './capture.ts'
import { drawingOf, drawingsIn, DRAWN, rulesFor, shareDrawings, within } from './drawing.ts'
import { shortClasses, slimDrawings } from './slim.ts'

export interface Figures {
  /** The motif of the cover, its braid cut off at the top. */
  motif: string
  /** The small drawings of the six claims, models and chains in turn. */
  thumbs: string[]
  /** What stands for each claim's verdict. */
  verdicts: string[]
  /** The figures by the number of their slide. */
  slides: Map<number, string>
  css: string
}

/** From here on the cover's braid runs straight down and parts; what is left of it and over it is the title's. */
const MOTIF = { x: 662, y: 204 }
/** Room around a drawing for the width of its lines. */
const EDGE = 4
/** Between drawings while they are one text. */
const CUT = '\f'

/** The slides whose drawing the article shows; of the others it says the same in lists and tables. */
export const hasFigure = ({ slide: { layout } }: Pick<Taken, 'slide'>): boolean => ['claim', 'explore', 'summary'].includes(layout)

/** The id of the element that says what a slide's drawing shows. */
export const wordsId = (no: number): string => `words-${no}`

/** Makes the drawings of a walk through the slides. */
export function figuresOf(taken: Taken[]): Figures {
  const of = (layout: string) => taken.find(({ slide }) => slide.layout === layout)!
  const shown = taken.filter(hasFigure)
  const thumbs = drawingsIn(of('map').last.html, 'claim-thumb')
  const verdicts = drawingsIn(of('verdicts').last.html, 'verdict')
  const pieces = [motifOf(of('cover')), ...thumbs, ...verdicts, ...shown.map(({ slide, last }) => drawingOf(last.html, wordsId(slide.no)))]
  const slim = slimDrawings(shareDrawings(pieces.join(CUT)), 'd')
  const rules = taken.flatMap(({ last }) => last.rules).sort((a, b) => a.place - b.place)
  const { html, rules: short } = shortClasses(slim, rulesFor(slim, rules))
  const made = html.split(CUT)
  const next = (count: number) => made.splice(0, count)
  const [motif] = next(1)
  return {
    motif: onCanvas(motif!, motifBox(of('cover'))),
    thumbs: next(thumbs.length),
    verdicts: next(verdicts.length),
    slides: new Map(shown.map(({ slide, box }) => [slide.no, onCanvas(next(1)[0]!, box)])),
    css: cssOf(short, html),
  }
}

/** The cover's motif alone, with its rules. */
export function motifWithRules(taken: Taken[]): { html: string, css: string } {
  const cover = taken.find(({ slide: { layout } }) => layout === 'cover')!
  const slim = slimDrawings(motifOf(cover), 'd')
  const { html, rules } = shortClasses(slim, rulesFor(slim, cover.last.rules))
  return { html: onCanvas(html, motifBox(cover)), css: cssOf(rules, html) }
}

function motifBox({ box }: Taken): Box {
  return { ...MOTIF, width: box.x + box.width - MOTIF.x, height: box.y + box.height - MOTIF.y }
}

function motifOf(cover: Taken): string {
  return within(drawingOf(cover.last.html), motifBox(cover))
}

/** A drawing on its canvas, of which only the part shows that it takes, as wide as there is room. */
function onCanvas(html: string, { x, y, width, height }: Box): string {
  return `<div class="sheet" style="--x:${x - EDGE};--y:${y - EDGE};--w:${width + 2 * EDGE};--h:${height + 2 * EDGE}"><div class="canvas" ${DRAWN}>${html}</div></div>`
}
