/**
 * Has all languages share one folder of scripts, styles and fonts at the site's root: what is the same in two is
 * stored and fetched once. Pages of every language name these files by absolute paths.
 */
import type { Plugin } from 'vite'
import { project } from '../project.ts'
import { findRoot } from '../util/place.ts'

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
    configResolved: ({ base }) => void (root = findRoot(base, project().languages[code]!.path)),
  }
}
