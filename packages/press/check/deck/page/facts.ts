/** What is neither text nor shape: pictures, lists, links, reading order, effects, motion, the page itself. */
import type { Box, Measurement, Movement } from '../types.ts'
import type { Space } from './space.ts'
import { opacityOf } from './colour.ts'
import { isHeard, isSeen, nameOf, wordsOf } from './space.ts'

/** The words of the elements that an attribute names by their ids. */
const named = (ids: string | null) => (ids ?? '').split(/\s+/).map(id => id && (document.getElementById(id)?.textContent ?? '')).join(' ').trim()

export function pictures({ root, box }: Space): Measurement['pictures'] {
  return [...root.querySelectorAll('svg, img, canvas')].filter(picture => !picture.parentElement?.closest('svg') && isSeen(picture)).map((picture) => {
    const own = (tag: string) => picture.querySelector(`:scope > ${tag}`)?.textContent ?? ''
    return {
      element: nameOf(picture),
      box: box(picture.getBoundingClientRect()),
      hidden: !isHeard(picture) || /^(?:none|presentation)$/.test(picture.getAttribute('role') ?? '') || picture.getAttribute('alt') === '',
      name: (picture.tagName === 'IMG' || picture.getAttribute('role') === 'img' || picture.tagName === 'CANVAS')
        ? named(picture.getAttribute('aria-labelledby')) || (picture.getAttribute('aria-label') ?? picture.getAttribute('alt') ?? own('title'))
        : '',
      // Best the text after it: that is read on the way through the page, as a description often is not.
      description: (picture.nextElementSibling?.matches('.figure-words') ? picture.nextElementSibling.textContent.trim() : '')
        || named(picture.getAttribute('aria-describedby')) || (picture.getAttribute('aria-description') ?? ''),
    }
  })
}

export function lists({ root, box }: Space): Measurement['lists'] {
  return [...root.querySelectorAll('ul, ol')].filter(isSeen).map(list => ({
    items: [...list.children].filter(item => item.tagName === 'LI' && isSeen(item)).length,
    nested: !!list.parentElement?.closest('li'),
    words: wordsOf(list).slice(0, 60),
    box: box(list.getBoundingClientRect()),
  }))
}

/** Addresses as they stand resolved; whether they lead anywhere is for those to say who know the site. */
export function links({ root, box }: Space): { words: string, href: string, covered: boolean, box: Box }[] {
  return [...root.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(isHeard).map((link) => {
    const place = link.getBoundingClientRect()
    const top = document.elementFromPoint(place.x + place.width / 2, place.y + place.height / 2)
    return { words: link.getAttribute('aria-label') ?? wordsOf(link), href: link.href, covered: isSeen(link) && !link.contains(top), box: box(place) }
  })
}

/** Words that nobody sees yet but a screen reader says. */
export function unrevealed({ root, box }: Space): Measurement['unrevealed'] {
  const found: Measurement['unrevealed'] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!
    if (node.textContent?.trim() && !element.closest('style, script, [role="img"]') && isHeard(element) && opacityOf(element, document.body) < 0.05)
      found.push({ words: node.textContent.trim(), box: box(element.getBoundingClientRect()) })
  }
  return found
}

/** Where a reader who follows the document is led back up or to the left of what was just read. */
export function order({ root, box }: Space): Measurement['order'] {
  const parts: { element: Element, words: string, box: Box }[] = []
  for (const element of root.querySelectorAll('h1, h2, h3, li, p, a, td, th, [role="img"], [role="spinbutton"], input, button')) {
    const place = box(element.getBoundingClientRect())
    if (isHeard(element) && isSeen(element) && place.width && place.height && !parts.some(part => part.element.contains(element)))
      parts.push({ element, words: element.getAttribute('aria-label') ?? wordsOf(element), box: place })
  }
  return parts.slice(1).flatMap((now, i) => {
    const before = parts[i]!
    const above = now.box.y + now.box.height <= before.box.y + 2 && now.box.x < before.box.x + before.box.width - 2
    const overlap = Math.min(now.box.y + now.box.height, before.box.y + before.box.height) - Math.max(now.box.y, before.box.y)
    const left = overlap > Math.min(now.box.height, before.box.height) / 2 && now.box.x + now.box.width <= before.box.x + 2
    return above || left ? [{ words: now.words, before: before.words, box: now.box }] : []
  })
}

/** Boxes of all elements that draw something themselves, words and shapes apart. */
export function others({ root, box }: Space): Measurement['others'] {
  return [...root.querySelectorAll('*')].filter((element) => {
    if (element.closest('svg svg, svg > *') || !isSeen(element))
      return false
    const style = getComputedStyle(element)
    return /^(?:IMG|CANVAS|VIDEO|IFRAME)$/.test(element.tagName) || !/^rgba\(.*, 0\)$|^transparent$/.test(style.backgroundColor)
      || ['Top', 'Right', 'Bottom', 'Left'].some(side => Number.parseFloat(style[`border${side}Width` as 'borderTopWidth']) > 0 && style[`border${side}Style` as 'borderTopStyle'] !== 'none')
  }).map(element => ({ element: nameOf(element), box: box(element.getBoundingClientRect()) }))
}

/** Effects that turn words into a bitmap on paper. */
export function effects({ root, box }: Space): Measurement['effects'] {
  return [root, ...root.querySelectorAll('*')].flatMap((element) => {
    const style = getComputedStyle(element)
    const effect = [['filter', style.filter, 'none'], ['backdrop-filter', style.backdropFilter, 'none'], ['mix-blend-mode', style.mixBlendMode, 'normal']]
      .find(([, value, plain]) => value && value !== plain)
    return effect ? [{ element: nameOf(element), effect: effect[0]!, value: effect[1]!, box: box(element.getBoundingClientRect()) }] : []
  })
}

const milliseconds = (css: string) => Math.max(...css.split(',').map(time => Number.parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000)))

/** What may move and for how long, the pseudo-elements with it. */
export function movements(within: Element): Movement[] {
  const drawn = [within, ...within.querySelectorAll('*')].filter(element => element.checkVisibility())
  const parts = (element: Element) => element instanceof SVGElement ? [undefined] : [undefined, '::before', '::after']
  return drawn.flatMap(element => parts(element).flatMap((part): Movement[] => {
    const style = getComputedStyle(element, part)
    const name = nameOf(element) + (part ?? '')
    const found: Movement[] = []
    if (style.transitionProperty !== 'none' && milliseconds(style.transitionDuration) > 0)
      found.push({ element: name, what: 'transition', ms: milliseconds(style.transitionDuration), loops: false })
    if (style.animationName !== 'none' && milliseconds(style.animationDuration) > 0)
      found.push({ element: name, what: 'animation', ms: milliseconds(style.animationDuration), loops: /infinite/.test(style.animationIterationCount) })
    return found
  }))
}

export function pageFacts(root: Element): Measurement['page'] {
  return {
    title: document.title,
    lang: document.documentElement.lang,
    mains: [...document.querySelectorAll('main, [role="main"]')].filter(main => isHeard(main) && (main.contains(root) || root.contains(main))).length,
    live: live(),
  }
}

/** What the page's live regions say. */
export function live(): string {
  return [...document.querySelectorAll('[aria-live="polite"], [aria-live="assertive"], [role="status"]')].map(wordsOf).join(' ').trim()
}
