/**
 * A page's line to the server: joins, joins again by itself when the line breaks or the device wakes, and tells the
 * whole state each time. Without a server it tries on, ever more slowly, up to a second apart.
 */
import type { ClientMessage, ServerMessage, State, View } from '../../present/protocol'

const [FIRST_RETRY_MS, LAST_RETRY_MS] = [100, 1000]
/** An open line that does not answer a question for so long is dead: a phone's, after a sleep or in another network. */
const ANSWER_MS = 1000
const TICK_MS = 500
/** What a browser does to the ticks of a page in the background is less. */
const SLEPT_MS = 1500

export interface Connection {
  /** @returns false when there is no line: nothing is kept for later */
  send: (message: ClientMessage) => boolean
  close: () => void
}

export interface Listener {
  hear: (state: State) => void
  /** The line is open and has been answered, or is not. */
  connected: (is: boolean) => void
  /**
   * The server has refused this page, or does not take it for a speaker's: the key is of another run, and there is no
   * reason to tell. It does not try again.
   */
  refused?: (why?: string) => void
}

/** @param view what the page is; @param path of the socket on this page's host */
export function connect(view: View, listener: Listener, path = '/present/socket'): Connection {
  let socket: WebSocket | undefined
  let [wait, ended, answered] = [FIRST_RETRY_MS, false, false]
  let late: ReturnType<typeof setTimeout> | undefined

  const send = (message: ClientMessage) => {
    if (socket?.readyState !== WebSocket.OPEN)
      return false
    socket.send(JSON.stringify(message))
    return true
  }
  function ask() {
    if (!send({ kind: 'join', view }))
      return
    clearTimeout(late)
    late = setTimeout(() => reopen(socket), ANSWER_MS)
  }
  /** A dead line may take minutes to say so: it is left, and the next one opened at once. */
  function reopen(dead?: WebSocket) {
    if (dead !== socket)
      return
    clearTimeout(late)
    socket = undefined
    dead?.close()
    if (answered)
      listener.connected(false)
    answered = false
    if (ended)
      return
    setTimeout(open, wait)
    wait = Math.min(LAST_RETRY_MS, wait * 2)
  }
  function open() {
    if (ended || socket)
      return
    const mine = socket = new WebSocket(new URL(path, location.href.replace(/^http/, 'ws')))
    late = setTimeout(() => reopen(mine), 2 * ANSWER_MS)
    mine.addEventListener('open', ask)
    mine.addEventListener('close', () => reopen(mine))
    mine.addEventListener('message', ({ data }) => mine === socket && hear(JSON.parse(String(data)) as ServerMessage))
  }
  function hear(message: ServerMessage) {
    if (message.kind === 'refused') {
      ended = true
      return listener.refused?.(message.why)
    }
    if (view !== 'room' && !message.speaker) {
      ended = true
      reopen(socket)
      return listener.refused?.()
    }
    clearTimeout(late)
    wait = FIRST_RETRY_MS
    if (!answered)
      listener.connected(answered = true)
    listener.hear(message)
  }

  let ticked = Date.now()
  const wake = () => socket ? ask() : open()
  const ticking = setInterval(() => {
    const slept = Date.now() - ticked > SLEPT_MS
    ticked = Date.now()
    if (slept)
      wake()
  }, TICK_MS)
  const onShow = () => document.visibilityState === 'visible' && wake()
  document.addEventListener('visibilitychange', onShow)
  addEventListener('pageshow', wake)
  addEventListener('online', wake)
  open()

  return {
    send,
    close() {
      ended = true
      clearInterval(ticking)
      document.removeEventListener('visibilitychange', onShow)
      removeEventListener('pageshow', wake)
      removeEventListener('online', wake)
      reopen(socket)
    },
  }
}
