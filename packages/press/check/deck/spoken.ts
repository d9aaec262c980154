/** How long a slide takes to say, which its `minutes` must hold: words, clicks and pauses. */
import type { Slide } from '../../deck.ts'
import { countWords } from '../../deck.ts'
import { SPOKEN } from './limits.ts'

/** Minutes that a slide's notes take, with a moment for each click and its `pause` for what the room does. */
export function spokenMinutes({ notes, frontmatter: { clicks = 0, pause = 0 } }: Slide): number {
  return countWords(notes) / SPOKEN.wordsAMinute + clicks * SPOKEN.secondsAClick / 60 + pause
}

/** Minutes as a clock says them, for example 1:45; up to the next second. */
export function clock(minutes: number): string {
  const seconds = Math.ceil(Math.round(minutes * 60_000) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
