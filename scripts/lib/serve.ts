/** Serves a build as a static host would, on this machine only. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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

/** Serves a build under its base, every unknown path answered by the deck. The port must be free. */
export async function serveBuild(port: number, dist = DIST): Promise<Served> {
  const base = readBase(dist)
  const server = await preview({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    base,
    build: { outDir: dist },
    preview: { port, host: HOST, strictPort: true },
  })
  return { url: `http://${HOST}:${port}${base}`, base, close: () => server.close() }
}
