/** The server of `press present`: joins requests and sockets to the keys (access.ts) and to the talk (hub.ts). */
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Web } from './http.ts'
import type { Client, Hub } from './hub.ts'
import type { ClientMessage } from './protocol.ts'
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'
import { addressOf, answerRequests } from './http.ts'
import { Bucket, Buckets } from './limits.ts'
import { Line } from './line.ts'
import { clientMessage, MESSAGE_BYTES, SOCKET_PATH } from './protocol.ts'

/** Sockets in all, and of one address without the key: a hall's phones have an address each. */
const [SOCKETS, SOCKETS_PER_ADDRESS, CONNECTIONS_PER_ADDRESS] = [2000, 64, 256]
const OPENINGS = { burst: 80, perSecond: 20 }
/** Messages of one client: a held key of the speaker sends some 30 a second. */
const [ROOM_RATE, SPEAKER_RATE] = [{ burst: 20, perSecond: 5 }, { burst: 200, perSecond: 60 }]
const TIMEOUTS = { headersTimeout: 5000, requestTimeout: 10_000, keepAliveTimeout: 5000 }
const SOCKET_OPTIONS = { noServer: true, maxPayload: MESSAGE_BYTES, perMessageDeflate: false, clientTracking: false }
/** Who does not answer for two of these is gone. */
const BEAT_MS = 15_000

export interface StageServer {
  port: number
  /** Sends what has changed, soon: what changes together is told once. */
  tell: (whom: 'all' | 'speakers' | Client) => void
  close: () => Promise<void>
}

/**
 * Listens until it is closed.
 * @param host the address to listen on; all of the machine's with `0.0.0.0`
 * @throws when it cannot listen there
 */
export async function startServer(
  web: Web,
  hub: Hub,
  { host, port }: { host: string, port: number },
): Promise<StageServer> {
  const lines = new Map<Client, Line>()
  const openings = new Buckets(OPENINGS)
  const perAddress = new Map<string, number>()
  let [nextId, flushing] = [1, false]
  let waiting: Set<Client> | 'all' = new Set()

  const tell: StageServer['tell'] = (whom) => {
    if (whom === 'all')
      waiting = 'all'
    else if (waiting !== 'all')
      waiting = new Set([...waiting, ...whom === 'speakers' ? listSpeakers() : [whom]])
    if (!flushing)
      setImmediate(flush)
    flushing = true
  }
  const listSpeakers = () => [...lines.keys()].filter(({ speaker }) => speaker !== undefined)
  function flush() {
    const whom = waiting === 'all' ? [...lines.keys()] : [...waiting]
    ;[waiting, flushing] = [new Set(), false]
    whom.forEach(client => client.view && lines.get(client)?.send(JSON.stringify(hub.stateFor(client))))
  }

  const server = createServer(TIMEOUTS, answerRequests(web))
  server.maxConnections = SOCKETS + 200
  server.on('connection', (socket) => {
    const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
    const count = (perAddress.get(address) ?? 0) + 1
    perAddress.set(address, count)
    socket.once('close', () => {
      const left = perAddress.get(address)! - 1
      if (left)
        perAddress.set(address, left)
      else
        perAddress.delete(address)
    })
    if (count > CONNECTIONS_PER_ADDRESS) {
      web.refuse(address, `more than ${CONNECTIONS_PER_ADDRESS} connections`)
      socket.destroy()
    }
  })
  // A reset connection is no matter of ours.
  server.on('clientError', (_error, socket) => socket.destroy())

  const sockets = new WebSocketServer(SOCKET_OPTIONS)
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const address = addressOf(request)
    socket.on('error', () => socket.destroy())
    const why = refusal(request, address)
    if (why) {
      web.refuse(address, why)
      return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    }
    sockets.handleUpgrade(request, socket, head, (line) => {
      const { cookie } = request.headers
      const [speaker, device] = [web.access.speakerOf(cookie), web.access.deviceOf(cookie)]
      join({ id: nextId++, address, speaker, device, ack: 0 }, line)
    })
  })

  function refusal({ url, headers: { host, origin, cookie } }: IncomingMessage, address: string): string | undefined {
    if (url !== SOCKET_PATH)
      return 'a socket where none is'
    if (!web.isHost(host))
      return 'a name that is not this server’s'
    if (!origin || !web.isHost(origin.replace(/^http:\/\//, '')))
      return 'a page of another site'
    if (web.access.speakerOf(cookie) !== undefined)
      return undefined
    if (!openings.take(address, web.now()))
      return 'too many connections at once'
    const own = [...lines.keys()].filter(client => client.address === address && client.speaker === undefined).length
    return lines.size >= SOCKETS || own >= SOCKETS_PER_ADDRESS ? 'more connections than a room needs' : undefined
  }

  function join(client: Client, socket: WebSocket) {
    const line = new Line(socket)
    const bucket = new Bucket(client.speaker === undefined ? ROOM_RATE : SPEAKER_RATE, web.now())
    lines.set(client, line)
    hub.connect(client)
    const refuse = (why: string) => {
      web.refuse(client.address, why)
      line.refuse(why)
    }
    socket.on('message', (data, isBinary) => {
      if (socket.readyState !== socket.OPEN)
        return // it has been refused
      if (!bucket.take(web.now()))
        return refuse('too many messages')
      const message = isBinary ? undefined : read((data as Buffer).toString())
      if (!message)
        return refuse('a message that nobody here sends')
      const why = hub.hear(client, message)
      if (why)
        refuse(why)
    })
    socket.on('error', (error: Error & { code?: string }) =>
      error.code?.startsWith('WS_ERR') && web.refuse(client.address, `a broken frame (${error.code})`))
    socket.on('close', () => {
      lines.delete(client)
      hub.disconnect(client)
    })
  }

  const beats = setInterval(() => lines.forEach(line => line.beat()), BEAT_MS)
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, host, done))
  return {
    port: (server.address() as AddressInfo).port,
    tell,
    close: () => new Promise((done) => {
      clearInterval(beats)
      lines.forEach(line => line.end())
      server.close(() => done())
      server.closeAllConnections()
    }),
  }
}

function read(text: string): ClientMessage | undefined {
  try {
    return clientMessage.safeParse(JSON.parse(text)).data
  }
  catch {
    return undefined
  }
}
