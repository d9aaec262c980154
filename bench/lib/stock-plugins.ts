/**
 * Slidev's setup of Vite for the talk as stock Slidev builds it (sites.ts puts it in the place of the press's): the
 * slides cannot be built without the module of their language, and need no other plugin of ours.
 */
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { loadProject } from 'slidev-addon-press/project.ts'
import { findLanguage, languageModule } from 'slidev-addon-press/slidev/language-module.ts'

export default async ({ entry, userRoot }: ResolvedSlidevOptions): Promise<Plugin[]> => {
  await loadProject(userRoot)
  return [languageModule(findLanguage(entry))]
}
