/** The drawing of a slide without the slide, for the article: its HTML, and the rules that reach it there. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Rule } from 'slidev-addon-press/prerender/capture.ts'
import type { Box } from './extent.ts'
import type { Place } from './halves.ts'
import { parseFragment, serialize } from 'parse5'
import { attribute, classes, elements, isElement } from 'slidev-addon-press/util/html.ts'
import { COUNTED } from './halves.ts'
import { tighten } from './merge-marks.ts'

/** The attribute of what holds drawings in the article. Names of classes are cut short. */
export const DRAWN = 'data-drawn'

/** What shows only where a drawing is whole, and what only where it is not, as it is there already. */
export const WHOLE = 'is-whole'
export const AGAIN = 'is-again'

/** The halves of a slide's counted HTML, the first with all that a picture says of itself. */
export function halvesIn(counted: string, places: Place[]): string[] {
  const kept = { models: ['models', 'both', 'row'], chains: ['chains', 'both', 'said'] }
  return Object.values(kept).map((own, i) => {
    const slide = parseFragment(counted)
    const visit = (node: Tree.ParentNode) => {
      node.childNodes = node.childNodes.filter((child) => {
        if (!isElement(child))
          return true
        const number = attribute(child, COUNTED)
        const place = number && places[Number(number)]!
        child.attrs = child.attrs.filter(({ name }) => name !== COUNTED)
        visit(child)
        if (place === 'row' || place === 'said')
          addClass(child, WHOLE)
        if (place === 'both' && i)
          addClass(child, AGAIN)
        if (i && child.tagName === 'svg')
          silence(child)
        return !place || own.includes(place)
      })
    }
    visit(slide)
    return serialize(slide)
  })
}

/** A list alone from a captured slide, all columns but one empty. */
export function rowIn(counted: string, places: Place[], column: number): string {
  const slide = parseFragment(counted)
  const root = slide.childNodes.find(isElement)!
  root.childNodes = root.childNodes.filter(child => isElement(child) && places[Number(attribute(child, COUNTED))] === 'row')
  root.childNodes.filter(isElement).flatMap(({ childNodes }) => childNodes.filter(isElement)).forEach((item, i) => item.childNodes = i === column ? item.childNodes : [])
  elements(root).forEach(element => element.attrs = element.attrs.filter(({ name }) => ![COUNTED, 'id', 'for', 'name'].includes(name)))
  return serialize(slide)
}

/**
 * A captured slide's HTML without what the article says in words of its own (extent.ts leaves out the same).
 * @param said the id of the element that says what the drawing shows
 */
export function drawingOf(html: string, said?: string): string {
  const slide = parseFragment(html)
  const root = slide.childNodes.find(isElement)!
  // A slide is its page's main part; here it is a picture.
  root.tagName = root.nodeName = 'div'
  root.childNodes = root.childNodes.filter(node => !isElement(node) || !isBeside(node))
  elements(root).forEach((element) => {
    if (element.tagName === 'svg')
      tighten(element, said)
    if (element.tagName === 'a')
      relink(element)
  })
  return serialize(slide)
}

/** The drawings in everything of a class in a captured slide, each as HTML. */
export function drawingsIn(html: string, holder: string): string[] {
  const holders = elements(parseFragment(html)).filter(element => classes(element).includes(holder))
  return holders.flatMap(elements).filter(({ tagName }) => tagName === 'svg').map((svg) => {
    tighten(svg)
    return serialize({ nodeName: '#document-fragment', childNodes: [svg] })
  })
}

/** A drawing without the pieces of its paths that lie outside a part of the canvas. */
export function within(html: string, { x, y, width, height }: Box): string {
  const inside = (piece: string) => [...piece.replace(/[hva].*/, '').matchAll(/(-?[\d.]+)[\s,]+(-?[\d.]+)/g)]
    .some(([, a, b]) => Number(a) > x && Number(a) < x + width && Number(b) > y && Number(b) < y + height)
  return html.replace(/ d="([^"]*)"/g, (_, data: string) => ` d="${data.split(/(?=M)/).filter(inside).join('')}"`).replace(/<path[^>]* d=""[^>]*><\/path>/g, '')
}

/** Drawings that stand on the page more than once are there once, and referred to after that. */
export function shareDrawings(html: string): string {
  const bodies = [...html.matchAll(/<svg[^>]*>(.*?)<\/svg>/gs)].map(([, body]) => body!)
  const names = new Map(bodies.filter((body, i) => bodies.indexOf(body) !== i).map((body, i) => [body, `same-${i}`]))
  const seen = new Set<string>()
  return html.replace(/(<svg[^>]*>)(.*?)<\/svg>/gs, (whole, open: string, body: string) => {
    const name = names.get(body)
    if (!name)
      return whole
    if (seen.has(body))
      return `${open}<use href="#${name}"></use></svg>`
    seen.add(body)
    return `${open}<g id="${name}">${body}</g></svg>`
  })
}

/** The selectors of a list of them. */
export const partsOf = (selector: string): string[] => selector.split(/,(?![^(]*\))/).map(part => part.trim())

/** Those of a slide's rules that touch these drawings; what the page as a whole wears is the article's own. */
export function rulesFor(html: string, rules: Rule[]): Rule[] {
  const names = new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names!.split(/\s+/)))
  const tags = new Set([...html.matchAll(/<([a-z]\w*)/g)].map(([, tag]) => tag!))
  return rules.flatMap((rule) => {
    const parts = partsOf(rule.selector).filter((part) => {
      const plain = part.replace(/:(?:not|is|where|has)\([^)]*\)|\[[^\]]*\]|::?[\w-]+/g, '')
      return !/^(?:html|:root|body|::)/.test(part) && plain !== '*'
        && [...plain.matchAll(/\.([\w-]+)/g)].every(([, name]) => names.has(name!))
        && [...plain.matchAll(/(?:^|[\s>+~])([a-z]\w*)/g)].every(([, tag]) => tags.has(tag!))
    })
    return parts.length ? [{ ...rule, selector: parts.map(alone).join() }] : []
  })
}

/** A selector for the article: marks go by their own class, as what holds a drawing cannot be asked of its second place; tags only in drawings. */
function alone(part: string): string {
  const own = part.replace(/^\.figure (?=\S)/, '')
  return own.includes('.') ? own : `:where([${DRAWN}]) ${own}`
}

function addClass(element: Tree.Element, name: string): void {
  const own = element.attrs.find(attr => attr.name === 'class')
  if (own)
    own.value += ` ${name}`
  else
    element.attrs.push({ name: 'class', value: name })
}

/** Hides a drawing from listeners, who are told of it once. */
function silence(svg: Tree.Element): void {
  svg.attrs = [...svg.attrs.filter(({ name }) => !['role', 'aria-label', 'aria-hidden'].includes(name)), { name: 'aria-hidden', value: 'true' }]
}

/** Of a slide's children: its head, its words and its evidence. A subtitle is the one paragraph without a class. */
function isBeside(child: Tree.Element): boolean {
  const names = classes(child)
  return child.tagName === 'h1' || (child.tagName === 'p' && !names.length)
    || names.some(name => ['head', 'imprint', 'figure-words'].includes(name)) || (names.includes('evidence') && !names.includes('presets'))
}

/** Numbers of sources lead to the list at the article's end. */
function relink(link: Tree.Element): void {
  const [number] = /\d+/.exec(serialize(link)) ?? []
  link.attrs.find(({ name }) => name === 'href')!.value = `#source-${number}`
}
