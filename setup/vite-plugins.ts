/** Slidev extension point: this talk's own Vite plugins, beside those of the press. */
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { loadProject } from 'slidev-addon-press/project.ts'
import { gatePlugin } from '../evidence/gate-plugin.ts'
import { trimPlugin } from '../evidence/trim-plugin.ts'

export default async ({ userRoot }: ResolvedSlidevOptions): Promise<Plugin[]> => {
  await loadProject(userRoot)
  return [gatePlugin(), trimPlugin()]
}
