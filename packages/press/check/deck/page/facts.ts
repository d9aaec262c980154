/** Takes a slide, returns what is neither text nor shape: graphics, lists, links, reading order, effects, motion. */
import type { Measurement, Motion, Rect } from '../types.ts'
import type { CanvasSpace } from './space.ts'
import { readOpacity } from './colour.ts'
import { describeElement, isExposed, isScreenReaderOnly, isSeen, readWords } from './space.ts'

/** The words of the elements that an attribute names by their ids. */
const readNamed = (ids: string | null) =>
  (ids ?? '').split(/\s+/).map(id => id && (document.getElementById(id)?.textContent ?? '')).join(' ').trim()

export function readGraphics({ root, box }: CanvasSpace): Measurement['graphics'] {
  const graphics = [...root.querySelectorAll('svg, img, canvas')]
    .filter(graphic => !graphic.parentElement?.closest('svg') && isSeen(graphic))
  return graphics.map((graphic) => {
    const role = graphic.getAttribute('role') ?? ''
    const alt = graphic.getAttribute('alt')
    const label = graphic.getAttribute('aria-label') ?? alt
      ?? graphic.querySelector(':scope > title')?.textContent ?? ''
    const named = role === 'img' || ['IMG', 'CANVAS'].includes(graphic.tagName)
    return {
      element: describeElement(graphic),
      box: box(graphic.getBoundingClientRect()),
      hidden: !isExposed(graphic) || /^(?:none|presentation)$/.test(role) || alt === '',
      name: named ? readNamed(graphic.getAttribute('aria-labelledby')) || label : '',
      description: readDescription(graphic),
    }
  })
}

/** Best the text after it: a screen reader reads that on its way through the page, often not a description. */
function readDescription(graphic: Element): string {
  const next = graphic.nextElementSibling
  return (next && isScreenReaderOnly(next) ? next.textContent.trim() : '')
    || readNamed(graphic.getAttribute('aria-describedby')) || (graphic.getAttribute('aria-description') ?? '')
}

export function readLists({ root, box }: CanvasSpace): Measurement['lists'] {
  return [...root.querySelectorAll('ul, ol')].filter(isSeen).map(list => ({
    items: [...list.children].filter(item => item.tagName === 'LI' && isSeen(item)).length,
    nested: !!list.parentElement?.closest('li'),
    words: readWords(list).slice(0, 60),
    box: box(list.getBoundingClientRect()),
  }))
}

/** Addresses as they stand resolved; whether they lead anywhere is for those to say who know the site. */
export function readLinks({ root, box }: CanvasSpace): Omit<Measurement['links'][number], 'resolves'>[] {
  return [...root.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(isExposed).map((link) => {
    const place = link.getBoundingClientRect()
    const top = document.elementFromPoint(place.x + place.width / 2, place.y + place.height / 2)
    return {
      words: link.getAttribute('aria-label') ?? readWords(link),
      href: link.href,
      covered: isSeen(link) && !link.contains(top),
      box: box(place),
    }
  })
}

/** Words that nobody sees yet but a screen reader says. */
export function readUnrevealed({ root, box }: CanvasSpace): Measurement['unrevealed'] {
  const found: Measurement['unrevealed'] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!
    const words = node.textContent?.trim()
    const exposed = words && !element.closest('style, script, [role="img"]') && isExposed(element)
    if (exposed && readOpacity(element, document.body) < 0.05)
      found.push({ words, box: box(element.getBoundingClientRect()) })
  }
  return found
}

const READ = 'h1, h2, h3, li, p, a, td, th, [role="img"], [role="spinbutton"], input, button'

