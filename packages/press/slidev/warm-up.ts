/**
 * Has a dev server transform all modules of its pages as soon as it listens. Else a language does so when the key `l`
 * is pressed for the first time, before an audience. Vite's own option (`server.warmup`) takes files by name, and stops
 * at dynamic imports, such as those of slides.
 */
import type { Plugin, ViteDevServer } from 'vite'
import { createRequire } from 'node:module'
import { CLIENT_ENTRY } from './contract.ts'

const ENTRY = createRequire(import.meta.url).resolve(CLIENT_ENTRY)

export function warmUp(): Plugin {
  return {
    name: 'warm-up',
    apply: 'serve',
    configureServer: server => void server.httpServer?.once('listening', () => void prepare(server)),
  }
}

/** One after the other, so that a page that is asked for meanwhile does not wait. */
async function prepare({ environments: { client } }: ViteDevServer): Promise<void> {
  const urls = new Set([`/@fs/${ENTRY.replaceAll('\\', '/').replace(/^\//, '')}`])
  for (const url of urls) { // grows while it is walked
    try {
      await client.transformRequest(url)
    }
    catch {
      continue // whoever needs it is told why it fails; a server that is being closed throws at once
    }
    const module = await client.moduleGraph.getModuleByUrl(url)
    module?.importedModules.forEach(({ url }) => urls.add(url))
  }
}
