/**
 * Has a dev server prepare all that its pages will ask for as soon as it listens. Else a language does so when the
 * key `l` is pressed for the first time, before an audience. Vite's own option (`server.warmup`) takes files by name,
 * and stops at what is loaded later, as slides are.
 */
import type { Plugin, ViteDevServer } from 'vite'
import { createRequire } from 'node:module'

const ENTRY = createRequire(import.meta.url).resolve('@slidev/client/main.ts')

export function warmUp(): Plugin {
  return {
    name: 'warm-up',
    apply: 'serve',
    configureServer: server => void server.httpServer?.once('listening', () => void prepare(server)),
  }
}

/** One after the other, so that who asks for a page meanwhile is not kept waiting. */
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
