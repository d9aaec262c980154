/**
 * The speaker's timer survives a change of language, which is another page of the same site. It is kept
 * for this one move only, by the tab itself.
 */
import { sharedState } from '@slidev/client/state/shared.ts'

const KEY = 'timer'

/** Leaves the timer for the deck that this tab goes to next. */
export function leaveTimer(): void {
  sessionStorage.setItem(KEY, JSON.stringify(sharedState.timer))
}

/** Takes up the timer that was left, if one was. */
export function takeTimer(): void {
  const left = sessionStorage.getItem(KEY)
  sessionStorage.removeItem(KEY)
  if (left)
    sharedState.timer = JSON.parse(left) as typeof sharedState.timer
}
