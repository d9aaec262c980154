/** Every text that is seen, line by line, with the box of its letters. */
import type { Box, Rgb, Text, TextKind, TextLine } from '../types.ts'
import type { Space } from './space.ts'
import { opacityOf, over } from './colour.ts'
import { isSeen, nameOf } from './space.ts'

/** What a text is, by the element it stands in; the first that fits. In a figure the soft ink is for sources and dates; tables and controls are labels. */
const KINDS: [TextKind, string][] = [
  ['headline', 'h1'],
  ['source', 'header, footer, small, svg text.tone-soft'],
  ['label', 'svg text, nav, table, label, .dial-value, .evidence'],
  ['body', '*'],
]
const INLINE = /^(?:inline|contents|ruby)/
const pen = document.createElement('canvas').getContext('2d')!

/** @param ground the slide's own colour */
export function texts({ root, scale, box }: Space, ground: Rgb): Text[] {
  const found = new Map<Element, Text>()
  const groups: Element[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!
    if (!node.textContent?.trim() || element.closest('style, script, desc, title') || !isSeen(element))
      continue
    const block = blockOf(element)
    let text = found.get(block)
    if (!text) {
      const group = block.closest('li, a, p, h1, tr, text') ?? block
      if (!groups.includes(group))
        groups.push(group)
      text = {
        words: '',
        kind: KINDS.find(([, selector]) => element.closest(selector))![0],
        element: nameOf(block),
        names: block.tagName === 'text' && /^"?Libre/.test(getComputedStyle(block).fontFamily),
        group: groups.indexOf(group),
        lines: [],
      }
      found.set(block, text)
    }
    text.words += block.tagName === 'text' || node.previousSibling?.nodeName === 'BR' ? ` ${node.textContent}` : node.textContent
    const style = getComputedStyle(element)
    const drawn = drawnScale(element, root)
    const size = Number.parseFloat(style.fontSize) * (element.closest('text') ? drawn / scale : drawn)
    const colour = over(element instanceof SVGElement ? style.fill : style.color, opacityOf(element, root), ground)
    const range = document.createRange()
    range.selectNodeContents(node)
    const letters = measure(style, node.textContent.trim())
    for (const rect of range.getClientRects()) {
      const room = box(rect)
      // A line's room is the face's own height; the letters of this text fill a part of it.
      const share = room.height / letters.room
      const line: TextLine = {
        box: { x: room.x, y: room.y + letters.above * share, width: room.width, height: letters.height * share },
        size: round(size),
        colour,
        behind: [],
        stray: 0,
      }
      if (rect.width > 0.5)
        text.lines.push(line)
      text.cutBy ??= cutter(element, root, box, line.box)
    }
  }
  return [...found.values()].filter(({ lines }) => lines.length).map(text => ({ ...text, words: text.words.replace(/\s+/g, ' ').trim() }))
}

/** The block whose words these are; in a drawing the label. */
function blockOf(element: Element): Element {
  const label = element.closest('text')
  if (label)
    return label
  let block = element
  while (INLINE.test(getComputedStyle(block).display) && block.parentElement)
    block = block.parentElement
  return block
}

/** How much larger than its own font size a text is drawn within the slide. */
function drawnScale(element: Element, root: Element): number {
  const label = element.closest('text')
  if (label) {
    const matrix = label.getScreenCTM()!
    return Math.hypot(matrix.a, matrix.b)
  }
  let product = 1
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    const { transform, scale } = getComputedStyle(at)
    const matrix = new DOMMatrixReadOnly(transform)
    product *= Math.hypot(matrix.a, matrix.b) * (Number.parseFloat(scale) || 1)
  }
  return product
}

/** Where the letters of a text lie in the room of its line, in px of its font. */
function measure(style: CSSStyleDeclaration, words: string): { room: number, above: number, height: number } {
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  const at = pen.measureText(words)
  const height = at.actualBoundingBoxAscent + at.actualBoundingBoxDescent
  return { room: at.fontBoundingBoxAscent + at.fontBoundingBoxDescent, above: at.fontBoundingBoxAscent - at.actualBoundingBoxAscent, height }
}

/** The ancestor that cuts these letters off. The boxes are compared, because what overflows in hiding has no scroll width. */
function cutter(element: Element, root: Element, box: Space['box'], letters: Box): string | undefined {
  for (let at: Element | null = element; at && at !== root.parentElement; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at)
    const frame = box(at.getBoundingClientRect())
    const wide = overflowX !== 'visible' && (letters.x < frame.x - 1 || letters.x + letters.width > frame.x + frame.width + 1)
    const high = overflowY !== 'visible' && (letters.y < frame.y - 1 || letters.y + letters.height > frame.y + frame.height + 1)
    if (at !== root && (wide || high))
      return nameOf(at)
  }
  return undefined
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
