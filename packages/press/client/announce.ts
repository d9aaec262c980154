/** Makes the announcements for screen-reader users on the way through the talk, in the deck's own words. */
import { fill } from '../messages.ts'

/** Templates: `arrival` with {no} and {total}, `slide` with {title} too, `step` with {step} and {steps}. */
export interface AnnounceWords { arrival: string, slide: string, step: string }

/** A slide after so many clicks, with the texts that can be read there by then. */
export interface Moment { no: number, click: number, texts: string[] }

export interface Place { total: number, clicks: number, title: string }

/**
 * Announces what is new since `before`: the slide, after a click forward what that brought, after one back the step.
 * Nothing when nothing has changed. A screen reader says the title of a page that has just been loaded and reads on;
 * it does not know where in the talk that is, and how to go on.
 */
export function toAnnouncement(
  words: AnnounceWords,
  now: Moment,
  before: Moment | undefined,
  { total, clicks, title }: Place,
): string | undefined {
  const fillPlace = (template: string) => fill(fill(template, 'no', String(now.no)), 'total', String(total))
  if (!before)
    return fillPlace(words.arrival)
  if (now.no !== before.no)
    return fill(fillPlace(words.slide), 'title', title)
  if (now.click === before.click)
    return undefined
  const news = now.click > before.click ? findRevealed(before.texts, now.texts) : []
  // People count from one: the slide as it opens is its first step.
  return toSentences(news) || fill(fill(words.step, 'step', String(now.click + 1)), 'steps', String(clicks + 1))
}

/** Texts that can be read now and could not before; of one that has grown at its end, what it has grown by. */
export function findRevealed(before: string[], now: string[]): string[] {
  const gone = [...before]
  const fresh = now.filter((text) => {
    const known = gone.indexOf(text)
    if (known >= 0)
      gone.splice(known, 1)
    return known < 0
  })
  return fresh.map((text) => {
    const grown = gone.findIndex(old => text.startsWith(old) && !/^[\p{L}\p{N}]/u.test(text.slice(old.length)))
    return grown < 0 ? text : text.slice(gone.splice(grown, 1)[0]!.length).replace(/^[\s,;]+/, '')
  })
}

/** One text after the other, with a pause between them. */
function toSentences(texts: string[]): string {
  return texts.map(text => /[.!?…]$/.test(text) ? text : `${text}.`).join(' ')
}
