/** Rule: the notes of a slide have as many words as the limits allow its layout. */
import type { DeckRule } from '../types.ts'
import { countWords } from '../../../deck.ts'
import { readLimits } from '../../limits.ts'

export const notes: DeckRule = {
  mend: 'write in the comment at the slide\'s end what is said: what the figure shows, and a bridge to the next slide',
  deck: ({ deck }) => deck.slides.flatMap((slide) => {
    const { notes } = readLimits().deck
    const count = countWords(slide.notes)
    const [least, most] = notes[slide.layout] ?? notes['*'] ?? [0, Infinity]
    const fits = count >= least && count <= most
    return fits ? [] : [{ slide, what: 'the notes', is: `${count} words`, limit: `${least} to ${most} words` }]
  }),
}
