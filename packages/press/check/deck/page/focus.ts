/** Whether the Tab key reaches every control, and whether one sees where it is. */
import type { Focus } from '../types.ts'
import { nameOf, spaceOf, wordsOf } from './space.ts'

const CONTROLS = 'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]'
const RING = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'textDecorationLine', 'backgroundColor', 'borderColor'] as const
/** Thinner than this, in px, a ring is lost on a projector. */
const WIDTH = 2

let watched: Map<Element, { before: string, focus: Focus }>
let end: HTMLElement

const look = (element: Element) => RING.map(property => getComputedStyle(element)[property]).join('|')

/** Notes all controls that should be reached, before the first Tab; returns how many. */
export function watchFocus(root: Element): number {
  startFrom(root as HTMLElement)
  const { box } = spaceOf(root)
  const controls = [...root.querySelectorAll<HTMLElement>(CONTROLS)]
    .filter(control => control.tabIndex >= 0 && control.checkVisibility({ visibilityProperty: true }) && !control.closest('[inert]'))
  watched = new Map(controls.map(control => [control, {
    before: look(control),
    focus: { words: control.getAttribute('aria-label') ?? (wordsOf(control) || control.title), element: nameOf(control), box: box(control.getBoundingClientRect()), reached: false, seen: false },
  }]))
  document.addEventListener('focusin', note)
  end = bound()
  return watched.size
}

/** The last stop of the Tab key: past it the browser's own window takes the focus, and gives a control of the page one when it pleases, which then catches the arrow keys. */
function bound(): HTMLElement {
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

/** Notes where the focus has come to, as it comes: to ask after each Tab takes twice the time. */
function note(): void {
  const at = document.activeElement
  const found = at && watched.get(at)
  if (!found || found.focus.reached)
    return
  const style = getComputedStyle(at)
  found.focus.reached = true
  found.focus.seen = look(at) !== found.before
    && (style.outlineStyle === 'none' || style.outlineStyle === 'auto' || Number.parseFloat(style.outlineWidth) >= WIDTH)
}

export function focusFound(): Focus[] {
  document.removeEventListener('focusin', note)
  ;(document.activeElement as HTMLElement | null)?.blur()
  end.remove()
  return [...watched.values()].map(({ focus }) => focus)
}
