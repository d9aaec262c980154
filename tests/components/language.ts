/** In tests, what `virtual:language` is of the English deck (packages/press/slidev/language-module.ts). */
import en from '../../locales/en.ts'
import fr from '../../locales/fr.ts'
import { LANGUAGES } from '../../locales/languages.ts'

const words: Record<string, typeof en.language> = { en: en.language, fr: fr.language }

export const language = { code: 'en', locale: LANGUAGES.en!.locale, messages: en, site: undefined, pdf: 'same-race-opposite-shapes.en.pdf' }
export const languages = Object.entries(LANGUAGES)
  .map(([code, { name, path }]) => ({ code, name, path, ...words[code]! }))
