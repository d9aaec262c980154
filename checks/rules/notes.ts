import type { DeckRule } from '../types.ts'
import { countWords } from '../../scripts/lib/deck.ts'
import { NOTES } from '../limits.ts'

const [least, most] = NOTES

export const notes: DeckRule = {
  holds: `The notes of a slide have ${least} to ${most} words.`,
  mend: 'write in the comment at the slide\'s end what is said: what the figure shows, and a bridge to the next slide',
  deck: ({ deck }) => deck.slides.flatMap((slide) => {
    const count = countWords(slide.notes)
    return count < least || count > most ? [{ slide, what: 'the notes', is: `${count} words`, limit: `${least} to ${most} words` }] : []
  }),
}
