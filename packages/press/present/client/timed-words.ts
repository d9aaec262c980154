/** Finds the words of an article's section that come with a step of its slide: those that are on both. */
import type { Steps } from './fit-drawing.ts'
import { joinSteps, toPlain } from './fit-drawing.ts'

export interface Timed { element: HTMLElement, steps: Steps }

/** What holds a slide's words; sentences are the article's own. */
const HOLDERS = 'figure,table,ul,ol'
const HEADINGS = 'h2,h3,h4'
/** What is drawn has its steps otherwise. */
const DRAWN = 'svg,slot'
/** What a part of the section comes to: its words with steps, and whether something in it always stands. */
interface Found { timed: Timed[], stays: boolean }

const NOTHING: Found = { timed: [], stays: false }
const STAYS: Found = { timed: [], stays: true }
const isTimed = ({ since, until }: Steps) => since > 0 || until < Infinity

/**
 * What of a section comes and goes: whole parts where all their words do, with the heading over them. Words beside
 * others get an element of their own.
 * @param texts the slide's, as `toPlain` has them, with their steps
 * @param except an element that is filled otherwise
 */
export function timeWords(section: Element, texts: ReadonlyMap<string, Steps>, except?: Element): Timed[] {
  return [...section.querySelectorAll<HTMLElement>(HOLDERS)].flatMap((holder) => {
    if (holder.parentElement!.closest(HOLDERS))
      return []
    const { timed, stays } = find(holder)
    const heading = holder.previousElementSibling
    return timed.length && !stays && heading?.matches(HEADINGS)
      ? [join(heading as HTMLElement, timed), ...timed]
      : timed
  })

  function find(node: Node): Found {
    const element = node instanceof HTMLElement ? node : undefined
    if (node === except || (node as Element).matches?.(DRAWN))
      return STAYS
    if (element?.matches(HEADINGS))
      return NOTHING
    const text = toPlain(element ? readWords(element) : node.textContent ?? '')
    const steps = texts.get(text)
    if (text && steps && !element?.querySelector(DRAWN))
      return isTimed(steps) ? { timed: [{ element: element ?? wrap(node), steps }], stays: false } : STAYS
    if (!element)
      return text && node.nodeType === Node.TEXT_NODE ? STAYS : NOTHING
    const parts = [...element.childNodes].map(find)
    const timed = parts.flatMap(part => part.timed)
    const stays = parts.some(part => part.stays)
    return {
      timed: timed.length && !stays ? [join(element, timed), ...timed] : timed,
      // A caption such as "for", which others say again, does not stand alone.
      stays: stays && !isForTheEye(element),
    }
  }
}

/** An element that has nothing but these stands while one of them does. */
const join = (element: HTMLElement, timed: Timed[]): Timed =>
  ({ element, steps: joinSteps(timed.map(({ steps }) => steps)) })

const isForTheEye = (element: Element) => element.getAttribute('aria-hidden') === 'true'

/** An element's words without those for the eye alone, which others say again. */
function readWords(element: HTMLElement): string {
  if (isForTheEye(element))
    return element.textContent
  const copy = element.cloneNode(true) as HTMLElement
  copy.querySelectorAll('[aria-hidden=true]').forEach(part => part.remove())
  return copy.textContent
}

function wrap(text: Node): HTMLElement {
  const span = document.createElement('span')
  text.parentNode!.replaceChild(span, text)
  span.append(text)
  return span
}
