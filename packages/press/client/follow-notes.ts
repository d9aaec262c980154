/**
 * Keeps what is to be said now in sight, in presenter view. Slidev's NoteStatic, in a build, scrolls its notes not at
 * all; its NoteEditable, in dev, brings the mark of the click to the middle, and so hides what of a long paragraph is
 * below.
 */

/** Of the notes, in px from where they begin. */
export interface Extent { top: number, bottom: number }

/** So much of the box is left over the paragraph for what was said before: one looks for it where it was last time. */
const BEFORE = 0.2

/**
 * How far to scroll a box of notes, in px.
 * @param now what is to be said now: in sight whole where it fits, else from its first line
 * @param box the height of the box
 */
export function scrollFor(now: Extent, box: number): number {
  const spare = box - (now.bottom - now.top)
  return Math.max(0, now.top - Math.max(0, Math.min(spare, box * BEFORE)))
}

/** Where in the notes stands what is to be said now: from the last mark whose click has come to the next one. */
export function presentOf(notes: Element): Extent {
  const marks = [...notes.querySelectorAll('.slidev-note-click-mark')]
  const last = marks.findLastIndex(mark => mark.matches('.slidev-note-click-mark-past, .slidev-note-click-mark-active'))
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
 * Has the notes follow the clicks, and what Slidev's buttons do to their size.
 * @param section the part of presenter view that the notes come and go in
 * @param ended says when that is over
 */
export function followNotes(section: Element, ended: AbortSignal): void {
  if (ended.aborted)
    return
  const follow = (behavior: ScrollBehavior = 'smooth') => {
    const notes = section.querySelector('div.slidev-note') // not the field in which they are edited
    if (notes)
      notes.scrollTo({ top: scrollFor(presentOf(notes), notes.clientHeight), behavior })
  }
  // Slidev says where the clicks are by classes on the marks, once it has put them there. Those of another slide are
  // just there: nobody follows a text that was not there before, and on a slow machine its slide comes later for it.
  const changes = new MutationObserver(changed => follow(changed.some(({ type }) => type === 'childList') ? 'instant' : 'smooth'))
  changes.observe(section, { subtree: true, childList: true, attributeFilter: ['class', 'style'] })
  const sizes = new ResizeObserver(() => follow())
  sizes.observe(section)
  void document.fonts.ready.then(() => follow())
  ended.addEventListener('abort', () => [changes, sizes].forEach(seen => seen.disconnect()))
}
