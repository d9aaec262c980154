/** Serves a build on this machine only, as a static host does that knows files and one 404 page: GitHub Pages. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import sirv from 'sirv'
import { HOST, project } from '../project.ts'
import { isOwnHost, WRONG_HOST } from './own-host.ts'
import { UserError } from './user-error.ts'

/** The Cache-Control of a file whose name changes with its content. */
export const FOREVER = 'public, max-age=31536000, immutable'

/** Under a language's path: a page that shows the app for any address. */
export const APP_PAGE = 'overview/'

export interface Served { url: string, base: string, close: () => Promise<void> }

/**
 * The base path a build was made for, from where its scripts lie.
 * @throws UserError when there is no build
 */
export function readBase(dist = project().dist): string {
  let html: string
  try {
    html = readFileSync(join(dist, 'index.html'), 'utf8')
  }
  catch {
    throw new UserError(`there is no build in ${dist}; make one with npm run build.`)
  }
  const base = /"(\/[^"]*?)assets\/[^"]+\.js"/.exec(html)?.[1]
  if (!base)
    throw new UserError(`${join(dist, 'index.html')} is not a build of this deck; make one with npm run build.`)
  return base
}

/**
 * Serves a build under its base. The port must be free.
 * @param pages what is served beside the build: HTML by its path under the base
 */
export async function serveBuild(
  port: number,
  dist = project().dist,
  pages: ReadonlyMap<string, string> = new Map(),
): Promise<Served> {
  const base = readBase(dist)
  const files = sirv(dist, { dev: true, etag: true, extensions: [], setHeaders: (response, path) => path.startsWith('/assets/') && response.setHeader('Cache-Control', FOREVER) })
  const server = createServer((request, response) => {
    const say = (status: number, text: string, headers = {}) => void response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(text)
    // A page of another site may have had its own name lead here, to read the notes.
    if (!isOwnHost(request.headers.host))
      return say(403, `Refused: ${WRONG_HOST}.\n`)
    const [, path, search] = /^([^?]*)(.*)$/.exec(request.url ?? '/')! as unknown as [string, string, string]
    if (!`${path}/`.startsWith(base))
      return say(404, `The deck is at ${base}\n`)
    const page = pages.get(path.slice(base.length))
    if (page !== undefined)
      return void response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page)
    const answer = answerTo(path.slice(base.length), `${path}/` === base, dist)
    if ('to' in answer)
      return say(301, '', { Location: base + answer.to + search })
    request.url = `/${answer.file}`
    files(request, response, () => {
      const page = join(dist, '404.html')
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(existsSync(page) ? readFileSync(page) : '')
    })
  })
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, HOST, done))
  const close = () => new Promise<void>((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
  return { url: `http://${HOST}:${port}${base}`, base, close }
}

/**
 * The file for an address, which need not be there, or where the host sends on to.
 * @param path under the base
 * @param bare whether it is the base without its slash
 */
export function answerTo(path: string, bare: boolean, dist: string): { file: string } | { to: string } {
  const plain = !path.split('/').slice(0, -1).includes('')
  if (bare)
    return { to: '' }
  if (plain && existsSync(join(dist, path, 'index.html')))
    return path === '' || path.endsWith('/') ? { file: `${path}index.html` } : { to: `${path}/` }
  // A build of the app alone has its start for everything.
  const app = !extname(path) && !existsSync(join(dist, APP_PAGE))
  return app ? { file: `${appOf(path)}index.html` } : { file: plain ? path : '404' }
}

/** The path of the language in which an address lies. */
function appOf(path: string): string {
  const [deck] = Object.values(project().languages).map(({ path }) => path).filter(own => `${path}/`.startsWith(own)).sort((a, b) => b.length - a.length)
  return deck!
}
