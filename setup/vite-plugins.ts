/** Slidev extension point: this talk's own Vite plugins, beside those of the press. */
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { loadProject } from 'slidev-addon-press/project.ts'
import { pressEnv } from 'slidev-addon-press/slidev/env.ts'
import { trimPlugin } from '../evidence/trim-plugin.ts'

export default async ({ userRoot }: ResolvedSlidevOptions): Promise<Plugin[]> => {
  await loadProject(userRoot)
  // The press has asked the gate before it builds; Slidev's own command has not.
  const gate = pressEnv.SITE_BASE === undefined ? [(await import('../evidence/gate-plugin.ts')).gatePlugin()] : []
  return [...gate, trimPlugin()]
}
