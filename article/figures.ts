import type { Taken } from 'slidev-addon-press/prerender/capture-slides.ts'
/** All drawings of the article, made small together, with the rules that they share. */
import type { Box } from './extent.ts'
import type { Halves } from './halves.ts'
import { cssOf } from 'slidev-addon-press/prerender/capture.ts'
import { slimDrawings } from 'slidev-addon-press/prerender/optimize-svg.ts'
import { escapeHtml } from 'slidev-addon-press/util/html.ts'
import { AGAIN, drawingOf, drawingsIn, DRAWN, halvesIn, rowIn, rulesFor, shareDrawings, within } from './drawing.ts'

export interface Figures {
  /** The motif of the cover, its braid cut off at the top. */
  motif: string
  /** The small drawings of the six claims, models and chains in turn. */
  thumbs: string[]
  /** The same once more. */
  rows: string[]
  /** What stands for each claim's verdict. */
  verdicts: string[]
  /** The figures by the number of their slide. */
  slides: Map<number, string>
  css: string
}

/** From here on the cover's braid runs straight down and parts; what is left of it and over it is the title's. */
const MOTIF = { x: 662, y: 204 }
/** What prerender.ts measures of each slide: where its drawing lies, and its HTML, by whose pieces it comes in halves. */
export interface Measured { box: Box, counted: string, halves: Halves }
const measuredOf = ({ measured }: Taken) => measured as Measured

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
  const parts = shown.map(partsOf)
  const pieces = [motifOf(of('cover')), ...thumbs, ...thumbs, ...verdicts, ...parts.flat()]
  const slim = slimDrawings(shareDrawings(pieces.join(CUT)), 'd')
  const rules = taken.flatMap(({ last }) => last.rules).sort((a, b) => a.place - b.place)
  const own = rulesFor(slim, rules)
  const made = slim.split(CUT)
  const next = (count: number) => made.splice(0, count)
  const [motif] = next(1)
  return {
    motif: onCanvas(motif!, motifBox(of('cover'))),
    thumbs: next(thumbs.length),
    rows: next(thumbs.length),
    verdicts: next(verdicts.length),
    slides: new Map(shown.map((one, i) => [one.slide.no, parts[i]!.length > 1 ? inHalves(next(parts[i]!.length), one) : onCanvas(next(1)[0]!, measuredOf(one).box)])),
    css: cssOf(own, slim) + sizesIn(slim),
  }
}

/** What size labels have, for a screen on which the smallest of them must not be smaller. */
function sizesIn(html: string): string {
  const sizes = new Set([...html.matchAll(/ font-size="([\d.]+)"/g)].map(([, size]) => size!))
  return [...sizes].map(size => `[font-size="${size}"]{--size:${size}px}`).join('')
}

/** The cover's motif alone, with its rules. */
export function motifWithRules(taken: Taken[]): { html: string, css: string } {
  const cover = taken.find(({ slide: { layout } }) => layout === 'cover')!
  const slim = slimDrawings(motifOf(cover), 'd')
  return { html: onCanvas(slim, motifBox(cover)), css: cssOf(rulesFor(slim, cover.last.rules), slim) }
}

function motifBox(cover: Taken): Box {
  const { box } = measuredOf(cover)
  return { ...MOTIF, width: box.x + box.width - MOTIF.x, height: box.y + box.height - MOTIF.y }
}

function motifOf(cover: Taken): string {
  return within(drawingOf(cover.last.html), motifBox(cover))
}

/** A drawing whole, or where there is something at both sides its halves, and the row below once more for each column after the first. */
function partsOf(taken: Taken): string[] {
  const { slide: { layout, no }, last } = taken
  const { counted, halves: { places, models, chains, row } } = measuredOf(taken)
  if (layout === 'summary' || !models || !chains)
    return [drawingOf(last.html, wordsId(no))]
  return [...halvesIn(counted, places), ...row.map((_, column) => rowIn(counted, places, column))].map(html => drawingOf(html, wordsId(no)))
}

/** A drawing in its halves. On a wide screen they lie over each other, on a narrow one each shows its own part of the canvas; what is said on the axis is then text between them, or over them where names there belong to both. */
function inHalves([models, chains, ...row]: string[], taken: Taken): string {
  const { box, halves } = measuredOf(taken)
  const part = (html: string, own: Box, again = false) => `<div class="sheet${again ? ` ${AGAIN}" aria-hidden="true` : ''}" style="${boxed(own, 'own-')}"><div class="canvas" ${DRAWN}>${html}</div></div>`
  const said = halves.said.map(({ words, small }) => `<span${small ? ' class="note"' : ''}>${escapeHtml(words)}</span>`).join('')
  const between = said && `<p class="between" aria-hidden="true">${said}</p>`
  const parts = [part(models!, halves.models!), part(chains!, halves.chains!)]
  parts.splice(halves.shared ? 0 : 1, 0, between)
  return `<div class="halves" style="${boxed(box)}">${parts.join('')}${row.map((html, i) => part(html, halves.row[i]!, true)).join('')}</div>`
}

/** A drawing on its canvas, of which only the part shows that it takes, as wide as there is room. */
function onCanvas(html: string, box: Box): string {
  return `<div class="sheet" style="${boxed(box)}"><div class="canvas" ${DRAWN}>${html}</div></div>`
}

/** A part of the canvas with room around it, for the style sheet. */
function boxed({ x, y, width, height }: Box, prefix = ''): string {
  return Object.entries({ x: x - EDGE, y: y - EDGE, w: width + 2 * EDGE, h: height + 2 * EDGE }).map(([name, value]) => `--${prefix}${name}:${Math.round(value)}`).join(';')
}
