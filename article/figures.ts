/** Renders all drawings of the article from the captured slides, optimized together, with the rules that they share. */
import type { CapturedSlide } from 'slidev-addon-press/prerender/capture-slides.ts'
import type { Box } from './extent.ts'
import type { Halves } from './halves.ts'
import { CANVAS } from 'slidev-addon-press/build/article-maker.ts'
import { renderCss } from 'slidev-addon-press/prerender/capture.ts'
import { optimizeSvg } from 'slidev-addon-press/prerender/optimize-svg.ts'
import { escapeHtml } from 'slidev-addon-press/util/html.ts'
import {
  AGAIN,
  cropDrawing,
  DRAWN,
  extractColumn,
  extractDrawing,
  extractDrawings,
  selectRules,
  shareDrawings,
  splitHalves,
} from './drawing.ts'
import { removeNames } from './merge-marks.ts'

export interface Figures {
  /** The motif of the cover, its braid cut off at the top. */
  motif: string
  /** The small drawings of the six claims, models and chains in turn, and the same once more for the ledger. */
  thumbs: string[]
  rows: string[]
  /** The drawing of each claim's verdict. */
  verdicts: string[]
  /** The figures by the number of their slide. */
  slides: Map<number, string>
  css: string
}

/** From here on the cover's braid runs straight down and parts; the title stands left of it and over it. */
const MOTIF = { x: 662, y: 204 }
/** What prerender.ts measures of each slide: where its drawing lies, and its HTML with the numbers of its pieces. */
export interface Measured { box: Box, counted: string, halves: Halves }
const readMeasured = ({ measured }: CapturedSlide) => measured as Measured

/** Room around a drawing for the width of its lines. */
const EDGE = 4
/** Stands between drawings while they are one text. */
const CUT = '\f'

/** Whether the article shows a slide's drawing; of other slides it says the same in lists and tables. */
export const hasFigure = ({ slide: { layout } }: Pick<CapturedSlide, 'slide'>): boolean =>
  ['claim', 'explore', 'summary'].includes(layout)

/** The id of the element that describes a slide's drawing. */
export const wordsId = (no: number): string => `words-${no}`

/** A slide at its last step, which the article shows. */
const last = ({ steps }: CapturedSlide) => steps.at(-1)!

export function renderFigures(slides: CapturedSlide[]): Figures {
  const find = (layout: string) => slides.find(({ slide }) => slide.layout === layout)!
  const shown = slides.filter(hasFigure)
  const thumbs = extractDrawings(last(find('map')).html, 'claim-thumb')
  const verdicts = extractDrawings(last(find('verdicts')).html, 'verdict')
  const parts = shown.map(splitFigure)
  const pieces = [cutMotif(find('cover')), ...thumbs, ...thumbs, ...verdicts, ...parts.flat()]
  const optimized = optimizeSvg(removeNames(shareDrawings(pieces.join(CUT))), 'd')
  const rules = slides.flatMap(slide => last(slide).rules).sort((a, b) => a.place - b.place)
  const drawings = optimized.split(CUT)
  const take = (count: number) => drawings.splice(0, count)
  return {
    motif: renderCanvas(take(1)[0]!, measureMotif(find('cover'))),
    thumbs: take(thumbs.length),
    rows: take(thumbs.length),
    verdicts: take(verdicts.length),
    slides: new Map(shown.map((captured, i) => {
      const own = take(parts[i]!.length)
      const html = own.length > 1 ? renderHalves(own, captured) : renderCanvas(own[0]!, readMeasured(captured).box)
      return [captured.slide.no, html]
    })),
    css: renderCss(selectRules(optimized, rules), optimized) + renderSizes(optimized),
  }
}

/** The sizes of labels, so that the smallest are not smaller on a small screen. */
function renderSizes(html: string): string {
  const sizes = new Set([...html.matchAll(/ font-size="([\d.]+)"/g)].map(([, size]) => size!))
  return [...sizes].map(size => `[font-size="${size}"]{--size:${size}px}`).join('')
}

/** Renders the cover's motif alone, with its rules. */
export function renderMotif(slides: CapturedSlide[]): { html: string, css: string } {
  const cover = slides.find(({ slide: { layout } }) => layout === 'cover')!
  const html = optimizeSvg(removeNames(cutMotif(cover)), 'd')
  return { html: renderCanvas(html, measureMotif(cover)), css: renderCss(selectRules(html, last(cover).rules), html) }
}

function measureMotif(cover: CapturedSlide): Box {
  const { box } = readMeasured(cover)
  return { ...MOTIF, width: box.x + box.width - MOTIF.x, height: box.y + box.height - MOTIF.y }
}

function cutMotif(cover: CapturedSlide): string {
  return cropDrawing(extractDrawing(last(cover).html), measureMotif(cover))
}

/** Splits a drawing with something at both sides into its halves, and the row's columns after the first. */
function splitFigure(captured: CapturedSlide): string[] {
  const { slide: { layout, no } } = captured
  const { counted, halves: { places, models, chains, row } } = readMeasured(captured)
  if (layout === 'summary' || !models || !chains)
    return [extractDrawing(last(captured).html, wordsId(no))]
  return [...splitHalves(counted, places), ...row.map((_, column) => extractColumn(counted, places, column))]
    .map(html => extractDrawing(html, wordsId(no)))
}

/**
 * Renders a drawing in its halves. On a wide screen they lie over each other; on a narrow one each shows its own part
 * of the canvas, and captions are text between the halves, or over them where names on the axis belong to both.
 */
function renderHalves([models, chains, ...row]: string[], captured: CapturedSlide): string {
  const { box, halves } = readMeasured(captured)
  // Where the drawing moves about its canvas from step to step, its last parts are not those of the others.
  const canvas = captured.slide.layout === 'explore' ? '' : ` ${CANVAS}`
  const renderPart = (html: string, own: Box, again = false) =>
    `<div class="sheet${again ? ` ${AGAIN}" aria-hidden="true` : ''}" style="${renderBox(own, 'own-')}">`
    + `<div class="canvas" ${DRAWN}${canvas}>${html}</div></div>`
  const captions = halves.captions.map(({ words, small }) =>
    `<span${small ? ' class="note"' : ''}>${escapeHtml(words)}</span>`).join('')
  const parts = [renderPart(models!, halves.models!), renderPart(chains!, halves.chains!)]
  parts.splice(halves.shared ? 0 : 1, 0, captions && `<p class="between" aria-hidden="true">${captions}</p>`)
  const columns = row.map((html, i) => renderPart(html, halves.row[i]!, true))
  return `<div class="halves" style="${renderBox(box)}">${parts.join('')}${columns.join('')}</div>`
}

/** Renders a drawing on its canvas, of which only the part shows that the drawing takes, as wide as there is room. */
function renderCanvas(html: string, box: Box): string {
  return `<div class="sheet" style="${renderBox(box)}"><div class="canvas" ${DRAWN}>${html}</div></div>`
}

/** A part of the canvas with room around it, as custom properties. */
function renderBox({ x, y, width, height }: Box, prefix = ''): string {
  const values = { x: x - EDGE, y: y - EDGE, w: width + 2 * EDGE, h: height + 2 * EDGE }
  return Object.entries(values).map(([name, value]) => `--${prefix}${name}:${Math.round(value)}`).join(';')
}
