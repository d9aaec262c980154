/**
 * What runs inside the page: it takes the slide that shows and returns measurements, and judges nothing. What is much
 * is returned as JSON: Playwright takes an object apart value by value, for five times as long.
 */
import type { Canvas } from '../../../deck.ts'
import type { KindSelectors, Motion, Rgb, TextRun } from '../types.ts'
import { parseRgba } from './colour.ts'
import {
  findOrderBreaks,
  readEffects,
  readGraphics,
  readLinks,
  readLists,
  readLiveRegions,
  readMotions,
  readOthers,
  readPage,
  readUnrevealed,
} from './facts.ts'
import { endFocusWatch, watchFocus } from './focus.ts'
import { readShapes } from './shapes.ts'
import { toCanvasSpace } from './space.ts'
import { tagText, untagText } from './text-runs.ts'
import { readTexts } from './texts.ts'

/** What the page's side is told of the deck. */
export interface PageSettings { canvas: Canvas, kinds: Partial<KindSelectors> }

declare const deckCheckSettings: PageSettings
const { canvas, kinds } = deckCheckSettings

const findSlides = () => [...document.querySelectorAll<HTMLElement>('#slideshow > [data-slidev-no]')]

/** Where the live deck is: the slide that shows, and its click. */
function readPlace(): { no: number, click: number } | undefined {
  const shown = findSlides().filter(slide => slide.checkVisibility())
  const [slide] = shown
  if (shown.length !== 1 || !slide?.querySelector('.slidev-layout'))
    return undefined
  return { no: Number(slide.dataset.slidevNo), click: Number(new URLSearchParams(location.search).get('clicks') ?? 0) }
}

let frames = 0
/** Whether the slide shows after so many clicks, and has been painted so; asked once a frame. */
function isSettled(no: number, click: number): boolean {
  const at = readPlace()
  frames = at?.no === no && at.click === click ? frames + 1 : 0
  return frames > 2
}

/** The element that fills the canvas: of the live deck the slide that shows, of the print page the one with this id. */
function findRoot(id?: string): Element {
  return id ? document.getElementById(id)! : findSlides().find(slide => slide.checkVisibility())!
}

function readBackground(root: Element): Rgb {
  for (let at: Element | null = root.querySelector('.slidev-layout') ?? root; at; at = at.parentElement) {
    const [r, g, b, a] = parseRgba(getComputedStyle(at).backgroundColor)
    if (a === 1)
      return [r, g, b]
  }
  return [255, 255, 255]
}

/** Texts and shapes only: what changes with the scheme and with what a person asks of it. */
function paint(id?: string) {
  const space = toCanvasSpace(findRoot(id), canvas)
  const background = readBackground(space.root)
  return { background, texts: readTexts(space, background, kinds), shapes: readShapes(space, background) }
}

function measure() {
  const space = toCanvasSpace(findRoot(), canvas)
  return {
    ...paint(),
    others: readOthers(space),
    graphics: readGraphics(space),
    lists: readLists(space),
    links: readLinks(space),
    unrevealed: readUnrevealed(space),
    orderBreaks: findOrderBreaks(space),
    effects: readEffects(space),
    page: readPage(space.root),
  }
}

/** Takes out slides that do not show and what is drawn in SVGs; the function it returns puts it back. */
function lightenPage(): () => void {
  // A slide leaves as a whole, because Vue may fill the next one meanwhile.
  const hidden = findSlides().filter(slide => !slide.checkVisibility()).map((slide) => {
    const place = document.createComment('')
    slide.replaceWith(place)
    return { slide, place }
  })
  const drawings = [...document.querySelectorAll('svg')].map((svg) => {
    const kept = [...svg.childNodes]
    svg.replaceChildren(...kept.filter(node => node instanceof Element && /^(?:title|desc)$/.test(node.tagName)))
    return { svg, kept }
  })
  return () => {
    drawings.forEach(({ svg, kept }) => svg.replaceChildren(...kept))
    hidden.forEach(({ slide, place }) => place.replaceWith(slide))
  }
}

/** A JSON text, and of what. */
export type Json<T> = string & { readonly of?: T }
const toJson = <A extends unknown[], T>(work: (...args: A) => T) => (...args: A): Json<T> =>
  JSON.stringify(work(...args))

/** Text runs whose face has been asked about. */
const asked: string[] = []
function tagNewText(): TextRun[] {
  const runs = tagText(toCanvasSpace(findRoot(), canvas), asked)
  asked.push(...runs.map(({ key }) => key))
  return runs
}

const page = {
  isSettled,
  lightenPage,
  readLiveRegions,
  measure: toJson(measure),
  paint: toJson(paint),
  /** With reduced motion of the whole page, else of the slide: Slidev's own controls may move. */
  readMotions: toJson((reduced: boolean): Motion[] => readMotions(reduced ? document.body : findRoot())),
  tagNewText,
  untagText,
  watchFocus: () => watchFocus(document.body, toCanvasSpace(document.body, canvas).box),
  endFocusWatch,
}
export type PageChecks = typeof page

Object.assign(globalThis, { deckChecks: page })
