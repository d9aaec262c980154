/** The deck as its checks and tests read it: slides with frontmatter, headline and notes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, resolveConfig } from '@slidev/parser'
import { project } from './project.ts'

/** What a deck of one's own has in its frontmatter besides; the deck declares it by augmenting this interface. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the deck fills it
export interface DeckFrontmatter {}

/** The keys of a slide's frontmatter that commands read. */
export interface Frontmatter extends DeckFrontmatter {
  title?: string
  author?: string
  info?: string
  keywords?: string
  layout?: string
  routeAlias?: string
  clicks?: number
  minutes?: number
  /** Minutes of them in which nobody speaks, such as a show of hands. */
  pause?: number
  duration?: string
  lang?: string
  htmlAttrs?: { lang?: string }
}

export interface Slide {
  no: number
  layout: string
  frontmatter: Frontmatter
  headline: string
  /** Markdown without frontmatter and notes. */
  content: string
  notes: string
}
/** The size in which slides are laid out, in CSS px, whatever the scale they are shown at. */
export interface Canvas { width: number, height: number }
export interface Deck { lang: string, file: string, headmatter: Frontmatter, canvas: Canvas, slides: Slide[] }

/** Every language's slides file. */
export function decks(): Deck[] {
  return Object.entries(project().languages).map(([lang, { deck: file }]) => parseDeck(lang, file, readFileSync(join(project().root, file), 'utf8')))
}

/** The canvas of a language's slides. */
export const readCanvas = (lang: string): Canvas => decks().find(deck => deck.lang === lang)!.canvas

/** A deck from the text of its slides file. */
export function parseDeck(lang: string, file: string, text: string): Deck {
  const slides = parseSync(text, file).slides.map((slide, i): Slide => ({
    no: i + 1,
    layout: (slide.frontmatter as Frontmatter).layout ?? 'default',
    frontmatter: slide.frontmatter as Frontmatter,
    headline: (/^# (.+)$/m.exec(slide.content)?.[1] ?? '').replace(/[*_]|<[^>]+>/g, ''),
    content: slide.content,
    notes: slide.note ?? '',
  }))
  const headmatter = slides[0]!.frontmatter
  // As @slidev/client's env.ts of Slidev 53 does.
  const { canvasWidth: width, aspectRatio } = resolveConfig(headmatter)
  return { lang, file, headmatter, canvas: { width, height: Math.ceil(width / aspectRatio) }, slides }
}

/** What a slide's drawing says of itself at a step, by the deck's `describe`. */
export const describedAt = (slide: Slide, step: number): string => (project().config.describe?.(slide)?.steps ?? []).slice(0, step + 1).join(' ')

/** A drawing's name and what it shows at a step, for people who do not see it; nothing for a slide without one. */
export function alternativeAt(slide: Slide, step: number): string | undefined {
  const described = project().config.describe?.(slide)
  return described && `${described.title.replace(/[.!?]?$/, '.')} ${describedAt(slide, step)}`
}

const paragraphs = (text: string) => text.split(/\n\s*\n/).map(text => text.replace(/[ \n]+/g, ' ').trim()).filter(Boolean)

/** A slide's notes by paragraph, without their marks for clicks. */
export const notesOf = ({ notes }: Slide): string[] => paragraphs(notes.replace(/\[click(?::\d+)?\]/g, ''))

/**
 * What is said at a click, by paragraph: the notes before the first mark, then those from mark to mark. `[click:2]`
 * counts as two clicks at once.
 */
export function notesAt({ notes }: Slide, click: number): string[] {
  let at = 0
  const said = [...`[click:0]${notes}`.matchAll(/\[click(?::(\d+))?\]([^]*?)(?=\[click(?::\d+)?\]|$)/g)].map(([, clicks = '1', text]) => ({ at: at += Number(clicks), text: text! }))
  return paragraphs(said.filter(({ at }) => at === click).map(({ text }) => text).join('\n\n'))
}

/** Number of words that are spoken. */
export const countWords = (text: string) => text.replaceAll('[click]', ' ').split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
