/** Rule: every number on a slide or in its notes is one of a figure that the slide cites, or of the model. */
import type { DeckRule } from 'slidev-addon-press/check/deck/types.ts'
import type { Slide } from 'slidev-addon-press/deck.ts'
import { listModelNumbers } from '../components/figures/explore/say.ts'
import { readCitations } from '../evidence/citing.ts'
import { findFigure } from '../evidence/evidence.ts'

/** Months as dates on slides and in notes name them; their numbers are the date's. */
const MONTHS: Record<string, string> = {
  en: 'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?'
    + '|Aug(?:ust)?|Sep(?:t|tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?',
  fr: 'janv(?:ier|\\.)|févr(?:ier|\\.)|mars|avr(?:il|\\.)|mai|juin|juil(?:let|\\.)'
    + '|août|sept(?:embre|\\.)|oct(?:obre|\\.)|nov(?:embre|\\.)|déc(?:embre|\\.)',
}
/** Names with a number of their own. */
const NAMES = /\b(?:Grok 4|GPT-3\.5)\b/g
/** Addresses and commits, numbers of sources in brackets, years, and digits that belong to a word (L2, 10²³). */
const NO_NUMBERS = [
  /\S+\.\S+\/\S+/g,
  /@[\da-f]{8}\b/g,
  /\[[\d–, ]+\]/g,
  /\b(?:19|20)\d\d\b/g,
  /\p{L}[\p{L}\d]*\d|\d+[⁰¹²³⁴-⁹]+/gu,
]
/** A slide's own place in the talk, and the names of sources, which are data themselves. */
const PLACE = /\.(?:place|page|source-number|source-title)\b/

export const numbers: DeckRule = {
  mend: 'cite the figure under "evidence", "cites" or "verdicts" of the slide, or correct the number; values stand in evidence/evidence.json',
  deck: ({ lang, deck, measurements }) => {
    const minutes = Number.parseInt(deck.headmatter.duration ?? '', 10)
    return deck.slides.flatMap((slide) => {
      const known = new Set([minutes, ...slide.layout === 'explore' ? listModelNumbers() : [], ...readCitedNumbers(slide)])
      const findUncited = (text: string) => findNumbers(text, lang).filter(number => !known.has(number))
        .map(number => ({ slide, is: String(number), limit: 'a number of what it cites' }))
      const shown = measurements.filter(one => one.slide === slide).flatMap(({ click, scheme, media, texts }) =>
        texts.filter(({ element }) => !PLACE.test(element)).flatMap(({ words, lines }) => findUncited(words)
          .map(found => ({ ...found, click, scheme, media, what: words, box: lines[0]!.box }))))
      return [...shown, ...findUncited(slide.notes).map(found => ({ ...found, what: 'the notes' }))]
    })
  },
}

function readCitedNumbers(slide: Slide): number[] {
  return readCitations(slide.frontmatter).figures.flatMap(id => Object.values(findFigure(id).value))
}

/** The numbers that a text gives, as its language writes them; dates, names and addresses aside. */
export function findNumbers(text: string, lang: string): number[] {
  const months = MONTHS[lang] ?? MONTHS.en
  const date = new RegExp(`\\b(?:\\d{1,2}(?:er)? )?(?:${months})(?: (?:19|20)\\d\\d)?`, 'g')
  const bare = [date, NAMES, ...NO_NUMBERS].reduce((rest, pattern) => rest.replace(pattern, ' '), text)
  const [group, point] = lang === 'fr' ? [/[\u00A0\u202F ](?=\d{3}\b)/g, ','] : [/,(?=\d{3}\b)/g, '.']
  return [...bare.replace(group, '').matchAll(/\d+(?:[.,]\d+)?/g)]
    .map(([digits]) => Number(digits.replace(point, '.')))
}
