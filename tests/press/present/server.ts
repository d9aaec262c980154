/** A server of the stage with a small build of its own, and browsers that are none: requests and sockets by hand. */
import type { Deck } from '../../../packages/press/deck.ts'
import type { Body } from '../../../packages/press/present/files.ts'
import type { ClientMessage, ServerMessage, State } from '../../../packages/press/present/protocol.ts'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { Access, createSecrets } from '../../../packages/press/present/access.ts'
import { listHosts } from '../../../packages/press/present/addresses.ts'
import { collectRoomFiles } from '../../../packages/press/present/files.ts'
import { Hub } from '../../../packages/press/present/hub.ts'
import { startServer } from '../../../packages/press/present/server.ts'

/** What the speaker says: long paragraphs, short ones, and some that are telling only together. */
export const NOTES = [
  'What the speaker says at this point is long enough to be told apart from all else in the build.',
  'Two loops, each of five slots.',
  'So? Yes. Not at all. Why not, then?',
]
/** In a script. */
const SPOKEN = JSON.stringify(NOTES.join('\n\n'))
const DECK = { slides: NOTES.map(note => ({ content: '# A claim', notes: note.replaceAll('. ', '.\n\n') })) } as Deck
const slide = (no: number) => `<!DOCTYPE html><html lang="en" data-no="${no}" data-steps="2"><script src="/assets/app.js"></script>${no}</html>`
/** Files of every kind that a build for the stage has. All with notes are the speaker's. */
export const BUILD: Record<string, string> = {
  'index.html': slide(1),
  '2/index.html': slide(2),
  'fr/index.html': slide(1),
  'fr/2/index.html': slide(2),
  'read/index.html': '<!DOCTYPE html><html>article</html>',
  'assets/style.css': 'p {}',
  'assets/mark.svg': '<svg/>',
  'assets/face.woff2': 'face',
  'card.jpg': 'JPEG',
  'icon.png': 'PNG',
  'favicon.ico': 'icon',
  'robots.txt': 'User-agent: *',
  '404.html': `<p>${SPOKEN}</p>`,
  'notes/index.html': `<p>${SPOKEN}</p>`,
  'overview/index.html': `<p>${SPOKEN}</p>`,
  'presenter/index.html': `<p>${SPOKEN}</p>`,
  'presenter/1/index.html': `<p>${SPOKEN}</p>`,
  'fr/presenter/1/index.html': `<p>${SPOKEN}</p>`,
  'assets/app.js': `notes = ${SPOKEN}`,
  'assets/app.js.map': SPOKEN,
  'assets/slides.json': SPOKEN,
  'sw.js': SPOKEN,
  'manifest.webmanifest': SPOKEN,
  'sitemap.xml': SPOKEN,
  'slides.md': SPOKEN,
  'deck.pdf': SPOKEN,
  '_headers': SPOKEN,
}

export type Stage = Awaited<ReturnType<typeof openTestStage>>

export async function openTestStage(memory?: ReturnType<Hub['memory']>, port = 0, secrets = createSecrets()) {
  const dist = mkdtempSync(join(tmpdir(), 'stage-'))
  for (const [path, text] of Object.entries(BUILD)) {
    mkdirSync(join(dist, path, '..'), { recursive: true })
    writeFileSync(join(dist, path), text)
  }
  const languages = { en: { path: '' }, fr: { path: 'fr/' } }
  const refused: string[] = []
  const state = { port }
  const hub = new Hub({
    run: 'run',
    totals: [2, 2],
    poll: { slide: 2, closes: 1, options: 3 },
    now: Date.now,
    changed: whom => server.tell(whom),
  }, memory)
  const access = new Access(secrets, 1)
  const server = await startServer({
    dist,
    access,
    own: {
      enter: () => 'door',
      remote: () => 'remote',
      join: () => 'codes',
      talk: () => SPOKEN,
      files: new Map<string, Body>([['present/room.js', { type: 'text/javascript', body: '1' }]]),
    },
    room: collectRoomFiles(dist, languages, {
      slide: (html, lang) => `${lang} ${html.replace(/<script.*?<\/script>/, '')}`,
      article: html => html,
    }, [DECK]),
    languages,
    isHost: host => listHosts(state.port, []).has(host ?? ''),
    refuse: (address, why) => refused.push(`${address}: ${why}`),
    now: Date.now,
  }, hub, { host: '127.0.0.1', port })
  state.port = server.port
  const host = `127.0.0.1:${server.port}`
  const entered = (speaker: number) => access.enter({ key: secrets.keys[speaker - 1] }, 'test', 0) as { cookie: string }
  return {
    hub,
    host,
    port: server.port,
    refused,
    secrets,
    cookie: (speaker = 1) => entered(speaker).cookie.split(';')[0]!,
    device: () => access.newDevice().split(';')[0]!,
    async close() {
      await server.close()
      rmSync(dist, { recursive: true })
    },
  }
}

