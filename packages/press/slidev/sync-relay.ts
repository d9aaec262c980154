/** In dev, relays each window's sync messages to all windows, its own too (packages/press/client/sync/channel.ts). */
import type { Plugin } from 'vite'

export function syncRelay(): Plugin {
  return {
    name: 'sync-relay',
    apply: 'serve',
    configureServer: ({ ws }) => void ws.on('sync', (message: unknown) => ws.send('sync', message)),
  }
}
