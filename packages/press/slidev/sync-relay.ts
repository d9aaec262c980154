/** In dev, relays each sync message of a window to all windows, its sender too (packages/press/client/sync/channel.ts). */
import type { Plugin } from 'vite'

export function syncRelay(): Plugin {
  return {
    name: 'sync-relay',
    apply: 'serve',
    configureServer: ({ ws }) => void ws.on('sync', (message: unknown) => ws.send('sync', message)),
  }
}
