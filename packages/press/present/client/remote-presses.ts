/** What the buttons of the speaker's phone, and keys, send to the server. */
import type { ClientMessage, State } from '../protocol.ts'
import { find } from './page.ts'
import { toMessage } from './remote-keys.ts'

/**
 * @param read the server's last state
 * @param send `always`: also where another speaker leads
 */
export function wirePresses(
  read: () => State | undefined,
  send: (message: ClientMessage, always?: boolean) => void,
): void {
  const on = (id: string, message: () => ClientMessage, always?: boolean) =>
    find(id).addEventListener('click', () => send(message(), always))
  on('next', () => ({ kind: 'step', by: 1 }))
  on('previous', () => ({ kind: 'step', by: -1 }))
  on('clock-run', () => ({ kind: 'clock', to: read()?.speaker?.clock.value.status === 'running' ? 'pause' : 'run' }))
  on('reset', () => ({ kind: 'clock', to: 'reset' }))
  for (const shade of ['black', 'white'] as const)
    on(shade, () => ({ kind: 'blank', shade: read()?.shade === shade ? undefined : shade }))
  on('back', () => ({ kind: 'blank' }))
  for (const kind of ['ask', 'withdraw', 'give', 'keep'] as const)
    on(kind, () => ({ kind }), true)
  on('count', () => ({ kind: 'bulk', count: !read()?.poll?.bulk?.counted }))
  on('rehearse', () => ({ kind: 'rehearse', on: !read()?.speaker?.rehearsing }))
  document.addEventListener('keydown', (event) => {
    const onControl = event.target instanceof Element && !!event.target.closest('button')
    const message = document.querySelector('dialog[open]') ? undefined : toMessage(event, onControl, read()?.shade)
    if (!message)
      return
    event.preventDefault()
    send(message)
  })
}
