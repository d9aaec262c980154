/** Slidev extension point: the press's Vite plugins. */
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import process from 'node:process'
import { loadProject } from '../project'
import { chunks } from '../slidev/chunk-groups'
import { calmStart } from '../slidev/defer-shell'
import { devBase, languageProxy } from '../slidev/dev-base'
import { devGuard } from '../slidev/dev-guard'
import { plainMenus } from '../slidev/fix-nested-buttons'
import { iconSheet } from '../slidev/icon-sprite'
import { languageModule, languageOf } from '../slidev/language-module'
import { leanBuild } from '../slidev/module-stubs'
import { oneFile } from '../slidev/one-file'
import { wholeModules } from '../slidev/read-complete-modules'
import { sharedAssets } from '../slidev/shared-assets'
import { keptSettings } from '../slidev/storage-fallback'
import { syncRelay } from '../slidev/sync-relay'
import { shellWords } from '../slidev/translate-shell'
import { warmUp } from '../slidev/warm-up'

export default async ({ entry, userRoot }: ResolvedSlidevOptions): Promise<Plugin[]> => {
  await loadProject(userRoot)
  const code = languageOf(entry)
  const ports = JSON.parse(process.env.LANGUAGE_PORTS ?? '{}') as Record<string, number> // packages/press/commands/dev.ts
  return [
    devGuard(), devBase(code), languageProxy(ports), syncRelay(), warmUp(),
    wholeModules(), languageModule(code), keptSettings(),
    leanBuild(), ...calmStart(), plainMenus(), shellWords(code),
    ...process.env.VITE_STICK ? [oneFile()] : [chunks(), iconSheet(), sharedAssets(code)],
  ]
}
