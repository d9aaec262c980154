/** Serves a build as a static host would, on this machine only. */
import type { Plugin } from 'vite'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { preview } from 'vite'
import { LANGUAGES } from '../../locales/languages.ts'
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
    plugins: [unknownByLanguage(base, dist)],
    build: { outDir: dist },
    preview: { port, host: HOST, strictPort: true },
  })
  return { url: `http://${HOST}:${port}${base}`, base, close: () => server.close() }
}

/** Vite answers what it does not find with the root's page, so what is not there under a language is found for it. */
function unknownByLanguage(base: string, dist: string): Plugin {
  const below = Object.values(LANGUAGES).map(({ path }) => path).filter(Boolean)
  return {
    name: 'unknown-by-language',
    configurePreviewServer: ({ middlewares }) => void middlewares.use((request, _, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost')
      const path = below.find(path => pathname.startsWith(base + path))
      if (path && !statSync(join(dist, decodeURIComponent(pathname.slice(base.length))), { throwIfNoEntry: false })?.isFile())
        request.url = `${base}${path}index.html`
      next()
    }),
  }
}
