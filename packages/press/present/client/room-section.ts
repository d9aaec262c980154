/** Puts a section of the article into the page, and the slide with its steps in the place of the section's drawing. */
import type { Steps } from './fit-drawing.ts'
import { CANVAS } from '../../build/article-maker.ts'
import { ROOM } from '../room-names.ts'
import { describeStep, isAt, isCut, joinSteps, readableSize, toPlain } from './fit-drawing.ts'
import { timeWords } from './timed-words.ts'

/** The class of a slide that stands whole, and of its frame. */
const WHOLE = 'room-whole'
/** Enlarged labels may stand a little over the edge of their part. */
const CLIP = 'inset(-6px -10px)'

/**
 * @param host whose shadow root has the article's styles, and the element that stands for its body
 * @param section of the article, which stays as it is
 * @param snapshot of the slide
 * @returns what brings the section to a step of the slide
 */
export function fillSection(host: HTMLElement, section: Element, snapshot: Element): (step: number) => void {
  const slide = snapshot.querySelector<HTMLElement>('.snapshot-slide')!
  const own = document.importNode(section, true)
  host.replaceChildren()
  host.shadowRoot!.getElementById(ROOM.body)!.replaceChildren(own)
  const copies = own.querySelector('figure') ? placeSlide(host, own, slide) : []
  const texts = readSteps(slide)
  const [words, described] = findDescription(own, snapshot)
  const timed = timeWords(own, texts, described)
  const list = [...texts].map(([text, steps]) => ({ text, steps }))
  return (step) => {
    for (const { element, steps } of timed)
      element.style.visibility = isAt(steps, step) ? '' : 'hidden'
    if (described)
      described.textContent = describeStep(words, list, step)
    for (const { copy, part } of copies)
      fitLabels(copy, part)
  }
}

interface Copy { copy: HTMLElement, part: HTMLElement }

/**
 * Copies the slide into each part of the drawing, or, where the article names none, all of it under its headline: not
 * where the article tells it in words in place of the drawing, which would be too small.
 */
function placeSlide(host: HTMLElement, section: Element, slide: HTMLElement): Copy[] {
  const figure = section.querySelector('figure')!
  figure.querySelectorAll('a:not([href])').forEach(link => link.remove())
  const parts = [...figure.querySelectorAll<HTMLElement>(`[${CANVAS}]`)]
  const drawing = [...figure.children].find(child => child.querySelector('svg'))
  if (!parts.length && drawing && !drawing.getClientRects().length)
    return []
  const canvases = parts.length ? parts : [placeWhole(figure, drawing, slide)]
  return canvases.map((canvas, i) => {
    const copy = slide.cloneNode(true) as HTMLElement
    copy.slot = `part-${i}`
    copy.inert = true
    copy.ariaHidden = 'true'
    copy.classList.toggle(WHOLE, !parts.length)
    canvas.replaceChildren(Object.assign(document.createElement('slot'), { name: copy.slot }))
    host.append(copy)
    const part = canvas.parentElement!
    part.style.clipPath = CLIP
    if (parts.length)
      settle(copy)
    return { copy, part }
  })
}

/**
 * The parts are those of the last step: what an early step says of a drawing's place (`data-drop`) is left out. The
 * section has a heading of its own, and over a part the feet of the slide's would stand.
 */
function settle(copy: HTMLElement): void {
  copy.querySelectorAll<HTMLElement>('h1,header').forEach(heading => heading.style.visibility = 'hidden')
  for (const element of copy.querySelectorAll<HTMLElement>('[data-drop]')) {
    element.removeAttribute(element.dataset.drop!.split(' ')[0]!)
    element.removeAttribute('data-drop')
  }
}

/** Puts a frame for what is under the slide's headline into the place of the figure's drawing. */
function placeWhole(figure: Element, drawing: Element | undefined, slide: HTMLElement): HTMLElement {
  const { offsetWidth, offsetHeight } = slide
  const headline = slide.querySelector('h1')
  const top = headline ? headline.offsetTop + headline.offsetHeight : 0
  const canvas = document.createElement('div')
  const frame = Object.assign(document.createElement('div'), { className: WHOLE })
  frame.style.aspectRatio = `${offsetWidth} / ${offsetHeight - top}`
  canvas.style.translate = `0 ${-100 * top / offsetHeight}%`
  canvas.style.aspectRatio = `${offsetWidth} / ${offsetHeight}`
  frame.append(canvas)
  if (drawing)
    drawing.replaceWith(frame)
  else
    figure.prepend(frame)
  return canvas
}

/** The texts of a slide's elements with the steps at which they stand. */
function readSteps(slide: Element): Map<string, Steps> {
  const found = new Map<string, Steps>()
  for (const element of slide.querySelectorAll('text,p,span,small,li,td')) {
    const read = (name: string, without: number) => Number(element.closest(`[${name}]`)?.getAttribute(name) ?? without)
    const text = toPlain(element.matches('text') ? [...element.children].map(line => line.textContent).join(' ') : element.textContent)
    if (!text)
      continue
    const steps = { since: read('data-since', 0), until: read('data-until', Infinity) }
    const known = found.get(text)
    found.set(text, known ? joinSteps([known, steps]) : steps)
  }
  return found
}

/** What the drawing shows at its last step, and where the section says it. */
function findDescription(section: Element, snapshot: Element): [string, Element | undefined] {
  const words = toPlain(snapshot.querySelector('.snapshot-words')?.textContent ?? '')
  const element = words && [...section.querySelectorAll('p')].find(({ textContent }) => toPlain(textContent) === words)
  return [words, element || undefined]
}

/** Has labels large enough to be read, and hides those of which the part would show a piece. */
function fitLabels(copy: HTMLElement, part: HTMLElement): void {
  const box = part.getBoundingClientRect()
  const scale = copy.getBoundingClientRect().width / copy.offsetWidth
  if (!scale || copy.classList.contains(WHOLE))
    return
  for (const label of copy.querySelectorAll<SVGTextElement>('text')) {
    label.dataset.size ??= Number.parseFloat(getComputedStyle(label).fontSize).toString()
    label.style.fontSize = `${readableSize(Number(label.dataset.size), scale)}px`
    label.style.visibility = isCut(label.getBoundingClientRect(), box) ? 'hidden' : ''
  }
}
