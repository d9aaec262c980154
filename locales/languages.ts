/**
 * The languages of the talk, a line each; commands, switch and tests all read this list. The first is
 * served at the site's root. To add one: its slides, its messages, its line here (docs/translating.md).
 */
import type { Language, Messages, ShellWords } from './messages.ts'

export interface LanguageEntry {
  /** Its own name for itself. */
  name: string
  /** How Intl writes its numbers and dates (BCP 47). */
  locale: string
  deck: string
  /** Where it lies under the site's base. */
  path: string
  /** Where cspell has its words, a package or its own store; without one, its spelling is not checked. */
  dictionary?: string
  messages: () => Promise<{ default: Messages, slidev: ShellWords }>
}

export const LANGUAGES: Record<string, LanguageEntry> = {
  en: { name: 'English', locale: 'en-GB', deck: 'slides.md', path: '', dictionary: 'built in', messages: () => import('./en.ts') },
  fr: { name: 'Français', locale: 'fr-FR', deck: 'slides.fr.md', path: 'fr/', dictionary: '@cspell/dict-fr-fr/cspell-ext.json', messages: () => import('./fr.ts') },
}

/** All of them with their messages, in the order of the list. */
export function loadLanguages(): Promise<Language[]> {
  return Promise.all(Object.entries(LANGUAGES).map(async ([code, { locale, messages }]) => ({ code, locale, messages: (await messages()).default })))
}
