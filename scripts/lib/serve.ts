/** Serves a build as a static host would, on this machine only. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import sirv from 'sirv'
import { LANGUAGES } from '../../locales/languages.ts'
import { UserError } from './fail.ts'
import { DIST, HOST } from './project.ts'
import { FOREVER } from './site/policy.ts'

/** Under a language's path: a page that shows the app for any address. */
export const APP_PAGE = 'overview/'

export interface Served { url: string, base: string, close: () => Promise<void> }

/**
 * The base path a build was made for, from where its scripts lie.
 * @throws UserError when there is no build
 */
export function readBase(dist = DIST): string {
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

/** Serves a build under its base, every unknown path answered by the deck of its language. The port must be free. */
export async function serveBuild(port: number, dist = DIST): Promise<Served> {
  const base = readBase(dist)
  const files = sirv(dist, { dev: true, etag: true, setHeaders: (response, path) => path.startsWith('/assets/') && response.setHeader('Cache-Control', FOREVER) })
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    if (!`${pathname}/`.startsWith(base))
      return void response.writeHead(404, { 'content-type': 'text/plain' }).end(`The deck is at ${base}`)
    const path = nearestPage(pathname.slice(base.length), dist)
    request.url = `/${path}${search}`
    files(request, response, () => void response.writeHead(404, { 'content-type': 'text/plain' }).end(`Not found: ${pathname}`))
  })
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, HOST, done))
  const close = () => new Promise<void>((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
  return { url: `http://${HOST}:${port}${base}`, base, close }
}

/** A host has one fallback; a site of several decks needs that of the deck: a page with its app and no still of a slide. */
function nearestPage(path: string, dist: string): string {
  const folder = path.replace(/\/?$/, '/')
  if (extname(path) || existsSync(join(dist, folder, 'index.html')))
    return extname(path) ? path : folder.replace(/^\//, '')
  const [deck] = Object.values(LANGUAGES).map(({ path }) => path).filter(own => folder.startsWith(own)).sort((a, b) => b.length - a.length)
  // A build of the app alone has its start for everything.
  return existsSync(join(dist, deck!, APP_PAGE)) ? `${deck}${APP_PAGE}` : deck!
}
