/**
 * Slidev 53 asks for the browser's storage while its modules load, and is dead where that is forbidden. Its page, in
 * dev and in a build of the app alone, starts with what keeps settings all the same; the site's pages have it themselves.
 */
import type { Plugin } from 'vite'
import { storageFallback } from '../prerender/inline-scripts.ts'

export const keptSettings = (): Plugin => ({
  name: 'kept-settings',
  transformIndexHtml: async () => [{ tag: 'script', children: await storageFallback(), injectTo: 'head-prepend' }],
})
