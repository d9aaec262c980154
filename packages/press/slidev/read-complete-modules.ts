/**
 * Reads the modules that Slidev 53 writes into node_modules/.slidev as it starts, and waits until each is complete. All
 * languages write the same ones, and a file that is written anew is empty for a moment: a server that reads it then
 * shows a blank deck until it is started again, and a build fails. (No upstream issue was found.)
 */
import type { Plugin } from 'vite'
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { WRITTEN_MODULE } from './contract.ts'

const PATIENCE_MS = 5000
const POLL_MS = 10

export function readCompleteModules(): Plugin {
  return {
    name: 'read-complete-modules',
    load: {
      order: 'pre',
      filter: { id: WRITTEN_MODULE },
      handler: id => readComplete(id.replace(/\?.*/, '')),
    },
  }
}

/**
 * The text of a file that ends with a line break, as all of Slidev's do.
 * @throws when it still does not
 */
export async function readComplete(path: string, patience = PATIENCE_MS): Promise<string> {
  for (const deadline = Date.now() + patience; ; await pause(POLL_MS)) {
    const text = await readFile(path, 'utf8')
    if (text.endsWith('\n'))
      return text
    if (Date.now() > deadline)
      throw new Error(`${path} is cut short; end what else shows or builds this deck, remove node_modules/.slidev and start again.`)
  }
}
