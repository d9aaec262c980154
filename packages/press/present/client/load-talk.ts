/**
 * Loads the talk's notes and words for the speaker's phone; tries on until they are there. Where the key is not good,
 * as of a run before this one, no try would be another: the phone goes to the door.
 */
import type { TalkData } from '../talk-data.ts'
import { goToDoor } from './remote-door.ts'

const RETRY_MS = 1000
const FORBIDDEN = 403

/** @returns what does not come for a page that goes to the door */
export async function loadTalk(): Promise<TalkData> {
  const answer = await fetch('/remote/talk.json', { cache: 'no-store' }).catch(() => undefined)
  if (answer?.ok)
    return await answer.json() as TalkData
  if (answer?.status === FORBIDDEN) {
    goToDoor()
    return new Promise(() => {})
  }
  await new Promise(done => setTimeout(done, RETRY_MS))
  return loadTalk()
}