/** A request with headers of any kind, as no browser would send them; the path goes as it is. */
export function ask(
  { host }: { host: string },
  path: string,
  { headers = {}, method = 'GET', body = '', from }: { headers?: Record<string, string>, method?: string, body?: string, from?: string } = {},
): Promise<{ status: number, text: string, headers: NodeJS.Dict<string | string[]> }> {
  const [hostname, port] = host.split(':')
  return new Promise((done, fail) => {
    const options = { hostname, port, path, method, headers: { host, ...headers }, agent: false, localAddress: from }
    const sent = request(options, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => text += chunk.toString())
      answer.on('end', () => done({ status: answer.statusCode!, text, headers: answer.headers }))
    })
    sent.on('error', fail)
    sent.end(body)
  })
}

export interface PeerOptions { cookie?: string, origin?: string, headers?: Record<string, string>, from?: string }

/** A socket of a page, with what it was told. */
export class Peer {
  readonly states: State[] = []
  readonly socket: WebSocket
  refusal?: string
  closed?: number
  private waiting: (() => void)[] = []

  constructor({ host }: { host: string }, { cookie, origin = `http://${host}`, headers = {}, from }: PeerOptions = {}) {
    this.socket = new WebSocket(`ws://${host}/present/socket`, { origin, headers: { ...cookie ? { cookie } : {}, ...headers }, localAddress: from, perMessageDeflate: false })
    this.socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as ServerMessage
      if (message.kind === 'refused')
        this.refusal = message.why
      else
        this.states.push(message)
      this.wake()
    })
    this.socket.on('close', (code) => {
      this.closed = code
      this.wake()
    })
    this.socket.on('error', () => this.wake())
  }

  /** Joins, and waits for the first state. */
  async join(view: 'app' | 'remote' | 'room' = 'app'): Promise<this> {
    await this.until(() => this.socket.readyState !== WebSocket.CONNECTING)
    if (this.socket.readyState !== WebSocket.OPEN)
      throw new Error('the server has refused the socket')
    this.say({ kind: 'join', view })
    await this.until(() => this.states.length > 0)
    return this
  }

  say(message: ClientMessage): void {
    this.socket.send(JSON.stringify(message))
  }

  get state(): State | undefined {
    return this.states.at(-1)
  }

  get at(): string {
    const { page, clicks } = this.state?.place?.value ?? {}
    return `${page}.${clicks}`
  }

  /** Waits until something holds; it is looked at after each message. */
  async until(holds: () => boolean, ms = 5000): Promise<void> {
    const end = Date.now() + ms
    while (!holds()) {
      if (Date.now() > end)
        throw new Error(`this did not come about within ${ms} ms: ${String(holds)}; the last state is ${JSON.stringify(this.state)}, closed with ${this.closed}, ${this.refusal}`)
      await new Promise<void>((done) => {
        this.waiting.push(done)
        setTimeout(done, 20)
      })
    }
  }

  close(): void {
    this.socket.terminate()
  }

  private wake(): void {
    this.waiting.splice(0).forEach(done => done())
  }
}

/** A speaker of a stage that runs, by its link, on a socket of ours. */
export async function joinSpeaker(stage: { host: string, link: (name: 'remote') => string }): Promise<Peer> {
  const key = new URLSearchParams(new URL(stage.link('remote')).hash.slice(1)).get('k')
  const { headers } = await ask(stage, '/enter', { method: 'POST', headers: { origin: `http://${stage.host}` }, body: JSON.stringify({ key }) })
  return new Peer(stage, { cookie: String(headers['set-cookie']) }).join()
}
