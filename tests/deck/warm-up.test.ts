/** A dev server prepares all that its pages will load, before anybody asks. */
import type { ViteDevServer } from 'vite'
import { EventEmitter } from 'node:events'
import { warmUp } from 'slidev-addon-press/slidev/warm-up.ts'
import { expect, it } from 'vitest'

/** What each module imports, as Vite finds out when it prepares it. */
const IMPORTS: Record<string, string[]> = {
  'entry': ['/app.ts', '/router.ts'],
  '/app.ts': ['/slides.ts', '/router.ts'],
  '/slides.ts': ['/slide-1.md', '/broken.md'],
  '/slide-1.md': ['/app.ts'],
}

it('follows every import from the entry once, and goes on where one is broken', async () => {
  const prepared: string[] = []
  const nameOf = (url: string) => url.endsWith('@slidev/client/main.ts') ? 'entry' : url
  const client = {
    transformRequest: (url: string) => {
      prepared.push(nameOf(url))
      return url === '/broken.md' ? Promise.reject(new Error('a slide that does not compile')) : Promise.resolve(null)
    },
    moduleGraph: {
      getModuleByUrl: (url: string) =>
        Promise.resolve({ importedModules: new Set((IMPORTS[nameOf(url)] ?? []).map(url => ({ url }))) }),
    },
  }
  const httpServer = new EventEmitter()
  const { configureServer } = warmUp() as unknown as { configureServer: (server: ViteDevServer) => void }
  configureServer({ httpServer, environments: { client } } as unknown as ViteDevServer)
  expect(prepared, 'before it listens').toEqual([])

  httpServer.emit('listening')
  await expect.poll(() => prepared).toHaveLength(6)
  expect(prepared).toEqual(['entry', '/app.ts', '/router.ts', '/slides.ts', '/slide-1.md', '/broken.md'])
})
