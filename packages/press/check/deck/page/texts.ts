/** Takes a slide, returns every text that is seen, line by line, with the box of its letters. */
import type { KindSelectors, Rect, Rgb, TextBlock, TextKind, TextLine } from '../types.ts'
import type { CanvasSpace } from './space.ts'
import { blend, readOpacity } from './colour.ts'
import { describeElement, isSeen } from './space.ts'

const DEFAULT_KINDS: KindSelectors = { headline: 'h1', source: 'footer, small', label: 'svg text' }
const INLINE = /^(?:inline|contents|ruby)/
const pen = document.createElement('canvas').getContext('2d')!

/** @param background the slide's own colour */
export function readTexts(
  { root, scale, box }: CanvasSpace,
  background: Rgb,
  selectors: Partial<KindSelectors>,
): TextBlock[] {
  const { headline, source, label } = { ...DEFAULT_KINDS, ...selectors }
  const kinds: [TextKind, string][] = [['headline', headline], ['source', source], ['label', label], ['body', '*']]
  const found = new Map<Element, TextBlock>()
  const groups: Element[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!
    if (!node.textContent?.trim() || element.closest('style, script, desc, title') || !isSeen(element))
      continue
    const block = findBlock(element)
    let text = found.get(block)
    if (!text) {
      const group = block.closest('li, a, p, h1, tr, text') ?? block
      if (!groups.includes(group))
        groups.push(group)
      text = {
        words: '',
        kind: kinds.find(([, selector]) => element.closest(selector))![0],
        element: describeElement(block),
        families: getComputedStyle(block).fontFamily,
        group: groups.indexOf(group),
        lines: [],
      }
      found.set(block, text)
    }
    const apart = block.tagName === 'text' || node.previousSibling?.nodeName === 'BR'
    text.words += apart ? ` ${node.textContent}` : node.textContent
    const style = getComputedStyle(element)
    const drawn = readScale(element, root)
    const size = Number.parseFloat(style.fontSize) * (element.closest('text') ? drawn / scale : drawn)
    const ink = element instanceof SVGElement ? style.fill : style.color
    const colour = blend(ink, readOpacity(element, root), background)
    const range = document.createRange()
    range.selectNodeContents(node)
    const letters = measureLetters(style, node.textContent.trim())
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
      text.cutBy ??= findCutter(element, root, box, line.box)
    }
  }
  return [...found.values()].filter(({ lines }) => lines.length)
    .map(text => ({ ...text, words: text.words.replace(/\s+/g, ' ').trim() }))
}

/** The block whose words these are; in a drawing the label. */
function findBlock(element: Element): Element {
  const label = element.closest('text')
  if (label)
    return label
  let block = element
  while (INLINE.test(getComputedStyle(block).display) && block.parentElement)
    block = block.parentElement
  return block
}

/** How much larger than its own font size a text is drawn within the slide. */
function readScale(element: Element, root: Element): number {
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
function measureLetters(
  style: CSSStyleDeclaration,
  words: string,
): { room: number, above: number, height: number } {
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  const at = pen.measureText(words)
  const height = at.actualBoundingBoxAscent + at.actualBoundingBoxDescent
  return {
    room: at.fontBoundingBoxAscent + at.fontBoundingBoxDescent,
    above: at.fontBoundingBoxAscent - at.actualBoundingBoxAscent,
    height,
  }
}

/** The ancestor that cuts letters off, by their boxes: what overflows in hiding has no scroll width. */
function findCutter(
  element: Element,
  root: Element,
  box: CanvasSpace['box'],
  letters: Rect,
): string | undefined {
  for (let at: Element | null = element; at && at !== root.parentElement; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at)
    const frame = box(at.getBoundingClientRect())
    const wide = letters.x < frame.x - 1 || letters.x + letters.width > frame.x + frame.width + 1
    const high = letters.y < frame.y - 1 || letters.y + letters.height > frame.y + frame.height + 1
    if (at !== root && ((overflowX !== 'visible' && wide) || (overflowY !== 'visible' && high)))
      return describeElement(at)
  }
  return undefined
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
