/**
 * Merges the marks of a drawing into fewer and shorter elements. On a slide every mark is an element so that it can
 * move; without motion, marks of one kind may be one path, and look the same.
 */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { parseFragment, serialize } from 'parse5'
import { isElement } from 'slidev-addon-press/util/html.ts'
import { fewerCurves } from './fit-curves.ts'

type Attributes = Record<string, string>

/** Tightens a drawing of the article in place. `description` is the id of the element that describes the drawing. */
export function tighten(svg: Tree.Element, description?: string): void {
  svg.childNodes = mergeMarks(svg.childNodes, shortenText)
  if (description && svg.attrs.some(({ name }) => name === 'role'))
    svg.attrs.push({ name: 'aria-describedby', value: description })
}

/** Tightens all drawings of a snapshot, whose words stay as they are. */
export function tightenSnapshot(html: string): string {
  const snapshot = parseFragment(html)
  const visit = (node: Tree.ParentNode) => node.childNodes.forEach((child) => {
    if (!isElement(child))
      return
    if (child.tagName === 'svg')
      child.childNodes = mergeMarks(child.childNodes, text => text)
    else
      visit(child)
  })
  visit(snapshot)
  return removeNames(serialize(snapshot))
}

/** Removes the names of marks, for which a pointer asks the app. */
export const removeNames = (html: string): string => html.replace(/ data-name="[^"]*"/g, '')

/** Merges marks that are painted in the same way. */
function mergeMarks(children: Tree.ChildNode[], toText: (text: Tree.Element) => Tree.Element): Tree.ChildNode[] {
  const marks: Tree.Element[] = []
  for (const child of children) {
    if (!isElement(child))
      continue
    const mark = child.tagName === 'text' ? toText(child) : toPath(child)
    if (isPoint(mark))
      continue
    const earlier = readTone(mark) && findAlike(marks, mark)
    if (earlier)
      addPiece(earlier, readAttributes(mark).d!)
    else
      marks.push(mark)
  }
  return marks
}

/** Draws threads with fewer curves; squares and discs become ends of lines without length, of two numbers each. */
function toPath(mark: Tree.Element): Tree.Element {
  const given = readAttributes(mark)
  delete given['data-name']
  const { x, y, width, height, cx, cy, r, d, class: names = '', ...rest } = given
  if (d)
    return replaceElement('path', { class: names, ...rest, d: fewerCurves(d) }, mark)
  const dot = (side: number, cap: string, [a, b]: number[]) => replaceElement('path', {
    'class': names.replace(/\bmark-fill\b/, 'mark-stroke'),
    ...rest,
    'stroke-width': round(side),
    'stroke-linecap': cap,
    // Long enough not to be round to nothing.
    'd': `M${round(a)},${round(b)}h.2`,
  }, mark)
  if (mark.tagName === 'rect' && width === height && isPlain(given))
    return dot(Number(width), 'square', [Number(x) + Number(width) / 2, Number(y) + Number(height) / 2])
  if (mark.tagName === 'circle' && isPlain(given))
    return dot(2 * Number(r), 'round', [Number(cx), Number(cy)])
  return replaceElement(mark.tagName, given, mark)
}

/** Drops positions of words that follow from others. */
function shortenText(text: Tree.Element): Tree.Element {
  const { x, y, style, 'text-anchor': anchor, ...rest } = readAttributes(text)
  const size = /^font-size: ([\d.]+)px;?$/.exec(style ?? '')?.[1]
  const lines = text.childNodes.filter(isElement)
  const own: Attributes = {
    ...rest,
    x: round(x),
    y: round(y),
    ...anchor && anchor !== 'start' ? { 'text-anchor': anchor } : {},
    ...size ? { 'font-size': size } : style ? { style } : {},
  }
  const children = lines.length === 1
    ? lines[0]!.childNodes
    : lines.map((line, i) => {
        const { x, dy } = readAttributes(line)
        return replaceElement('tspan', i ? { x: round(x), dy: dy! } : {}, line)
      })
  return { ...replaceElement('text', own, text), childNodes: children }
}

const round = (value: string | number = 0) => String(Math.round(Number(value) * 10) / 10)

/** A plain mark is filled, and has neither outline nor casing. */
const isPlain = (attributes: Attributes) =>
  /\bmark-fill\b/.test(attributes.class ?? '') && !attributes['stroke-width']

/** The tone of lines and plain marks, which paint in nothing else, so that their order does not matter. */
function readTone(mark: Tree.Element): string | undefined {
  const attributes = readAttributes(mark)
  return isLine(mark) || isPlain(attributes) ? /\btone-\w+/.exec(attributes.class!)?.[0] : undefined
}

/** A line before it has grown starts somewhere and goes nowhere: it paints nothing. */
const isPoint = (mark: Tree.Element) => isLine(mark) && /^M[^a-z]*$/i.test(readAttributes(mark).d ?? '')

const isLine = (mark: Tree.Element) => /\bmark-stroke\b/.test(readAttributes(mark).class ?? '')

/** Finds an earlier mark that is painted in the same way, with nothing of another tone since. */
function findAlike(marks: Tree.Element[], mark: Tree.Element): Tree.Element | undefined {
  for (const earlier of marks.toReversed()) {
    if (readTone(earlier) !== readTone(mark))
      return undefined
    if (describePaint(earlier) === describePaint(mark))
      return earlier
  }
  return undefined
}

/** Describes a line but for its place. Areas do not merge: where they overlap, their directions may leave holes. */
function describePaint(mark: Tree.Element): string {
  const { d, class: names = '', ...rest } = readAttributes(mark)
  return JSON.stringify([names.split(/\s+/).sort(), Object.entries(rest).sort(), isLine(mark) ? '' : d])
}

const readAttributes = ({ attrs }: Tree.Element): Attributes =>
  Object.fromEntries(attrs.map(({ name, value }) => [name, value]))

/** Adds a piece to a path's data, unless it is there: some marks lie on top of each other. */
function addPiece(path: Tree.Element, piece: string): void {
  const data = path.attrs.find(({ name }) => name === 'd')!
  if (!data.value.split(/(?=M)/).includes(piece))
    data.value += piece
}

/** Replaces an element in its place in the tree. */
function replaceElement(tagName: string, attributes: Attributes, like: Tree.Element): Tree.Element {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }))
  return { ...like, tagName, nodeName: tagName, attrs }
}
