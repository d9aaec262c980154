/**
 * The languages of the talk, a line each; commands, switch and tests read this list by deck.config.ts. The first
 * language is served at the site's root. To add one: its slides, its messages, its line here (docs/translating.md).
 */
import type { LanguageConfig } from 'slidev-addon-press/config.ts'

export const LANGUAGES: Record<string, LanguageConfig> = {
  en: { name: 'English', locale: 'en-GB', deck: 'slides.md', path: '', dictionary: 'built in', messages: 'locales/en.ts' },
  fr: { name: 'Français', locale: 'fr-FR', deck: 'slides.fr.md', path: 'fr/', dictionary: '@cspell/dict-fr-fr/cspell-ext.json', messages: 'locales/fr.ts' },
}
