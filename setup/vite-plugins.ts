/** Slidev's place for Vite plugins of a deck. */
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import process from 'node:process'
import { calmStart } from './calm-start'
import { chunks } from './chunks'
import { devBase, languageProxy } from './dev-base'
import { devGuard } from './dev-guard'
import { evidenceGate } from './evidence-gate'
import { iconSheet } from './icon-sheet'
import { keptSettings } from './kept-settings'
import { languageModule, languageOf } from './language'
import { leanBuild } from './lean-build'
import { leanData } from './lean-data'
import { oneFile } from './one-file'
import { plainMenus } from './plain-menus'
import { sharedAssets } from './shared-assets'
import { shellWords } from './shell-words'
import { syncRelay } from './sync-relay'
import { warmUp } from './warm-up'
import { wholeModules } from './whole-modules'

export default ({ entry }: ResolvedSlidevOptions): Plugin[] => {
  const code = languageOf(entry)
  const ports = JSON.parse(process.env.LANGUAGE_PORTS ?? '{}') as Record<string, number> // scripts/dev.ts
  return [
    devGuard(), devBase(code), languageProxy(ports), syncRelay(), warmUp(),
    wholeModules(), evidenceGate(), languageModule(code), keptSettings(),
    leanBuild(), leanData(), ...calmStart(), plainMenus(), shellWords(code),
    ...process.env.VITE_STICK ? [oneFile()] : [chunks(), iconSheet(), sharedAssets(code)],
  ]
}
