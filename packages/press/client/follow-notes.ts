/**
 * Scrolls the notes of presenter view to what is to be said now. Slidev's NoteStatic, in a build, does not scroll; its
 * NoteEditable, in dev, brings the mark of the click to the middle, and so hides the end of a long paragraph.
 */
import { NOTE_MARK, NOTE_MARK_REACHED, NOTES } from '../slidev/contract'

/** A part of the notes, in px from their beginning. */
export interface Extent { top: number, bottom: number }

/** The share of the box that is left over the paragraph for what was said before. */
const SHARE_BEFORE = 0.2

/**
 * How far to scroll a box of notes, in px.
 * @param now what is to be said now: in sight whole where it fits, else from its first line
 * @param box the height of the box
 */
export function computeScroll(now: Extent, box: number): number {
  const spare = box - (now.bottom - now.top)
  return Math.max(0, now.top - Math.max(0, Math.min(spare, box * SHARE_BEFORE)))
}

/** The part that is to be said now: from the last mark whose click has come to the next mark. */
function measurePresent(notes: Element): Extent {
  const marks = [...notes.querySelectorAll(NOTE_MARK)]
  const last = marks.findLastIndex(mark => mark.matches(NOTE_MARK_REACHED))
  const range = document.createRange()
  range.selectNodeContents(notes)
  if (marks[last])
    range.setStartBefore(marks[last])
  if (marks[last + 1])
    range.setEndBefore(marks[last + 1]!)
  const { top, bottom } = range.getBoundingClientRect()
  const origin = notes.getBoundingClientRect().top - notes.scrollTop
  return { top: top - origin, bottom: bottom - origin }
}

/**
 * Has the notes follow the clicks, and the size that Slidev's buttons give them.
 * @param section the part of presenter view that the notes come and go in
 * @param ended aborts when presenter view is left
 */
export function followNotes(section: Element, ended: AbortSignal): void {
  if (ended.aborted)
    return
  const follow = (behavior: ScrollBehavior = 'smooth') => {
    const notes = section.querySelector(NOTES) // not the field in which they are edited
    if (notes)
      notes.scrollTo({ top: computeScroll(measurePresent(notes), notes.clientHeight), behavior })
  }
  // Slidev tells the click by classes on the marks, once it has put them there. Notes of another slide appear at once:
  // nobody follows a text that was not there before, and on a slow machine a smooth scroll delays the slide.
  const changes = new MutationObserver(changed =>
    follow(changed.some(({ type }) => type === 'childList') ? 'instant' : 'smooth'))
  changes.observe(section, { subtree: true, childList: true, attributeFilter: ['class', 'style'] })
  const sizes = new ResizeObserver(() => follow())
  sizes.observe(section)
  void document.fonts.ready.then(() => follow())
  ended.addEventListener('abort', () => [changes, sizes].forEach(seen => seen.disconnect()))
}
