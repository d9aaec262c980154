/** A talk that has ended leaves nothing to the next one, whoever is still there when it ends. */
import type { Kept } from '../../../packages/press/present/memory.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { openPlainStage } from './plain-stage.ts'
import { Peer } from './server.ts'

it('keeps nothing any more once it closes, though windows leave it then', async () => {
  const keep = vi.fn<(kept: Kept) => void>()
  const stage = await openPlainStage({ keep })
  await new Peer({ host: `127.0.0.1:${stage.port}` }).join('room')
  await vi.waitFor(() => expect(keep, 'it is kept while it runs').toHaveBeenCalled())
  await pause(300)
  keep.mockClear()
  await stage.close()
  await pause(400)
  expect(keep).not.toHaveBeenCalled()
})
