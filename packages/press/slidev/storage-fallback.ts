/**
 * Slidev 53 asks for the browser's storage while its modules load, and is dead where that is forbidden. Its page, in
 * dev and in a build of the app alone, starts with what keeps settings all the same; the site's pages have it themselves.
 */
import type { Plugin } from 'vite'
import { KEEP } from '../build/csp.ts'

export const keptSettings = (): Plugin => ({
  name: 'kept-settings',
  transformIndexHtml: () => [{ tag: 'script', children: KEEP, injectTo: 'head-prepend' }],
})
