/** A socket of `press present` that holds nobody up: who reads slowly is told the last state only. */
import type { WebSocket } from 'ws'

/** A client that has so much unread gets no more until it has read; the next state tells all that it missed. */
const UNREAD_BYTES = 16_384

/** As much of a socket as it takes. */
export type Socket = Pick<WebSocket, 'bufferedAmount' | 'close' | 'OPEN' | 'ping' | 'readyState' | 'terminate'> & {
  on: (event: 'pong', listener: () => void) => unknown
  send: (text: string, sent?: () => void) => void
}

export class Line {
  private late?: string
  private alive = true

  constructor(private readonly socket: Socket) {
    socket.on('pong', () => this.alive = true)
  }

  send(text: string): void {
    if (this.socket.readyState !== this.socket.OPEN)
      return
    if (this.socket.bufferedAmount > UNREAD_BYTES)
      return void (this.late = text)
    this.late = undefined
    this.socket.send(text, () => this.late && this.socket.bufferedAmount <= UNREAD_BYTES && this.send(this.late))
  }

  /** Asks whether anybody is there; who has not answered since the last time is gone. */
  beat(): void {
    if (!this.alive)
      return this.socket.terminate()
    this.alive = false
    this.socket.ping()
  }

  refuse(why: string): void {
    this.socket.send(JSON.stringify({ kind: 'refused', why }))
    this.socket.close(1008, why.slice(0, 100))
  }

  end(): void {
    this.socket.close(1001)
    this.socket.terminate()
  }
}
