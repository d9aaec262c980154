/** Where a slide's parts stand and where its lines break, measured in a page, and how two engines differ in that. */

export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json }

/**
 * A text or a shape. `box` is left, top, width and height on its canvas, in the canvas's pixels; of a text, over its
 * lines.
 */
export type Part = { name: string, box: number[], lines?: string[] }
/** A canvas: its parts, where it lies in the window, in CSS pixels, and how many of those one of its own takes. */
export type Picture = { frame: number[], scale: number, parts: Part[] }

/**
 * What each visible element that a selector finds shows, in the document's order. Runs in the page, so it is one
 * function without others in it.
 */
export function measure(selector: string): Picture[] {
  // Firefox counts the stroke to a shape's box, the others do not; of a straight line without any it knows no box. And
  // no line wanders.
  const bare = document.createElement('style')
  bare.textContent = '* { stroke-width: 0.01px !important; transition: none !important }'
  document.head.append(bare)
  const range = document.createRange()
  const pictures = [...document.querySelectorAll<HTMLElement>(selector)].filter(element => element.checkVisibility())
    .map((root) => {
      const frame = root.getBoundingClientRect()
      const scale = frame.width / root.offsetWidth
      // What is for screen readers alone lies in a box that shows nothing; engines lay it out as they like.
      const unseen = [...root.querySelectorAll('*')].filter(element => getComputedStyle(element).clipPath === 'inset(50%)')
      const blocks = new Map<Element, { lines: string[], right: number, box: [number, number, number, number] }>()
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const node = texts.currentNode
        const parent = node.parentElement!
        if (!node.textContent!.trim() || parent.closest('title, desc, style') || unseen.some(box => box.contains(parent)) || !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
          continue
        let block = parent
        while (block !== root && (block instanceof SVGElement ? block.tagName !== 'text' : getComputedStyle(block).display.startsWith('inline')))
          block = block.parentElement!
        for (const { 0: word, index } of node.textContent!.matchAll(/\S+/g)) {
          range.setStart(node, index)
          range.setEnd(node, index + word.length)
          // WebKit adds an empty box before a word that follows a break.
          const rect = [...range.getClientRects()].find(({ width }) => width > 0)
          if (!rect)
            continue
          const { lines, right, box } = blocks.get(block) ?? { lines: [''], right: rect.left, box: [rect.left, rect.top, rect.right, rect.bottom] }
          if (rect.left < right - 1)
            lines.push(word)
          else
            lines[lines.length - 1] = `${lines.at(-1)!} ${word}`.trim()
          blocks.set(
            block,
            {
              lines,
              right: rect.right,
              box: [
                Math.min(box[0], rect.left),
                Math.min(box[1], rect.top),
                Math.max(box[2], rect.right),
                Math.max(box[3], rect.bottom),
              ],
            },
          )
        }
      }
      const parts: { name: string, box: number[], lines?: string[] }[] = []
      for (const element of root.querySelectorAll('*')) {
        const text = blocks.get(element)
        if (!text && (!element.matches('path, rect, circle, line, input, button, img') || element.closest('defs, clipPath, mask') || unseen.some(box => box.contains(element)) || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })))
          continue
        const { left, top, right, bottom } = element.getBoundingClientRect()
        // A block is as high as its lines; a line's own box as its letters, of which each engine has its own opinion.
        // So a drawn text reaches from its first line to its last.
        const box = text ? [text.box[0], top, text.box[2], bottom] : [left, top, right, bottom]
        if (text && element instanceof SVGTextElement) {
          const { y, height } = element.getBBox()
          const lines = [
            element.getStartPositionOfChar(0).y,
            element.getEndPositionOfChar(element.getNumberOfChars() - 1).y,
          ]
        ;[box[1], box[3]] = lines.map(line => top + (line - y) * (bottom - top) / height) as [number, number]
        }
        const [x, y, x2, y2] = box.map((value, i) =>
          (value - (i % 2 ? frame.top : frame.left)) / scale) as [number, number, number, number]
        const named = element.getAttribute('class')?.split(/\s+/)[0]
        parts.push({
          name: element.tagName.toLowerCase() + (named ? `.${named}` : ''),
          box: [x, y, x2 - x, y2 - y].map(value => Math.round(value * 100) / 100),
          ...text ? { lines: text.lines } : {},
        })
      }
      return {
        frame: [frame.left, frame.top, frame.width, frame.height].map(value => Math.round(value * 10) / 10),
        scale,
        parts,
      }
    })
  bare.remove()
  return pictures
}

