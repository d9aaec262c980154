/** What the speaker's phone tells a screen reader: where the talk is now, and what has to be known at once. */
import type { AnnounceWords } from '../../client/announce.ts'
import type { RemoteView } from './remote-view.ts'
import { fill } from '../../messages.ts'

/** Short, as the notes can be read: the slide one comes to, or the step; nothing where the talk has not moved. */
export function sayMove(
  words: AnnounceWords,
  now: RemoteView,
  before: RemoteView | undefined,
  total: number,
): string | undefined {
  if (now.no !== before?.no)
    return fill(fill(fill(words.slide, 'no', String(now.no)), 'total', String(total)), 'title', now.headline)
  return now.click === before.click
    ? undefined
    : fill(fill(words.step, 'step', String(now.click + 1)), 'steps', String(now.clicks + 1))
}

/** What a bar says when it comes; when it goes, that the line is back or the lead has come. */
export function sayBar(now: RemoteView, before: RemoteView | undefined, given: string): string | undefined {
  if (now.bar?.text === before?.bar?.text)
    return undefined
  return now.bar?.text ?? (before?.bar?.kind === 'watch' ? given : before?.bar?.kind === 'off' ? now.line : undefined)
}
