/** From the deck to what the speaker's phone shows of it: headlines, minutes and notes in every language, and words. */
import type { AnnounceWords } from '../client/announce.ts'
import type { PollConfig } from '../config.ts'
import type { Deck } from '../deck.ts'
import type { Language, PaceWords, RemoteWords } from '../messages.ts'
import { notesAt } from '../deck.ts'
import { project } from '../project.ts'
import { readTitle } from '../site/site-context.ts'

/** A slide in one language; `notes` are paragraphs by click, from the slide as it opens. */
export interface TalkSlide { no: number, headline: string, minutes?: number, notes: string[][] }

/** What is said around the slides in one language. */
export interface TalkWords { remote: RemoteWords, pace: PaceWords, announce: AnnounceWords }

/** One language; `name` is its own for itself, `locale` how Intl writes its numbers. */
export interface TalkLanguage { code: string, name: string, locale: string, title: string, slides: TalkSlide[] }

/** What `/remote/talk.json` holds. */
export interface TalkData {
  languages: TalkLanguage[]
  /** Each slide's clicks: one less than its steps. */
  totals: number[]
  /** The poll by its slide's number, with question and options by language. */
  poll?: { slide: number, words: Record<string, { question: string, options: string[] }> }
  words: Record<string, TalkWords>
}

/**
 * @param decks one a language, in any order
 * @param languages those that the phone can show, the first one first
 * @param totals each slide's clicks
 * @throws when the poll's slide is not in a deck, or a language has none
 */
export function toTalkData(decks: Deck[], languages: Language[], totals: number[], poll?: PollConfig): TalkData {
  const all = languages.map(language => ({ language, deck: findDeck(decks, language.code) }))
  return {
    languages: all.map(({ language: { code, locale }, deck }) => ({
      code,
      name: project().languages[code]!.name,
      locale,
      title: readTitle(deck),
      slides: deck.slides.map((slide, i) => ({
        no: slide.no,
        headline: slide.headline,
        minutes: slide.frontmatter.minutes,
        notes: Array.from({ length: (totals[i] ?? 0) + 1 }, (_, click) => notesAt(slide, click)),
      })),
    })),
    totals,
    poll: poll && {
      slide: findPollSlide(all[0]!.deck, poll).no,
      words: Object.fromEntries(all.map(({ language: { code, locale }, deck }) =>
        [code, poll.words(findPollSlide(deck, poll), locale)])),
    },
    words: Object.fromEntries(all.map(({ language: { code, messages: { stage, pace, announce } } }) =>
      [code, { remote: stage.remote, pace, announce }])),
  }
}

function findDeck(decks: Deck[], lang: string): Deck {
  const deck = decks.find(deck => deck.lang === lang)
  if (!deck)
    throw new Error(`The language ${lang} has no deck; give one for each language.`)
  return deck
}

function findPollSlide(deck: Deck, poll: PollConfig) {
  const slide = deck.slides.find(({ frontmatter }) => frontmatter.routeAlias === poll.slide)
  if (!slide)
    throw new Error(`${deck.file} has no slide with the alias "${poll.slide}" for the poll; give it one, or mend poll.`)
  return slide
}
