/**
 * While a snapshot stands for the first slide, the app lays that slide out in the page's inline fonts, which are there.
 * For a font on its way a browser would search those of the machine, and lay out all anew when it comes. The whole
 * fonts take over with the first move, which needs other characters.
 */
import { useNav } from '@slidev/client'
import { watch } from 'vue'
import { INLINE_FONTS, INLINE_SUFFIX } from '../site/snapshot-names'

/** Never fetched: fallbacks, which the machine has or has not, and what Slidev brings for formulas in dev. */
const UNUSED = / fallback$|^KaTeX_/

const toFamily = ({ family }: FontFace) => family.replaceAll('"', '')
const toName = (face: FontFace) => `${face.style} ${face.weight} ${toFamily(face)}`
/** Resolves, too, when one does not come: its slides go by the fallback. */
const load = (faces: FontFace[]) => Promise.allSettled(faces.map(face => face.load()))

/** To be called when the slide is in the page. @returns when the whole fonts of the inline ones are there */
export async function useInlineFonts(): Promise<void> {
  const { clicks, currentSlideNo } = useNav()
  const useWhole = () => document.getElementById('app')!.classList.remove(INLINE_FONTS)
  watch([currentSlideNo, clicks], useWhole, { once: true, flush: 'sync' })
  const faces = [...document.fonts]
  const inline = new Set(faces.map(toName)
    .flatMap(name => name.includes(INLINE_SUFFIX) ? name.split(INLINE_SUFFIX)[0]! : []))
  // Only the face with the Latin letters, not the few signs that another family lends.
  await load(faces.filter(face => inline.has(toName(face)) && face.unicodeRange.startsWith('U+0-')))
}

/** Fetches what no slide has asked for yet, so that a talk keeps its fonts when it loses its network. */
export const fetchFonts = (): Promise<unknown> =>
  load([...document.fonts].filter(face => !UNUSED.test(toFamily(face))))
