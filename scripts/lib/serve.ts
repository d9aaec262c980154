/** Serves a build as a static host would, on this machine only. */
import type { Plugin } from 'vite'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { preview } from 'vite'
import { UserError } from './fail.ts'
import { DIST, HOST, ROOT } from './project.ts'

export interface Served { url: string, base: string, close: () => Promise<void> }

/**
 * The base path a build was made for, from where its entry script lies.
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
  const base = /<script\b[^>]*\bsrc="(\/[^"]*?)assets\//.exec(html)?.[1]
  if (!base)
    throw new UserError(`${join(dist, 'index.html')} is not a build of this deck; make one with npm run build.`)
  return base
}

/** Serves a build under its base, every unknown path answered by the deck of its language. The port must be free. */
export async function serveBuild(port: number, dist = DIST): Promise<Served> {
  const base = readBase(dist)
  const server = await preview({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    base,
    plugins: [nearestPage(base, dist)],
    build: { outDir: dist },
    preview: { port, host: HOST, strictPort: true },
  })
  return { url: `http://${HOST}:${port}${base}`, base, close: () => server.close() }
}

/** Vite answers every page it does not find with the root's; a host's folders are looked through from below, so that each deck answers for its own. */
function nearestPage(base: string, dist: string): Plugin {
  return {
    name: 'nearest-page',
    configurePreviewServer: ({ middlewares }) => void middlewares.use((request, _, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost')
      if (pathname.startsWith(base) && !extname(pathname)) {
        let folder = decodeURIComponent(pathname.slice(base.length)).replace(/\/$/, '')
        while (folder && folder !== '.' && !existsSync(join(dist, folder, 'index.html')))
          folder = dirname(folder)
        request.url = `${base}${folder && folder !== '.' ? `${folder}/` : ''}index.html`
      }
      next()
    }),
  }
}
