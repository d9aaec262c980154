/** Slidev's setup of Vite: the press's plugins. */
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { loadProject } from '../project'
import { chunkGroups } from '../slidev/chunk-groups'
import { deckStyles } from '../slidev/deck-styles'
import { deferShell, hintCompilation, keepColorScheme, trimPreloads } from '../slidev/defer-shell'
import { devBase, languageProxy } from '../slidev/dev-base'
import { devDependencies } from '../slidev/dev-dependencies'
import { devGuard } from '../slidev/dev-guard'
import { pressEnv } from '../slidev/env'
import { fixNestedButtons } from '../slidev/fix-nested-buttons'
import { iconSprite } from '../slidev/icon-sprite'
import { findLanguage, languageModule } from '../slidev/language-module'
import { lateFrontmatter } from '../slidev/late-frontmatter'
import { stubModules } from '../slidev/module-stubs'
import { oneFile } from '../slidev/one-file'
import { readCompleteModules } from '../slidev/read-complete-modules'
import { sharedAssets } from '../slidev/shared-assets'
import { siteBase } from '../slidev/site-base'
import { stillSlides } from '../slidev/still-slides'
import { storageFallback } from '../slidev/storage-fallback'
import { syncRelay } from '../slidev/sync-relay'
import { translateShell } from '../slidev/translate-shell'
import { assertSlidevVersion } from '../slidev/version'
import { warmUp } from '../slidev/warm-up'

export default async ({ data, entry, userRoot }: ResolvedSlidevOptions): Promise<Plugin[]> => {
  await loadProject(userRoot)
  assertSlidevVersion()
  const code = findLanguage(entry)
  const ports = JSON.parse(pressEnv.LANGUAGE_PORTS ?? '{}') as Record<string, number>
  return [
    devGuard(), devBase(code), devDependencies({ data }), languageProxy(ports), syncRelay(), warmUp(),
    siteBase(code), readCompleteModules(), languageModule(code), deckStyles(code), storageFallback(),
    stillSlides({ data }), stubModules({ data }), ...lateFrontmatter({ data }),
    deferShell(), keepColorScheme(), trimPreloads(), hintCompilation(), fixNestedButtons(), translateShell(code),
    ...pressEnv.VITE_STICK ? [oneFile()] : [chunkGroups(), iconSprite(), sharedAssets(code)],
  ]
}
