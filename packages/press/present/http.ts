/** Answers requests of `press present`: the build to speakers, to the room what it may have, and the door between. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Access, Given } from './access.ts'
import type { Body } from './files.ts'
import sirv from 'sirv'
import { z } from 'zod'
import { findPreferred } from '../util/place.ts'
import { answerTo, FOREVER } from '../util/serve.ts'
import { OWN_POLICY } from './own-page.ts'

/** Pages of the server's own, made when they are asked for. */
export interface OwnPages {
  enter: (lang: string) => string
  remote: (lang: string) => string
  join: (lang: string) => string
  /** What the remote reads, as JSON. */
  talk: () => string
  /** Styles and scripts of these pages and the room's, by their paths; they hold nothing of the talk. */
  files: ReadonlyMap<string, Body>
}

export interface Web {
  dist: string
  access: Access
  own: OwnPages
  room: ReadonlyMap<string, Body>
  /** Paths of the languages by their codes, the first without one. */
  languages: Record<string, { path: string }>
  isHost: (host: string | undefined) => boolean
  refuse: (address: string, why: string) => void
  now: () => number
}

const GIVEN_BYTES = 1024
const given = z.strictObject({
  key: z.string().max(100).optional(),
  password: z.string().max(200).optional(),
  second: z.boolean().optional(),
})
const HTML = 'text/html; charset=utf-8'
const HEADERS = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin', 'Cache-Control': 'no-store', 'X-Frame-Options': 'SAMEORIGIN' }

/** An IPv4 address, however Node writes it. */
export const addressOf = (request: IncomingMessage): string => (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
const isOwnMachine = (address: string) => /^127\.|^::1$/.test(address)

/** Makes what answers a request. */
export function answerRequests(web: Web): (request: IncomingMessage, response: ServerResponse) => void {
  const build = sirv(web.dist, {
    etag: true,
    extensions: [],
    setHeaders: (response, path) => path.startsWith('/assets/') && response.setHeader('Cache-Control', FOREVER.replace('public', 'private')),
  })
  return (request, response) => {
    try {
      answer(request, response)
    }
    catch (error) {
      // One request must not end the talk.
      web.refuse(addressOf(request), `what made the server fail (${String(error)})`)
      response.writeHead(500).end()
    }
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const address = addressOf(request)
    const say = (status: number, text = '', headers: Record<string, string> = {}) =>
      void response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(text)
    const show = ({ type, body }: Body, headers: Record<string, string> = {}) =>
      void response.writeHead(200, { ...HEADERS, 'Content-Type': type, ...headers }).end(request.method === 'HEAD' ? undefined : body)
    const refuse = (status: number, why: string) => {
      web.refuse(address, why)
      say(status, `Refused: ${why}.\n`)
    }
    if (!web.isHost(request.headers.host))
      return refuse(403, 'a name that is not this server’s')
    const path = readPath(request.url)
    if (path === undefined)
      return refuse(400, 'a path that leads elsewhere')
    if (request.method === 'POST' && path === 'enter')
      return void enter(web, request, { say, refuse, address }).catch(() => request.destroy())
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(405, `${request.method}, which nothing here takes`)
    const own = web.own.files.get(path)
    if (own)
      return show(own)
    if (path === 'enter/')
      return show({ type: HTML, body: web.own.enter(preferred()) }, { 'Content-Security-Policy': OWN_POLICY })
    return web.access.speakerOf(request.headers.cookie) === undefined ? toRoom() : toSpeaker()

    function toSpeaker() {
      const page = { 'Content-Security-Policy': OWN_POLICY }
      if (path === 'remote/')
        return show({ type: HTML, body: web.own.remote(preferred()) }, page)
      if (path === 'remote/talk.json')
        return show({ type: 'application/json', body: web.own.talk() })
      if (path === 'join/')
        return isOwnMachine(address)
          ? show({ type: HTML, body: web.own.join(preferred()) }, page)
          : refuse(403, 'the page of codes, which is shown on the presenter’s machine alone')
      const answer = answerTo(path!, false, web.dist)
      if ('to' in answer)
        return say(301, '', { Location: encodeURI(`/${answer.to}`) })
      request.url = `/${answer.file}`
      for (const [name, value] of Object.entries(HEADERS))
        response.setHeader(name, value)
      build(request, response, () => say(404, 'There is no page at this address.\n'))
    }

    function toRoom() {
      const page = web.room.get(path!) ?? web.room.get(`${path}/`)
      if (!page) {
        // Whoever asks for a view of the speaker's is shown the door; scripts and data are not there.
        const isView = !/\.\w+$/.test(path!)
        web.refuse(address, 'what needs the key')
        return isView ? say(302, '', { Location: `/enter/#to=/${encodeURI(path!)}` }) : say(403, 'Refused: this needs the speaker’s key.\n')
      }
      if (page.type !== HTML)
        return show(page)
      const { referer, cookie } = request.headers
      const language = path === '' && !referer ? web.languages[preferred()]!.path : ''
      if (language)
        return say(302, '', { Location: `/${language}` })
      const device = web.access.deviceOf(cookie)
      show(page, device ? {} : { 'Set-Cookie': web.access.newDevice() })
    }

    /** The code of the language that the browser prefers. */
    function preferred(): string {
      const asked = (request.headers['accept-language'] ?? '').split(',').map(part => part.split(';')[0]!.trim())
      const codes = Object.keys(web.languages)
      return findPreferred(asked, codes) ?? codes[0]!
    }
  }
}

interface Reply {
  say: (status: number, text?: string, headers?: Record<string, string>) => void
  refuse: (status: number, why: string) => void
  address: string
}

/** The door: a key or a password in, a cookie out. */
async function enter(web: Web, request: IncomingMessage, { say, refuse, address }: Reply) {
  const { origin } = request.headers
  if (!origin || !web.isHost(origin.replace(/^http:\/\//, '')))
    return refuse(403, 'a page of another site')
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > GIVEN_BYTES)
      return refuse(413, 'more than a key or a password')
  }
  const read = given.safeParse(parse(text))
  if (!read.success)
    return refuse(400, 'no key and no password')
  const answer = web.access.enter(read.data satisfies Given, address, web.now())
  if ('cookie' in answer)
    return say(204, '', { 'Set-Cookie': answer.cookie })
  web.refuse(address, answer.why === 'wrong' ? 'a wrong key or password' : 'a further try too soon')
  say(403, JSON.stringify(answer), { 'Content-Type': 'application/json' })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  }
  catch {
    return undefined
  }
}

/** The path under the root, or nothing for one with parts that no file here has. */
function readPath(url = '/'): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ''))
    return path.startsWith('/') && !/(?:^|\/)\.\.?(?:\/|$)|[\\\p{Cc}]|\/\//u.test(path) ? path.slice(1) : undefined
  }
  catch {
    return undefined
  }
}
