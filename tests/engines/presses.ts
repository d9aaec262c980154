/**
 * Keys that are pressed while pages load, in the engines beside Chromium. A stage of its own: it waits for a slow line
 * most of the time, so that others run beside it.
 */
import type { Client } from './client.ts'
import type { Addresses } from './start.ts'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { pressOnceEach, walkPresses } from '../support/presses.ts'
import { serveSlowly } from '../support/slow-site.ts'
import { TALKS } from './walk.ts'

const { slides } = TALKS.find(({ lang }) => lang === 'en')!

/** @param connect drives the engine that listens at an address */
export function countPressesIn(
  name: string,
  engine: keyof Addresses,
  connect: (address: string) => Promise<Client>,
): void {
  const given = inject('pressed')!
  describe.skipIf(!given)(name, () => {
    let client: Client
    beforeAll(async () => void (client = await connect(given.engines[engine])))
    afterAll(() => client?.close())

    it('300 presses while pages load lead where counting says, and so does a single one', async () => {
      const site = await serveSlowly(given.deck)
      try {
        expect(await pressOnceEach(client.window, site, slides)).toEqual([])
        expect(await walkPresses(client.window, site, slides, { seed: 5, within: 4000 })).toEqual([])
      }
      finally {
        site.close()
      }
    }, 300_000)
  })
}
