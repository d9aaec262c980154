/** Sees to the data, and to the words for it, before a deck is built or served. */
import type { Spoken } from './check.ts'
import { decks } from 'slidev-addon-press/deck.ts'
import { ROOT } from 'slidev-addon-press/project.ts'
import { UserError } from 'slidev-addon-press/util/user-error.ts'
import { loadLanguages } from '../locales/languages.ts'
import { evidenceTroubleIn } from './check.ts'

/** What is wrong with the figures, their sources or the slides that cite them, as one sentence, or nothing. */
export function evidenceTroubleOfDecks(spoken: Spoken[] = []): string | undefined {
  return decks().map(({ file, slides }) => evidenceTroubleIn(ROOT, slides.map(({ no, frontmatter }) => ({ ...frontmatter, no, place: `Slide ${no} of ${file}` })), spoken)).find(Boolean)
}

/** What each language says beside its slides. */
export async function messagesOfLanguages(): Promise<Spoken[]> {
  return (await loadLanguages()).map(({ code, messages }) => ({ messages, file: `locales/${code}.ts` }))
}

/** @throws UserError with what is wrong with the figures, also in the words of each language */
export async function assertEvidence(): Promise<void> {
  const trouble = evidenceTroubleOfDecks(await messagesOfLanguages())
  if (trouble)
    throw new UserError(trouble)
}
