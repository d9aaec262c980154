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

const nameOf = ({ family, style, weight }: FontFace) => `${style} ${weight} ${family.replaceAll('"', '')}`

/** To be called when the slide is in the page. @returns when the whole faces of what is borrowed are there */
export async function borrowFaces(): Promise<void> {
  const { clicks, currentSlideNo } = useNav()
  watch([currentSlideNo, clicks], () => document.getElementById('app')!.classList.remove(BORROWS), { once: true, flush: 'sync' })
  const faces = [...document.fonts]
  const borrowed = faces.map(nameOf).filter(name => name.endsWith(BORROWED))
  const whole = faces.filter(face => borrowed.includes(nameOf(face) + BORROWED) && face.unicodeRange.startsWith('U+0-')) // else a few signs
  await Promise.allSettled(whole.map(face => face.load()))
}
