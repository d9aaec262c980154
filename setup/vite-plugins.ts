/** Slidev extension point: this talk's own Vite plugins, beside those of the press. */
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { loadProject } from 'slidev-addon-press/project.ts'
import { evidencePlugin } from '../evidence/plugin.ts'
import { trimData } from '../evidence/trim-data.ts'

export default async ({ userRoot }: ResolvedSlidevOptions): Promise<Plugin[]> => {
  await loadProject(userRoot)
  return [evidencePlugin(), trimData()]
}