/** Where the document leads back up or to the left of what was just read. */
export function findOrderBreaks({ root, box }: CanvasSpace): Measurement['orderBreaks'] {
  const parts: { element: Element, words: string, box: Rect }[] = []
  for (const element of root.querySelectorAll(READ)) {
    const place = box(element.getBoundingClientRect())
    const drawn = isExposed(element) && isSeen(element) && place.width && place.height
    if (drawn && !parts.some(part => part.element.contains(element)))
      parts.push({ element, words: element.getAttribute('aria-label') ?? readWords(element), box: place })
  }
  return parts.slice(1).flatMap(({ words, box: now }, i) => {
    const { words: before, box: last } = parts[i]!
    const above = now.y + now.height <= last.y + 2 && now.x < last.x + last.width - 2
    const overlap = Math.min(now.y + now.height, last.y + last.height) - Math.max(now.y, last.y)
    const left = overlap > Math.min(now.height, last.height) / 2 && now.x + now.width <= last.x + 2
    return above || left ? [{ words, before, box: now }] : []
  })
}

const BORDERS = ['Top', 'Right', 'Bottom', 'Left'].map(side =>
  [`border${side}Width` as 'borderTopWidth', `border${side}Style` as 'borderTopStyle'] as const)

/** Boxes of all elements that draw something themselves, words and shapes apart. */
export function readOthers({ root, box }: CanvasSpace): Measurement['others'] {
  return [...root.querySelectorAll('*')].filter((element) => {
    if (element.closest('svg svg, svg > *') || !isSeen(element))
      return false
    const style = getComputedStyle(element)
    return /^(?:IMG|CANVAS|VIDEO|IFRAME)$/.test(element.tagName)
      || !/^rgba\(.*, 0\)$|^transparent$/.test(style.backgroundColor)
      || BORDERS.some(([width, line]) => Number.parseFloat(style[width]) > 0 && style[line] !== 'none')
  }).map(element => ({ element: describeElement(element), box: box(element.getBoundingClientRect()) }))
}

/** Effects that turn words into a bitmap on paper. */
export function readEffects({ root, box }: CanvasSpace): Measurement['effects'] {
  return [root, ...root.querySelectorAll('*')].flatMap((element) => {
    const { filter, backdropFilter, mixBlendMode } = getComputedStyle(element)
    const values = [
      ['filter', filter, 'none'],
      ['backdrop-filter', backdropFilter, 'none'],
      ['mix-blend-mode', mixBlendMode, 'normal'],
    ] as const
    const [effect, value] = values.find(([, value, plain]) => value && value !== plain) ?? []
    if (!effect || !value)
      return []
    return [{ element: describeElement(element), effect, value, box: box(element.getBoundingClientRect()) }]
  })
}

const toMs = (css: string) =>
  Math.max(...css.split(',').map(time => Number.parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000)))

/** What may move and for how long, the pseudo-elements with it. */
export function readMotions(within: Element): Motion[] {
  const drawn = [within, ...within.querySelectorAll('*')].filter(element => element.checkVisibility())
  const toParts = (element: Element) => element instanceof SVGElement ? [undefined] : [undefined, '::before', '::after']
  return drawn.flatMap(owner => toParts(owner).flatMap((part): Motion[] => {
    const style = getComputedStyle(owner, part)
    const element = describeElement(owner) + (part ?? '')
    const motions: Motion[] = []
    const transition = toMs(style.transitionDuration)
    const animation = toMs(style.animationDuration)
    if (style.transitionProperty !== 'none' && transition > 0)
      motions.push({ element, what: 'transition', ms: transition, loops: false })
    if (style.animationName !== 'none' && animation > 0) {
      const loops = /infinite/.test(style.animationIterationCount)
      motions.push({ element, what: 'animation', ms: animation, loops })
    }
    return motions
  }))
}

export function readPage(root: Element): Measurement['page'] {
  const around = (main: Element) => main.contains(root) || root.contains(main)
  return {
    title: document.title,
    lang: document.documentElement.lang,
    mains: [...document.querySelectorAll('main, [role="main"]')].filter(main => isExposed(main) && around(main)).length,
    live: readLiveRegions(),
  }
}

/** What the page's live regions say. */
export function readLiveRegions(): string {
  const regions = document.querySelectorAll('[aria-live="polite"], [aria-live="assertive"], [role="status"]')
  return [...regions].map(readWords).join(' ').trim()
}
