/**
 * A drawing in fewer and shorter elements. On a slide every mark is an
 * element so that it can move; what stands still may be one path, and looks the same.
 */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { parseFragment, serialize } from 'parse5'
import { fewerCurves } from './fit-curves.ts'

type Attributes = Record<string, string>

/** Makes a drawing of the article smaller in place. What it shows the page says beside it, in the element with the id `said`. */
export function tighten(svg: Tree.Element, said?: string): void {
  svg.childNodes = fewer(svg.childNodes, shortText)
  if (said && svg.attrs.some(({ name }) => name === 'role'))
    svg.attrs.push({ name: 'aria-describedby', value: said })
}

/** The same for all drawings of a still, which keep their words as they are. */
export function tightenStill(html: string): string {
  const still = parseFragment(html)
  const visit = (node: Tree.ParentNode) => node.childNodes.forEach((child) => {
    if (!('tagName' in child))
      return
    if (child.tagName === 'svg')
      child.childNodes = fewer(child.childNodes, text => text)
    else
      visit(child)
  })
  visit(still)
  return serialize(still)
}

/** The marks of a drawing, those that may be one in one. */
function fewer(children: Tree.ChildNode[], ofText: (text: Tree.Element) => Tree.Element): Tree.ChildNode[] {
  const marks: Tree.Element[] = []
  for (const child of children) {
    if (!('tagName' in child))
      continue
    const mark = child.tagName === 'text' ? ofText(child) : asPath(child)
    const earlier = soleTone(mark) && joinable(marks, mark)
    if (earlier)
      addPiece(earlier, attributesOf(mark).d!)
    else
      marks.push(mark)
  }
  return marks
}

/** Threads with fewer curves, and squares and discs as the ends of lines hardly longer than nothing, which take two numbers each. */
function asPath(mark: Tree.Element): Tree.Element {
  const given = attributesOf(mark)
  delete given['data-name']
  const { x, y, width, height, cx, cy, r, d, class: names = '', ...rest } = given
  if (d)
    return element('path', { class: names, ...rest, d: fewerCurves(d) }, mark)
  const dot = (side: number, cap: string, [a, b]: number[]) => element('path', {
    'class': names.replace(/\bmark-fill\b/, 'mark-stroke'),
    ...rest,
    'stroke-width': rounded(side),
    'stroke-linecap': cap,
    // Long enough not to be rounded away.
    'd': `M${rounded(a)},${rounded(b)}h.2`,
  }, mark)
  if (mark.tagName === 'rect' && width === height && isPlain(given))
    return dot(Number(width), 'square', [Number(x) + Number(width) / 2, Number(y) + Number(height) / 2])
  if (mark.tagName === 'circle' && isPlain(given))
    return dot(2 * Number(r), 'round', [Number(cx), Number(cy)])
  return element(mark.tagName, given, mark)
}

/** Words without places that follow from others. */
function shortText(text: Tree.Element): Tree.Element {
  const { x, y, style, 'text-anchor': anchor, ...rest } = attributesOf(text)
  const size = /^font-size: ([\d.]+)px;?$/.exec(style ?? '')?.[1]
  const lines = text.childNodes.filter((child): child is Tree.Element => 'tagName' in child)
  const at: Attributes = { ...rest, x: rounded(x), y: rounded(y), ...anchor && anchor !== 'start' ? { 'text-anchor': anchor } : {}, ...size ? { 'font-size': size } : style ? { style } : {} }
  const children = lines.length === 1
    ? lines[0]!.childNodes
    : lines.map((line, i) => element('tspan', { x: rounded(attributesOf(line).x), ...i ? { dy: attributesOf(line).dy! } : {} }, line))
  return { ...element('text', at, text), childNodes: children }
}

const rounded = (value: string | number = 0) => String(Math.round(Number(value) * 10) / 10)

/** What is filled and has neither outline nor casing. */
const isPlain = (attributes: Attributes) => /\bmark-fill\b/.test(attributes.class ?? '') && !attributes['stroke-width']

/** The tone of lines and of what is filled plainly: they paint in it and nothing else, so that among their like the order does not matter. */
function soleTone(mark: Tree.Element): string | undefined {
  const attributes = attributesOf(mark)
  return isLine(mark) || isPlain(attributes) ? /\btone-\w+/.exec(attributes.class!)?.[0] : undefined
}

const isLine = (mark: Tree.Element) => /\bmark-stroke\b/.test(attributesOf(mark).class ?? '')

/** An earlier mark painted in the same way, with nothing of another tone since. */
function joinable(marks: Tree.Element[], mark: Tree.Element): Tree.Element | undefined {
  for (const earlier of marks.toReversed()) {
    if (soleTone(earlier) !== soleTone(mark))
      return undefined
    if (mannerOf(earlier) === mannerOf(mark))
      return earlier
  }
  return undefined
}

/** Everything about a line but its place. Areas do not join: they may turn either way, and leave holes where they overlap. */
function mannerOf(mark: Tree.Element): string {
  const { d, class: names = '', ...rest } = attributesOf(mark)
  return JSON.stringify([names.split(/\s+/).sort(), Object.entries(rest).sort(), isLine(mark) ? '' : d])
}

function attributesOf({ attrs }: Tree.Element): Attributes {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]))
}

/** Adds to a path's data what it does not have: marks that have gathered lie on top of each other. */
function addPiece(path: Tree.Element, piece: string): void {
  const data = path.attrs.find(({ name }) => name === 'd')!
  if (!data.value.split(/(?=M)/).includes(piece))
    data.value += piece
}

/** An element like another, in its place in the tree. */
function element(tagName: string, attributes: Attributes, like: Tree.Element): Tree.Element {
  return { ...like, tagName, nodeName: tagName, attrs: Object.entries(attributes).map(([name, value]) => ({ name, value })) }
}
