/**
 * Slidev 53 writes modules into node_modules/.slidev as it starts, the same ones for each language, and a file that is
 * written anew is empty for a moment. A server that reads it then shows a blank deck until it is started again, and a
 * build fails. So they are read here, until they are whole. (No upstream issue was found.)
 */
import type { Plugin } from 'vite'
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

const WRITTEN = /\/node_modules\/\.slidev\/virtual\/[^?]+/

export function wholeModules(): Plugin {
  return {
    name: 'whole-modules',
    load: {
      order: 'pre',
      filter: { id: WRITTEN },
      handler: id => readWhole(id.replace(/\?.*/, '')),
    },
  }
}

/**
 * The text of a file that ends with a line break, as all of Slidev's do.
 * @param patience how long to wait for that, in ms
 * @throws when it still does not
 */
export async function readWhole(path: string, patience = 5000): Promise<string> {
  for (const late = Date.now() + patience; ; await pause(10)) {
    const text = await readFile(path, 'utf8')
    if (text.endsWith('\n'))
      return text
    if (Date.now() > late)
      throw new Error(`${path} is cut short; end what else shows or builds this deck, remove node_modules/.slidev and start again.`)
  }
}
