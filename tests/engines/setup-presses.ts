/** Before the tests of presses in other engines: the engines, and the deck as they are shown it. */
import type { TestProject } from 'vitest/node'
import type { Addresses } from './start.ts'
import { freePort } from 'slidev-addon-press/util/port.ts'
import { serveBuild } from 'slidev-addon-press/util/serve.ts'
import { ensureEngines } from './ensure.ts'
import { startEngines } from './start.ts'
import '../setup.ts'

declare module 'vitest' {
  // An interface, as Vitest's own is one to be added to.
  interface ProvidedContext { pressed: { engines: Addresses, deck: string } | null }
}

export default async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | void> {
  const engines = ensureEngines()
  if (typeof engines === 'string') {
    console.log(`the engines are skipped: ${engines}`)
    return provide('pressed', null)
  }
  const deck = await serveBuild(await freePort())
  try {
    const { stop, ...addresses } = await startEngines(engines)
    provide('pressed', { engines: addresses, deck: deck.url })
    return async () => {
      stop()
      await deck.close()
    }
  }
  catch (error) {
    await deck.close()
    throw error
  }
}
