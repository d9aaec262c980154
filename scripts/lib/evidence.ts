/** Sees to the data before a deck is built or served. */
import { evidenceTroubleIn } from '../../data/check.ts'
import { decks } from './deck.ts'
import { UserError } from './fail.ts'
import { ROOT } from './project.ts'

/** What is wrong with the figures, their sources or the slides that cite them, as one sentence, or nothing. */
export function evidenceTroubleOfDecks(): string | undefined {
  return decks().map(({ file, slides }) => evidenceTroubleIn(ROOT, slides.map(({ no, frontmatter }) => ({ ...frontmatter, no, place: `Slide ${no} of ${file}` })))).find(Boolean)
}

/** @throws UserError with that sentence */
export function assertEvidence(): void {
  const trouble = evidenceTroubleOfDecks()
  if (trouble)
    throw new UserError(trouble)
}
