/** Loads the talk's notes and words for the speaker's phone; tries on until they are there. */
import type { TalkData } from '../talk-data.ts'

const RETRY_MS = 1000

export async function loadTalk(): Promise<TalkData> {
  const answer = await fetch('/remote/talk.json', { cache: 'no-store' }).catch(() => undefined)
  if (answer?.ok)
    return await answer.json() as TalkData
  await new Promise(done => setTimeout(done, RETRY_MS))
  return loadTalk()
}
