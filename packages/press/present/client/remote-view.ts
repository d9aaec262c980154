/** What the speaker's phone shows, from the talk and the server's state: pure, so that each case has a test. */
import type { RemoteWords } from '../../messages.ts'
import type { State } from '../protocol.ts'
import type { TalkData, TalkLanguage } from '../talk-data.ts'
import { fill } from '../../messages.ts'

export type Line = 'on' | 'off' | { refused: string }

/** The one thing that has to be known first, and what can be done about it. */
export interface Bar {
  kind: 'off' | 'asks' | 'watch' | 'black' | 'white'
  text: string
  /** Ids of the buttons that answer. */
  answers: ('ask' | 'withdraw' | 'give' | 'keep' | 'back')[]
}

export interface PollView {
  question: string
  /** `share` is of the most, from 0 to 1. */
  options: { text: string, count: number, share: number }[]
  votes: string
  bulk?: { text: string, press: string, counted: boolean }
}

export interface RemoteView {
  no: number
  click: number
  clicks: number
  headline: string
  place: string
  /** Paragraphs. */
  notes: string[]
  soon: { name: string, headline?: string, notes: string[] }
  line: string
  lead: string
  room: string
  bar?: Bar
  /** Whether presses are heard: there is a line, and no other speaker leads. */
  mayLead: boolean
  poll?: PollView
}

/** @param state the server's last; none before its first */
export function toView(talk: TalkData, lang: string, state: State | undefined, line: Line): RemoteView {
  const language = talk.languages.find(({ code }) => code === lang) ?? talk.languages[0]!
  const words = talk.words[language.code]!.remote
  const no = Math.min(state?.place?.value.page ?? 1, language.slides.length)
  const clicks = talk.totals[no - 1] ?? 0
  const click = Math.min(state?.place?.value.clicks ?? 0, clicks)
  const slide = language.slides[no - 1]!
  const speaker = state?.speaker
  const place = { no, total: language.slides.length, step: click + 1, steps: clicks + 1 }
  return {
    no,
    click,
    clicks,
    headline: slide.headline,
    place: Object.entries(place).reduce((text, [name, value]) => fill(text, name, String(value)), words.place),
    notes: slide.notes[findSaid(slide.notes, click)] ?? [],
    soon: toSoon(language, words, no, click),
    line: line === 'on' ? words.on : '',
    lead: speaker?.rehearsing ? words.rehearsing : line === 'on' && speaker?.lead === 'you' ? words.you : line === 'on' && speaker?.lead === 'nobody' ? words.nobody : '',
    room: line === 'on' && speaker ? fill(words.room, 'n', String(speaker.room)) : '',
    bar: toBar(words, state, line),
    mayLead: line === 'on' && !!speaker && speaker.lead !== 'other',
    poll: state && no === talk.poll?.slide ? toPoll(talk.poll.words[language.code]!, words, state) : undefined,
  }
}

/** The click whose notes are being said at another: the last that has some. */
const findSaid = (notes: string[][], click: number) => notes.findLastIndex((said, i) => i <= click && said.length > 0)

/** What is said next: at a later click of the slide, else as the next slide opens. */
function toSoon({ slides }: TalkLanguage, words: RemoteWords, no: number, click: number): RemoteView['soon'] {
  const later = slides[no - 1]!.notes.slice(click + 1).find(said => said.length)
  const next = slides[no]
  if (later)
    return { name: words.soon, notes: later }
  return next
    ? { name: words.soonSlide, headline: next.headline, notes: next.notes.find(said => said.length) ?? [] }
    : { name: words.end, notes: [] }
}

function toBar(words: RemoteWords, state: State | undefined, line: Line): Bar | undefined {
  if (typeof line === 'object')
    return { kind: 'off', text: fill(words.refused, 'why', line.refused), answers: [] }
  if (line === 'off')
    return { kind: 'off', text: words.off, answers: [] }
  const { lead, asks } = state?.speaker ?? {}
  if (lead === 'you' && asks === 'other')
    return { kind: 'asks', text: words.asks, answers: ['give', 'keep'] }
  if (lead === 'other')
    return { kind: 'watch', ...asks === 'you' ? { text: words.asked, answers: ['withdraw'] } : { text: words.other, answers: ['ask'] } }
  if (state?.shade)
    return { kind: state.shade, text: state.shade === 'black' ? words.isBlack : words.isWhite, answers: ['back'] }
  return undefined
}

function toPoll(
  { question, options }: { question: string, options: string[] },
  words: RemoteWords,
  { poll }: State,
): PollView | undefined {
  if (!poll)
    return undefined
  const counts = options.map((_, i) => poll.counts?.[i] ?? 0)
  const [sum, most] = [counts.reduce((sum, count) => sum + count, 0), Math.max(1, ...counts)]
  const bulk = poll.bulk?.votes
    ? {
        text: fill(poll.bulk.counted ? words.bulkCounted : words.bulk, 'n', String(poll.bulk.votes)),
        press: poll.bulk.counted ? words.setAside : words.count,
        counted: poll.bulk.counted,
      }
    : undefined
  return {
    question,
    options: options.map((text, i) => ({ text, count: counts[i]!, share: counts[i]! / most })),
    votes: fill(poll.open ? words.votes : words.closed, 'n', String(sum)),
    bulk,
  }
}