/** Where a drawing lies may differ by a pixel of the window: that is what engines round to. */
const FRAME = 1
/** So may a shape by one of its canvas. */
const SHAPE = 1
/**
 * WebKitGTK sets letters on whole pixels of the window, so a text is up to 4.5 % wider or narrower than in Chromium
 * (seen in the 600 texts of this deck as large as a slide is), more on a small canvas, and what stands beside it moves
 * as far.
 * In height engines round lines to whole pixels.
 */
const TEXT = { across: 0.045, least: 4, down: 2 }

/** Running text may break anywhere; it is held to where its block begins. */
const RUNNING = 5

/**
 * How a picture differs from the one that Chromium has of the same slide, a sentence for each part, at most `most`.
 * @param engine its name
 */
export function differences(chromium: Picture, other: Picture, engine: string, most = 4): string[] {
  const found: string[] = []
  const off = (a: number[], b: number[], i: number) => Math.abs(a[i]! - b[i]!)
  if (chromium.frame.some((_, i) => off(chromium.frame, other.frame, i) > FRAME))
    found.push(`it lies at ${placed(other.frame)} of ${engine}'s window, in Chromium at ${placed(chromium.frame)}; see how it is scaled (packages/press/prerender/*.css, no trigonometry on vw, dvh or cqw)`)
  const names = ({ parts }: Picture) => parts.map(({ name }) => name)
  const stranger = names(other).findIndex((name, i) => name !== names(chromium)[i])
  if (stranger >= 0 || other.parts.length !== chromium.parts.length) {
    const i = stranger >= 0 ? stranger : Math.min(other.parts.length, chromium.parts.length)
    found.push(`its part ${i + 1} is ${other.parts[i] ? called(other.parts[i]) : 'missing'} in ${engine}, ${chromium.parts[i] ? called(chromium.parts[i]) : 'missing'} in Chromium; see which rule one of them does not know`)
    return found
  }
  chromium.parts.forEach((part, i) => {
    const same = other.parts[i]!
    const running = (part.lines?.length ?? 0) >= RUNNING
    if (part.lines && !running && part.lines.join('\n') !== same.lines?.join('\n'))
      return void found.push(`${called(part)} breaks as ${broken(same)} in ${engine}, as ${broken(part)} in Chromium; write the break, or give its lines room`)
    const slack = part.lines ? Math.max(TEXT.least, TEXT.across * part.box[2]!) / Math.min(1, chromium.scale) : SHAPE
    const ends = [0, 2].map(side =>
      Math.abs(part.box[0]! + (side && part.box[2]!) - same.box[0]! - (side && same.box[2]!)))
    if (Math.max(...ends) > slack
      || Math.max(
        off(part.box, same.box, 1),
        running ? 0 : off(part.box, same.box, 3),
      ) > (part.lines ? TEXT.down : SHAPE))
      found.push(`${called(part)} stands at ${placed(same.box)} in ${engine}, at ${placed(part.box)} in Chromium; see its styles for what only one of them does`)
  })
  return found.length > most ? [...found.slice(0, most), `and ${found.length - most} more`] : found
}

const placed = ([left, top, width, height]: number[]) => `${left}, ${top} (${width} × ${height})`
const called = ({ name, lines }: Part) => lines ? `${name} "${lines.join(' ')}"` : name
const broken = ({ lines }: Part) => (lines ?? []).map(line => `"${line}"`).join(' / ')
