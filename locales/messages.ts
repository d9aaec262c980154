/** What every language says beside its slides. English is the pattern: what it has, each must have. */
import type en from './en.ts'
import type { slidev } from './en.ts'

export type Messages = typeof en
/** Slidev's own texts (packages/press/slidev/translate-shell.ts). */
export type ShellWords = typeof slidev

/** What the app says of `site`; the other words stand in the pages around it, and not in its script. */
export const APP_WORDS = ['read', 'pdf', 'claims'] as const
/** The messages of the app. */
export type AppMessages = Omit<Messages, 'site'> & { site: Pick<Messages['site'], typeof APP_WORDS[number]> }

/** A language as the running deck knows it: its code, how Intl writes it, its messages; where the site is on the web, if anywhere, and what its slides are called as a PDF. */
export interface Language { code: string, locale: string, messages: Messages, site?: string, pdf?: string }

/** The language of the app. */
export type AppLanguage = Omit<Language, 'messages'> & { messages: AppMessages }

/** How a slide writes a figure of evidence/evidence.json; `{name}` stands for a number of its `value`. */
export interface FigureWords {
  /** The value. */
  shown: string
  /** What follows it, two lines on the strip. */
  text: string
  /** Whom it comes from, where that is not its first source's name. */
  credit?: string
  /** Why it is weaker than it looks. */
  mark?: string
}

/** What a source of evidence/sources.json is called, where its name there is not the same in every language. */
export interface SourceWords { title?: string, short?: string, publisher?: string }

export const figureWords = ({ figures }: Pick<Messages, 'figures'>, id: string): FigureWords | undefined => (figures as Record<string, FigureWords>)[id]
export const sourceWords = ({ sources }: Pick<Messages, 'sources'>, id: string): SourceWords | undefined => (sources as Record<string, SourceWords>)[id]
