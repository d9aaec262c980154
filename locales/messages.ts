/** What every language says beside its slides. English is the pattern: what it has, each must have. */
import type en from './en.ts'

type English = typeof en
/** The press's words, and this talk's. */
export type Messages = English
export type { AppLanguage, AppMessages, Language, ShellWords } from 'slidev-addon-press/messages.ts'

declare module 'slidev-addon-press/messages.ts' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- this is how an interface is augmented
  interface DeckMessages extends Omit<English, keyof PressMessages> {}
}

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

/** Names of the placeholders in a template, `{name}`. */
export function findPlaceholders(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
}
