/**
 * What runs inside the page. It measures and judges nothing. What it returns is plain data; where there is much,
 * as JSON: Playwright takes an object apart value by value, for five times as long.
 */
import type { Movement, Rgb } from '../types.ts'
import { parseRgba } from './colour.ts'
import { effects, links, lists, live, movements, order, others, pageFacts, pictures, unrevealed } from './facts.ts'
import { focusFound, watchFocus } from './focus.ts'
import { tagLetters, untagLetters } from './letters.ts'
import { marks } from './marks.ts'
import { spaceOf } from './space.ts'
import { texts } from './texts.ts'

/** Where the live deck is: the slide that shows, and its click. */
function here(): { no: number, click: number } | undefined {
  const shown = [...document.querySelectorAll<HTMLElement>('#slideshow > [data-slidev-no]')].filter(slide => slide.checkVisibility())
  const [slide] = shown
  if (shown.length !== 1 || !slide?.querySelector('h1'))
    return undefined
  return { no: Number(slide.dataset.slidevNo), click: Number(new URLSearchParams(location.search).get('clicks') ?? 0) }
}

let frames = 0
/** Whether the slide shows after so many clicks, and has been painted so; asked once a frame. */
function settled(no: number, click: number): boolean {
  const at = here()
  frames = at?.no === no && at.click === click ? frames + 1 : 0
  return frames > 2
}

/** The element that fills the canvas: of the live deck the slide that shows, of the print page the one with this id. */
function rootOf(id?: string): Element {
  return id ? document.getElementById(id)! : [...document.querySelectorAll('#slideshow > [data-slidev-no]')].find(slide => slide.checkVisibility())!
}

function groundOf(root: Element): Rgb {
  for (let at: Element | null = root.querySelector('.slidev-layout') ?? root; at; at = at.parentElement) {
    const [r, g, b, a] = parseRgba(getComputedStyle(at).backgroundColor)
    if (a === 1)
      return [r, g, b]
  }
  return [255, 255, 255]
}

/** Texts and shapes only: what changes with the scheme and with what a person asks of it. */
function paint(id?: string) {
  const space = spaceOf(rootOf(id))
  const ground = groundOf(space.root)
  return { ground, texts: texts(space, ground), marks: marks(space, ground) }
}

function measure(id?: string) {
  const space = spaceOf(rootOf(id))
  return {
    ...paint(id),
    others: others(space),
    pictures: pictures(space),
    lists: lists(space),
    links: links(space),
    unrevealed: unrevealed(space),
    order: order(space),
    effects: effects(space),
    page: pageFacts(space.root),
  }
}

/** With reduced motion of the whole page, else of the slide: Slidev's own controls may move. */
const moving = (reduced: boolean): Movement[] => movements(reduced ? document.body : rootOf())

/** Takes out slides that do not show and what is drawn in SVGs; the function it returns puts it back. */
function lighten(): () => void {
  // A slide leaves as a whole, because Vue may fill the next one meanwhile.
  const hidden = [...document.querySelectorAll('#slideshow > [data-slidev-no]')].filter(slide => !slide.checkVisibility()).map((slide) => {
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
const json = <A extends unknown[], T>(work: (...args: A) => T) => (...args: A): Json<T> => JSON.stringify(work(...args))

/** Letters whose face has been asked about. */
const asked: string[] = []
function newLetters() {
  const letters = tagLetters(spaceOf(rootOf()), asked)
  asked.push(...letters.map(({ key }) => key))
  return letters
}

const page = {
  settled, lighten, live,
  measure: json(measure),
  paint: json(paint),
  moving: json(moving),
  newLetters, untagLetters,
  watchFocus: () => watchFocus(document.body), focusFound,
}
export type PageChecks = typeof page

Object.assign(globalThis, { deckChecks: page })
