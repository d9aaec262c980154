/** In dev, passes on what a window of the deck says to all others (packages/press/client/sync/channel.ts); who says it hears it too. */
import type { Plugin } from 'vite'

export function syncRelay(): Plugin {
  return {
    name: 'sync-relay',
    apply: 'serve',
    configureServer: ({ ws }) => void ws.on('sync', (message: unknown) => ws.send('sync', message)),
  }
}
