/** `press present`: serves a talk to its speakers' windows, to a phone as remote and to the room's phones. */
import type { Deck } from '../deck.ts'
import process from 'node:process'
import { decks } from '../deck.ts'
import { PASSWORD_LENGTH } from '../present/access.ts'
import { listLanAddresses } from '../present/addresses.ts'
import { ensureStageBuild, makePages, memoryFile } from '../present/build.ts'
import { describeStage } from '../present/describe.ts'
import { endRehearsal } from '../present/end-rehearsal.ts'
import { forget, keepMemory, recall } from '../present/memory.ts'
import { assertPoll, openStage } from '../present/stage.ts'
import { project } from '../project.ts'
import { defineCommand, parsePort } from '../util/args.ts'
import { assertPortFree } from '../util/port.ts'
import { UserError } from '../util/user-error.ts'

/** An address of a machine changes when it comes into another network. */
const WATCH_MS = 1000

export default defineCommand({
  summary: 'gives the talk: presenter, projector, a phone as remote; with --lan the room’s phones follow',
  options: {
    port: { type: 'string', value: '4180', help: 'the port to listen on' },
    lan: { type: 'boolean', help: 'opens it to the local network, for phones' },
    address: { type: 'string', value: '192.168.1.20', help: 'with --lan: which of this machine’s addresses the codes give' },
    password: { type: 'string', value: 'text', help: 'lets speakers in by a password instead of links with a key' },
    rehearse: { type: 'boolean', help: 'records the time of each slide and click' },
    fresh: { type: 'boolean', help: 'builds anew' },
  },
  async run({ port: asked, lan = false, address, password, rehearse = false, fresh = false }) {
    const port = parsePort(asked ?? '4180')
    if (password !== undefined && password.length < PASSWORD_LENGTH)
      throw new UserError(`the password has ${password.length} characters; give one of at least ${PASSWORD_LENGTH}.`)
    const poll = await project().config.poll?.()
    const all = decks()
    const [deck] = all as [Deck]
    if (poll)
      assertPoll(poll, all)
    if (address !== undefined && !lan)
      throw new UserError('--address goes with --lan, which opens the talk to the network; give both or neither.')
    let addresses = listAddresses(address)
    if (lan && !addresses.length)
      throw new UserError('this machine is in no network that gave it an address; join one, or leave out --lan.')
    if (address !== undefined && addresses[0] !== address)
      throw new UserError(`--address is "${address}", which this machine does not have; it has ${addresses.join(', ')}.`)
    await assertPortFree(port)
    const dist = await ensureStageBuild(fresh)
    const file = memoryFile(port)
    const kept = recall(file, port, Date.now())
    const stage = await openStage({
      dist,
      decks: all,
      poll,
      port,
      lan: lan ? () => addresses : undefined,
      password,
      ...await makePages(all, poll, dist, password !== undefined),
      kept,
      keep: what => keepMemory(file, what),
      rehearsed: (log, paused) => console.log(endRehearsal(log, paused, Date.now(), { deck, root: project().root })),
      log: console.log,
    })
    if (rehearse)
      stage.hub.rehearse(true)
    console.log(describeStage(stage, { lan, port, resumed: kept !== undefined, others: addresses.slice(1) }))
    const watching = lan && setInterval(() => {
      const now = listAddresses(address)
      if (now.join() !== addresses.join()) {
        addresses = now
        stage.hub.readdress()
        console.log(describeStage(stage, { lan, port, resumed: false, others: addresses.slice(1) }))
      }
    }, WATCH_MS)
    await end()
    if (watching)
      clearInterval(watching)
    stage.hub.rehearse(false)
    await stage.close()
    forget(file)
  },
})

/** This machine's addresses, the one that was asked for first. */
const listAddresses = (first?: string): string[] =>
  listLanAddresses().sort((a, b) => Number(b === first) - Number(a === first))

/** Waits until the talk is ended, by Ctrl+C or with its terminal. */
const end = () => new Promise<void>((done) => {
  process.once('SIGINT', done).once('SIGTERM', done).once('SIGHUP', () => {
    // What is still said meets a terminal that is gone.
    process.stdout.on('error', () => {})
    done()
  })
})
