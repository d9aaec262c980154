/** Slidev's place for Vite plugins of a deck. */
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import process from 'node:process'
import { devBase, languageProxy } from './dev-base'
import { devGuard } from './dev-guard'
import { evidenceGate } from './evidence-gate'
import { languageLinks, languageModule, languageOf } from './language'
import { leanBuild } from './lean-build'
import { plainMenus } from './plain-menus'
import { plainMetaTags } from './plain-meta'
import { shellWords } from './shell-words'

export default ({ entry, data }: ResolvedSlidevOptions): Plugin[] => {
  const code = languageOf(entry)
  const ports = JSON.parse(process.env.LANGUAGE_PORTS ?? '{}') as Record<string, number> // scripts/dev.ts
  return [
    devGuard(), devBase(code), languageProxy(ports),
    evidenceGate(), languageModule(code), languageLinks(code, (data.headmatter as { site?: unknown }).site),
    leanBuild(), plainMenus(), plainMetaTags(), shellWords(code),
  ]
}
