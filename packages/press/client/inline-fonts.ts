/**
 * While a still stands for the first slide, the app lays that slide out in the letters that travel in the page
 * (scripts/lib/site): they are there. For a face on its way a browser would look through those of the machine,
 * and lay out all anew when it comes. The whole faces take over with the first move, which needs other letters.
 */
import { useNav } from '@slidev/client'
import { watch } from 'vue'

/** What marks the app as long as it borrows the page's letters, and what their families end in. */
const BORROWS = 'borrows-faces'
const BORROWED = ' now'
/** What is never fetched: what stands in where a machine has it, and what Slidev brings for formulas in dev. */
const UNUSED = / fallback$|^KaTeX_/

const familyOf = ({ family }: FontFace) => family.replaceAll('"', '')
const nameOf = (face: FontFace) => `${face.style} ${face.weight} ${familyOf(face)}`
/** Done, too, when one does not come: its slides go by what stands in. */
const load = (faces: FontFace[]) => Promise.allSettled(faces.map(face => face.load()))

/** To be called when the slide is in the page. @returns when the whole faces of what is borrowed are there */
export async function borrowFaces(): Promise<void> {
  const { clicks, currentSlideNo } = useNav()
  watch([currentSlideNo, clicks], () => document.getElementById('app')!.classList.remove(BORROWS), { once: true, flush: 'sync' })
  const faces = [...document.fonts]
  const borrowed = faces.map(nameOf).filter(name => name.endsWith(BORROWED))
  await load(faces.filter(face => borrowed.includes(nameOf(face) + BORROWED) && face.unicodeRange.startsWith('U+0-'))) // not the few signs that Inter lends
}

/** Fetches what no slide has asked for yet, so that a talk keeps its faces when it loses its network. */
export const fetchFaces = (): Promise<unknown> => load([...document.fonts].filter(face => !UNUSED.test(familyOf(face))))
