/** A stage as the command opens it: its addresses may change, it says what it lacks, and it leaves nothing. */
import type { AddressInfo } from 'node:net'
import type { Deck } from '../../../packages/press/deck.ts'
import type { Kept } from '../../../packages/press/present/memory.ts'
import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { project } from 'slidev-addon-press/project.ts'
import { freePort } from 'slidev-addon-press/util/port.ts'
import { describe, expect, it, vi } from 'vitest'
import { decks } from '../../../packages/press/deck.ts'
import { assertPoll } from '../../../packages/press/present/stage.ts'
import { Copy } from '../../support/copy.ts'
import { plugInto } from '../../support/networks.ts'
import { openPlainStage } from './plain-stage.ts'
import { ask, Peer } from './server.ts'

const DECKS = decks()
const [DECK] = DECKS as [Deck]
const POLL = { slide: 'explore', closes: 1, words: () => ({ question: '?', options: ['a', 'b'] }) }

it('goes on at a new address of the machine, and is told no more under the old one', async () => {
  let addresses = ['127.0.0.2']
  const stage = await openPlainStage({ lan: () => addresses })
  const at = (address: string) => ({ host: `${address}:${stage.port}` })
  try {
    const phone = await new Peer(at('127.0.0.2')).join('room')
    addresses = ['127.0.0.3']
    stage.hub.readdress()
    expect(stage.codes().room).toBe(`http://127.0.0.3:${stage.port}/`)
    expect((await ask(at('127.0.0.2'), '/')).status).toBe(403)
    const again = await new Peer(at('127.0.0.3')).join('room')
    const laptop = await new Peer(at('127.0.0.1')).join('room')
    expect([again.state, laptop.state]).not.toContain(undefined)
    ;[phone, again, laptop].forEach(peer => peer.close())
  }
  finally {
    await stage.close()
  }
})

it('keeps nothing for the next one once it closes, though windows leave it then', async () => {
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

describe('is not opened, and says why in one sentence,', () => {
  const present = (cwd: string, args: string[], imports: string[] = []) => {
    const command = [...imports, 'packages/press/press.js', 'present', ...args]
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd, encoding: 'utf8', timeout: 20_000 })
    return { status, stdout, stderr }
  }
  const refusal = (why: string) => ({ status: 1, stdout: '', stderr: `error: ${why}\n` })

  it('to a network where the machine has no address that a phone can reach', () => {
    const imports = plugInto({ lo: '127.0.0.1', docker0: '172.17.0.1' })
    expect(present(project().root, ['--lan'], imports)).toEqual(refusal('this machine is in no network that gave it an address; join one, or leave out --lan.'))
  })

  it.each([
    [['--address', '10.0.0.2'], '--address goes with --lan, which opens the talk to the network; give both or neither.'],
    [['--lan', '--address', '10.9.9.9'], '--address is "10.9.9.9", which this machine does not have; it has 10.0.0.2, 192.168.1.4.'],
  ])('at an address that leads nowhere: %j', (args, why) => {
    const imports = plugInto({ eth0: '10.0.0.2', wlan0: '192.168.1.4' })
    expect(present(project().root, args, imports)).toEqual(refusal(why))
  })

  it.each(['127.0.0.1', '::1'])('where its port is in use, at %s', async (host) => {
    const server = createServer()
    const isThere = await new Promise<boolean>(done =>
      server.once('error', () => done(false)).listen(0, host, () => done(true)))
    if (!isThere)
      return // a machine without IPv6
    const { port } = server.address() as AddressInfo
    try {
      expect(present(project().root, ['--port', `${port}`])).toEqual(refusal(`port ${port} is in use; stop what runs there or choose another with --port.`))
    }
    finally {
      server.close()
    }
  })

  it.each([
    ['the slide', 'routeAlias: explore', 'routeAlias: other'],
    ['its steps', 'place: Une simulation\nclicks: 2', 'clicks: 0'],
  ])('where a language lacks %s on which the room is to vote', async (_, from, to) => {
    const copy = new Copy()
    try {
      copy.replace('slides.fr.md', from, to)
      expect(present(copy.folder, ['--port', `${await freePort()}`])).toEqual(refusal('slides.fr.md has no slide "explore" with 1 clicks, on which the room is to vote; add it, or leave out poll in deck.config.ts.'))
    }
    finally {
      copy.remove()
    }
  })
})

it('wants the poll’s slide, with its steps, in every language', () => {
  expect(() => assertPoll(POLL, DECKS)).not.toThrow()
  const without = { ...DECK, slides: DECK.slides.filter(({ frontmatter }) => frontmatter.routeAlias !== 'explore') }
  expect(() => assertPoll(POLL, [DECK, without])).toThrow(/slides\.md has no slide "explore" with 1 clicks/)
  expect(() => assertPoll({ ...POLL, closes: 9 }, DECKS)).toThrow('add it, or leave out poll')
})
