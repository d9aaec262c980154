/** A stage as the command opens it: its addresses may change, and it needs a deck with the poll's slide. */
import type { Deck } from '../../../packages/press/deck.ts'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { project } from 'slidev-addon-press/project.ts'
import { freePort } from 'slidev-addon-press/util/port.ts'
import { expect, it } from 'vitest'
import { decks } from '../../../packages/press/deck.ts'
import { assertPoll, openStage } from '../../../packages/press/present/stage.ts'
import { ask, Peer } from './server.ts'

const DECKS = decks()
const [DECK] = DECKS as [Deck]
const POLL = { slide: 'explore', closes: 1, words: () => ({ question: '?', options: ['a', 'b'] }) }

it('goes on at a new address of the machine, and is told no more under the old one', async () => {
  const dist = mkdtempSync(join(tmpdir(), 'stage-'))
  DECK.slides.forEach(({ no }) => {
    const folder = join(dist, no > 1 ? `${no}` : '')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'index.html'), `<!DOCTYPE html><html data-no="${no}" data-steps="1"></html>`)
  })
  let addresses = ['127.0.0.2']
  const port = await freePort()
  const stage = await openStage({
    dist,
    decks: DECKS,
    port,
    lan: () => addresses,
    pages: { slide: html => html, article: () => undefined },
    own: () => ({ enter: () => '', remote: () => '', join: () => '', talk: () => '', files: new Map() }),
    log: () => {},
  })
  const at = (address: string) => ({ host: `${address}:${port}` })
  try {
    const phone = await new Peer(at('127.0.0.2')).join('room')
    addresses = ['127.0.0.3']
    stage.hub.readdress()
    expect(stage.codes().room).toBe(`http://127.0.0.3:${port}/`)
    expect((await ask(at('127.0.0.2'), '/')).status).toBe(403)
    const again = await new Peer(at('127.0.0.3')).join('room')
    const laptop = await new Peer(at('127.0.0.1')).join('room')
    expect([again.state, laptop.state]).not.toContain(undefined)
    ;[phone, again, laptop].forEach(peer => peer.close())
  }
  finally {
    await stage.close()
    rmSync(dist, { recursive: true })
  }
})

it('is not opened to a network where the machine has no address that a phone can reach', () => {
  const alone = { lo: [{ address: '127.0.0.1', family: 'IPv4', internal: true }], docker0: [{ address: '172.17.0.1', family: 'IPv4', internal: false }] }
  const unplug = `import os from 'node:os'; import { syncBuiltinESMExports } from 'node:module';`
    + `os.networkInterfaces = () => (${JSON.stringify(alone)}); syncBuiltinESMExports()`
  const command = ['--import', `data:text/javascript,${encodeURIComponent(unplug)}`, 'packages/press/press.js', 'present', '--lan']
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: project().root, encoding: 'utf8', timeout: 20_000 })
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: 'error: this machine is in no network that gave it an address; join one, or leave out --lan.\n' })
})

it('wants the poll’s slide, with its steps, in every language', () => {
  expect(() => assertPoll(POLL, DECKS)).not.toThrow()
  const without = { ...DECK, slides: DECK.slides.filter(({ frontmatter }) => frontmatter.routeAlias !== 'explore') }
  expect(() => assertPoll(POLL, [DECK, without])).toThrow(/slides\.md has no slide "explore" with 1 clicks/)
  expect(() => assertPoll({ ...POLL, closes: 9 }, DECKS)).toThrow('add it, or leave out poll')
})
