/**
 * Languages share one folder of scripts, styles and fonts at the site's root: what is the same in both is there,
 * and fetched, once. Each page names them by whole paths, whatever language it is in.
 */
import type { Plugin } from 'vite'
import { rootOf } from '../client/place.ts'
import { project } from '../project.ts'

/** @param code the language that is built */
export function sharedAssets(code: string): Plugin {
  let root = '/'
  return {
    name: 'shared-assets',
    apply: 'build',
    config: () => ({
      // A face that six rules name must not be six times in the style sheet.
      build: { assetsInlineLimit: 0, manifest: true },
      experimental: { renderBuiltUrl: file => root + file },
    }),
    configResolved: ({ base }) => void (root = rootOf(base, project().languages[code]!.path)),
  }
}
