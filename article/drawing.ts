/** Extracts the drawing of a captured slide for the article: its HTML, and the rules that reach it there. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Rule } from 'slidev-addon-press/prerender/capture.ts'
import type { Box } from './extent.ts'
import type { Place } from './halves.ts'
import { parseFragment, serialize } from 'parse5'
import { attribute, classes, elements, isElement } from 'slidev-addon-press/util/html.ts'
import { COUNTED } from './halves.ts'
import { tighten } from './merge-marks.ts'

/** The attribute of elements that hold drawings in the article. */
export const DRAWN = 'data-drawn'

/** Classes of what shows only where a drawing is whole, and of what its halves repeat. */
export const WHOLE = 'is-whole'
export const AGAIN = 'is-again'

/** Splits a slide's numbered HTML into halves, of which the first has the picture's description. */
export function splitHalves(counted: string, places: Place[]): string[] {
  const kept = { models: ['models', 'both', 'row'], chains: ['chains', 'both', 'whole'] }
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
        if (place === 'row' || place === 'whole')
          addClass(child, WHOLE)
        if (place === 'both' && i)
          addClass(child, AGAIN)
        if (i && child.tagName === 'svg')
          hideFromScreenReaders(child)
        return !place || own.includes(place)
      })
    }
    visit(slide)
    return serialize(slide)
  })
}

/** Extracts the row from a captured slide, with all columns but one empty. */
export function extractColumn(counted: string, places: Place[], column: number): string {
  const slide = parseFragment(counted)
  const root = slide.childNodes.find(isElement)!
  root.childNodes = root.childNodes
    .filter(child => isElement(child) && places[Number(attribute(child, COUNTED))] === 'row')
  root.childNodes.filter(isElement).flatMap(({ childNodes }) => childNodes.filter(isElement))
    .forEach((item, i) => item.childNodes = i === column ? item.childNodes : [])
  const dropped = [COUNTED, 'id', 'for', 'name']
  elements(root).forEach(element => element.attrs = element.attrs.filter(({ name }) => !dropped.includes(name)))
  return serialize(slide)
}

/**
 * Extracts a slide's drawing, without what the article says in words of its own (extent.ts leaves out the same).
 * @param description the id of the element that describes the drawing
 */
export function extractDrawing(html: string, description?: string): string {
  const slide = parseFragment(html)
  const root = slide.childNodes.find(isElement)!
  // A slide is its page's <main>; here it is a picture.
  root.tagName = root.nodeName = 'div'
  root.childNodes = root.childNodes.filter(node => !isElement(node) || !isOutsideDrawing(node))
  elements(root).forEach((element) => {
    if (element.tagName === 'svg')
      tighten(element, description)
    if (element.tagName === 'a')
      relink(element)
  })
  return serialize(slide)
}

/** Extracts the drawings in the elements of a class in a captured slide, each as HTML. */
export function extractDrawings(html: string, holder: string): string[] {
  const holders = elements(parseFragment(html)).filter(element => classes(element).includes(holder))
  return holders.flatMap(elements).filter(({ tagName }) => tagName === 'svg').map((svg) => {
    tighten(svg)
    return serialize({ nodeName: '#document-fragment', childNodes: [svg] })
  })
}

/** Crops a drawing: drops the pieces of its paths that lie outside a part of the canvas. */
export function cropDrawing(html: string, { x, y, width, height }: Box): string {
  const inside = (piece: string) => [...piece.replace(/[hva].*/, '').matchAll(/(-?[\d.]+)[\s,]+(-?[\d.]+)/g)]
    .some(([, a, b]) => Number(a) > x && Number(a) < x + width && Number(b) > y && Number(b) < y + height)
  return html
    .replace(/ d="([^"]*)"/g, (_, data: string) => ` d="${data.split(/(?=M)/).filter(inside).join('')}"`)
    .replace(/<path[^>]* d=""[^>]*><\/path>/g, '')
}

/** Replaces drawings that stand on the page again by references to the first. */
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

/** Splits a list of selectors. */
const splitSelectors = (selector: string): string[] =>
  selector.split(/,(?![^(]*\))/).map(part => part.trim())

/** Selects those of a slide's rules that touch these drawings; rules of the whole page are the article's own. */
export function selectRules(html: string, rules: Rule[]): Rule[] {
  const names = new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names!.split(/\s+/)))
  const tags = new Set([...html.matchAll(/<([a-z]\w*)/g)].map(([, tag]) => tag!))
  return rules.flatMap((rule) => {
    const parts = splitSelectors(rule.selector).filter((part) => {
      const plain = part.replace(/:(?:not|is|where|has)\([^)]*\)|\[[^\]]*\]|::?[\w-]+/g, '')
      return !/^(?:html|:root|body|::)/.test(part) && plain !== '*'
        && [...plain.matchAll(/\.([\w-]+)/g)].every(([, name]) => names.has(name!))
        && [...plain.matchAll(/(?:^|[\s>+~])([a-z]\w*)/g)].every(([, tag]) => tags.has(tag!))
    })
    return parts.length ? [{ ...rule, selector: parts.map(detachSelector).join() }] : []
  })
}

/** Detaches a selector from the slide: marks go by their own class, as a reused drawing has other parents. */
function detachSelector(part: string): string {
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

/** Screen readers are told of a drawing once, by its first half. */
function hideFromScreenReaders(svg: Tree.Element): void {
  const spoken = ['role', 'aria-label', 'aria-hidden']
  svg.attrs = [...svg.attrs.filter(({ name }) => !spoken.includes(name)), { name: 'aria-hidden', value: 'true' }]
}

/** Whether a slide's child is its head, words or evidence. A subtitle is the one paragraph without a class. */
function isOutsideDrawing(child: Tree.Element): boolean {
  const names = classes(child)
  return child.tagName === 'h1' || (child.tagName === 'p' && !names.length)
    || names.some(name => ['head', 'imprint', 'figure-words'].includes(name))
    || (names.includes('evidence') && !names.includes('presets'))
}

/** Links the number of a source to the list at the article's end. */
function relink(link: Tree.Element): void {
  const [number] = /\d+/.exec(serialize(link)) ?? []
  link.attrs.find(({ name }) => name === 'href')!.value = `#source-${number}`
}
