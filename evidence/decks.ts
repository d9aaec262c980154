/** Sees to the data, and to the words for it, before a deck is built or served. */
import type { Spoken } from './check.ts'
import { decks } from 'slidev-addon-press/deck.ts'
import { loadLanguages, project } from 'slidev-addon-press/project.ts'
import { evidenceTroubleIn } from './check.ts'

/** What is wrong with the figures, their sources or the slides that cite them, as one sentence, or nothing. */
export function evidenceTroubleOfDecks(spoken: Spoken[] = []): string | undefined {
  return decks().map(({ file, slides }) => evidenceTroubleIn(project().root, slides.map(({ no, frontmatter }) => ({ ...frontmatter, no, place: `Slide ${no} of ${file}` })), spoken)).find(Boolean)
}

/** What each language says beside its slides. */
export async function messagesOfLanguages(): Promise<Spoken[]> {
  return (await loadLanguages()).map(({ code, messages }) => ({ messages, file: `locales/${code}.ts` }))
}

/** What is wrong with the figures, also in the words of each language; nothing when all can be looked up. */
export const evidenceGate = async (): Promise<string | undefined> => evidenceTroubleOfDecks(await messagesOfLanguages())
