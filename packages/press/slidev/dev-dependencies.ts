/**
 * What a dev server bundles before its first page. Slidev 53 has TypeScript and a fetcher of types bundled for every
 * deck, for Monaco, the editor, alone: eight seconds instead of one. It starts anew when a deck gets its first editor.
 */
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { MONACO_DEPENDENCIES } from './contract.ts'

/** @param options Slidev's: its features say whether the deck has an editor */
export function devDependencies({ data }: { data: Pick<ResolvedSlidevOptions['data'], 'features'> }): Plugin {
  return {
    name: 'dev-dependencies',
    apply: 'serve',
    config({ optimizeDeps }) {
      if (optimizeDeps?.include && !data.features.monaco)
        optimizeDeps.include = optimizeDeps.include.filter(name => !MONACO_DEPENDENCIES.test(name))
    },
  }
}
