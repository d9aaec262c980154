/**
 * Stops a build, and tells of it over the slides in dev, when a figure cannot be looked up: an unknown
 * id, a source or date that is missing, a figure that no slide cites.
 */
import type { Plugin } from 'vite'
import { basename, dirname, join } from 'node:path'
import { evidenceTroubleOfDecks } from '../scripts/lib/evidence'
import { ROOT } from '../scripts/lib/project'

export function evidenceGate(): Plugin {
  let serving = false
  return {
    name: 'evidence-gate',
    configResolved: ({ command }) => void (serving = command === 'serve'),
    buildStart() {
      const trouble = serving ? undefined : evidenceTroubleOfDecks()
      if (trouble)
        this.error(trouble)
    },
    handleHotUpdate({ file, server }) {
      const ours = dirname(file) === join(ROOT, 'data') || /^slides\b.*\.md$/.test(basename(file))
      const trouble = ours && evidenceTroubleOfDecks()
      if (trouble)
        server.ws.send({ type: 'error', err: { message: trouble, stack: '', plugin: 'evidence-gate' } })
    },
  }
}
