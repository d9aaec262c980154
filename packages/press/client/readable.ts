/** Reads what assistive technology can read on a slide, text by text, in its order. */
import { CLICK_HIDDEN } from '../slidev/contract'

/** Elements that are one text each, with all that is in them. */
const TEXTS = 'a, blockquote, button, caption, dd, dt, figcaption, h1, h2, h3, h4, h5, h6, li, p, pre, tr'
/** Inside a text: elements that stand apart, with a pause between them. */
const PARTS = 'blockquote, dd, div, dt, li, p, td, th, ul, ol'
const BREAK = '\n'

/** Every text under an element that is not hidden; a picture is its description, else its name. */
export function readTexts(element: Element): string[] {
  if (isHidden(element))
    return []
  const text = element.matches('[role="img"], img')
    ? describePicture(element)
    : element.matches(TEXTS) || hasOwnText(element) ? joinParts(element) : undefined
  return text === undefined ? [...element.children].flatMap(readTexts) : [text].filter(Boolean)
}

/** Slidev fades out what it hides; by its class it is hidden at once. */
function isHidden(element: Element): boolean {
  return element.getAttribute('aria-hidden') === 'true'
    || element.matches(`[hidden], ${CLICK_HIDDEN}`)
    || !element.checkVisibility({ visibilityProperty: true })
}

function hasOwnText(element: Element): boolean {
  return [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent!.trim())
}

function describePicture(element: Element): string {
  const description = element.ownerDocument.getElementById(element.getAttribute('aria-describedby') ?? '')
  return (description?.textContent ?? element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? '').trim()
}

function joinParts(element: Element): string {
  const parts = toRawText(element).split(BREAK).map(part => part.replace(/\s+/g, ' ').trim()).filter(Boolean)
  return parts.reduce((text, part) => text ? `${text}${/[.,:;!?…]$/.test(text) ? '' : ','} ${part}` : part, '')
}

function toRawText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE)
    return node.textContent!.replace(/\s+/g, ' ')
  if (!(node instanceof Element) || isHidden(node))
    return ''
  if (node.matches('[role="img"], img'))
    return describePicture(node)
  const text = node.getAttribute('aria-label') ?? [...node.childNodes].map(toRawText).join('')
  return node.matches(PARTS) ? `${BREAK}${text}${BREAK}` : text
}
