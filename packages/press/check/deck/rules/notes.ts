import type { DeckRule } from '../types.ts'
import { countWords } from '../../../deck.ts'
import { NOTES } from '../limits.ts'

export const notes: DeckRule = {
  holds: `The notes of a claim have ${NOTES.claim} to ${NOTES.most} words, those of any other slide at least ${NOTES.any}.`,
  mend: 'write in the comment at the slide\'s end what is said: what the figure shows, and a bridge to the next slide',
  deck: ({ deck }) => deck.slides.flatMap((slide) => {
    const count = countWords(slide.notes)
    const least = slide.frontmatter.claim ? NOTES.claim : NOTES.any
    return count < least || count > NOTES.most ? [{ slide, what: 'the notes', is: `${count} words`, limit: `${least} to ${NOTES.most} words` }] : []
  }),
}
