/**
 * What windows of one language's deck say to each other: by a channel of the browser, and in dev through Vite's
 * socket too (packages/press/slidev/sync-relay.ts), for windows of other browsers. What comes twice changes nothing.
 */
import type { Message as Word } from './agreement'

/** Beside what they agree on, a presenter's pointer: where it is on the slide, in percent. */
export type Message = Word | { kind: 'cursor', cursor?: { x: number, y: number, style?: 'cursor' | 'laser' } }

const EVENT = 'sync'

/** @param hear is given what other windows say; @returns a function that tells it to them */
export function openChannel(hear: (message: Message) => void): (message: Message) => void {
  const channel = new BroadcastChannel(`talk ${import.meta.env.BASE_URL}`)
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => hear(data))
  import.meta.hot?.on(EVENT, hear)
  return (message) => {
    channel.postMessage(message)
    import.meta.hot?.send(EVENT, message)
  }
}
