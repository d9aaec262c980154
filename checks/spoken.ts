/** Takes a slide, returns how long it takes to say, which its `minutes` must hold: words, clicks and pauses. */
import type { Slide } from 'slidev-addon-press/deck.ts'
import { countWords } from 'slidev-addon-press/deck.ts'
import { SPEECH } from './limits.ts'

/** Minutes that a slide's notes take, with a moment for each click and its `pause` for what the room does. */
export function countSpokenMinutes({ notes, frontmatter: { clicks = 0, pause = 0 } }: Slide): number {
  return countWords(notes) / SPEECH.wordsAMinute + clicks * SPEECH.secondsAClick / 60 + pause
}

/** Minutes as a clock says them, for example 1:45; up to the next second. */
export function toClock(minutes: number): string {
  const seconds = Math.ceil(Math.round(minutes * 60_000) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
