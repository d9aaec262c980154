/** Takes the page while Tab is pressed, returns whether Tab reaches every control and the focus is seen there. */
import type { FocusStop, Rect } from '../types.ts'
import { describeElement, readWords } from './space.ts'

const CONTROLS = [
  'a[href]',
  'button:not([disabled])',
  'input:not([disabled])',
  'select:not([disabled])',
  'textarea:not([disabled])',
  '[tabindex]',
].join()
/** What may show the focus. */
const RING = [
  'outlineStyle',
  'outlineWidth',
  'outlineColor',
  'boxShadow',
  'textDecorationLine',
  'backgroundColor',
  'borderColor',
] as const
/** Thinner than this, in px, a ring is lost on a projector. */
const WIDTH = 2

let watched: Map<Element, { before: string, stop: FocusStop }>
let lastStop: HTMLElement

const readRing = (element: Element) => RING.map(property => getComputedStyle(element)[property]).join('|')

/** Notes all controls that should be reached, before the first Tab; returns how many. */
export function watchFocus(root: HTMLElement, box: (rect: Rect) => Rect): number {
  startFrom(root)
  const controls = [...root.querySelectorAll<HTMLElement>(CONTROLS)]
    .filter(({ tabIndex }) => tabIndex >= 0)
    .filter(control => control.checkVisibility({ visibilityProperty: true }) && !control.closest('[inert]'))
  watched = new Map(controls.map(control => [control, {
    before: readRing(control),
    stop: {
      words: control.getAttribute('aria-label') ?? (readWords(control) || control.title),
      element: describeElement(control),
      box: box(control.getBoundingClientRect()),
      reached: false,
      seen: false,
    },
  }]))
  document.addEventListener('focusin', noteFocus)
  lastStop = addLastStop()
  return watched.size
}

/**
 * The last stop of the Tab key: past it the browser's own window takes the focus, and gives a control of the page one
 * when it pleases, which then catches the arrow keys.
 */
function addLastStop(): HTMLElement {
  const stop = Object.assign(document.createElement('span'), { tabIndex: 0 })
  document.body.append(stop)
  return stop
}

/** Where the last slide's walk ended is no place to begin: that slide goes, sooner or later, and its place with it. */
function startFrom(root: HTMLElement): void {
  root.tabIndex = -1
  root.focus({ preventScroll: true })
  root.blur()
  root.removeAttribute('tabindex')
}

/** Notes where the focus is, as it comes: to ask after each Tab takes twice the time. */
function noteFocus(): void {
  const at = document.activeElement
  const found = at && watched.get(at)
  if (!found || found.stop.reached)
    return
  const style = getComputedStyle(at)
  found.stop.reached = true
  found.stop.seen = readRing(at) !== found.before
    && (style.outlineStyle === 'none' || style.outlineStyle === 'auto' || Number.parseFloat(style.outlineWidth) >= WIDTH)
}

export function endFocusWatch(): FocusStop[] {
  document.removeEventListener('focusin', noteFocus)
  ;(document.activeElement as HTMLElement | null)?.blur()
  lastStop.remove()
  return [...watched.values()].map(({ stop }) => stop)
}
