/**
 * Puts the storage fallback into Slidev's own page, in dev and in a build of the app alone; the site's pages have it
 * themselves. Slidev 53 reads the browser's storage while its modules load, and fails where storage is forbidden.
 */
import type { Plugin } from 'vite'
import { storageFallback as storageScript } from '../site/inline-scripts.ts'

export const storageFallback = (): Plugin => ({
  name: 'storage-fallback',
  transformIndexHtml: async () => [{ tag: 'script', children: await storageScript(), injectTo: 'head-prepend' }],
})
