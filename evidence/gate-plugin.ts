/**
 * Stops a build, and tells of it over the slides in dev, when a figure cannot be looked up: an unknown
 * id, a source or date that is missing, a figure that no slide cites.
 */
import type { Plugin } from 'vite'
import { basename, dirname, join } from 'node:path'
import { project } from 'slidev-addon-press/project.ts'
import { findProblem, findProblemInDecks } from './gate'

export function gatePlugin(): Plugin {
  let serving = false
  return {
    name: 'evidence-gate',
    configResolved: ({ command }) => void (serving = command === 'serve'),
    async buildStart() {
      const trouble = serving ? undefined : await findProblem()
      if (trouble)
        this.error(trouble)
    },
    // Vite shows what is thrown here until the next update goes through. Words that a figure lacks are
    // told by the slide that shows it: what this process has read of locales/ is not read again.
    handleHotUpdate({ file, server }) {
      const ours = dirname(file) === join(project().root, 'evidence') || /^slides\b.*\.md$/.test(basename(file))
      // It keeps an error that nobody sees for who comes next, when it may long be mended.
      const trouble = ours && server.ws.clients.size ? findProblemInDecks() : undefined
      if (trouble)
        throw new Error(trouble)
    },
  }
}
