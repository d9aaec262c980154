/** Sees to the data, and to the words for it, before a deck is built or served. */
import type { MessagesFile } from './find-problem.ts'
import { decks } from 'slidev-addon-press/deck.ts'
import { loadLanguages, project } from 'slidev-addon-press/project.ts'
import { findProblemInFiles } from './find-problem.ts'

/** What is wrong with the figures, their sources or the slides that cite them, as one sentence, or nothing. */
export function findProblemInDecks(spoken: MessagesFile[] = []): string | undefined {
  return decks().map(({ file, slides }) => findProblemInFiles(project().root, slides.map(({ no, frontmatter }) => ({ ...frontmatter, no, place: `Slide ${no} of ${file}` })), spoken)).find(Boolean)
}

/** What each language says beside its slides. */
export async function readMessages(): Promise<MessagesFile[]> {
  return (await loadLanguages()).map(({ code, messages }) => ({ messages, file: `locales/${code}.ts` }))
}

/** What is wrong with the figures, also in the words of each language; nothing when all can be looked up. */
export const findProblem = async (): Promise<string | undefined> => findProblemInDecks(await readMessages())
