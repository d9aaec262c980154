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
const WATCH_MS = 2000

export default defineCommand({
  summary: 'gives the talk: presenter, projector, a phone as remote; with --lan the room’s phones follow',
  options: {
    port: { type: 'string', value: '4180', help: 'the port to listen on' },
    lan: { type: 'boolean', help: 'opens it to the local network, for phones' },
    password: { type: 'string', value: 'text', help: 'lets speakers in by a password instead of links with a key' },
    rehearse: { type: 'boolean', help: 'records the time of each slide and click' },
    fresh: { type: 'boolean', help: 'builds anew' },
  },
  async run({ port: asked, lan = false, password, rehearse = false, fresh = false }) {
    const port = parsePort(asked ?? '4180')
    if (password !== undefined && password.length < PASSWORD_LENGTH)
      throw new UserError(`the password has ${password.length} characters; give one of at least ${PASSWORD_LENGTH}.`)
    const poll = await project().config.poll?.()
    const all = decks()
    const [deck] = all as [Deck]
    if (poll)
      assertPoll(poll, all)
    let addresses = listLanAddresses()
    if (lan && !addresses.length)
      throw new UserError('this machine is in no network that gave it an address; join one, or leave out --lan.')
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
    console.log(describeStage(stage, { lan, port, resumed: kept !== undefined }))
    const watching = lan && setInterval(() => {
      const now = listLanAddresses()
      if (now.join() !== addresses.join()) {
        addresses = now
        stage.hub.readdress()
        console.log(describeStage(stage, { lan, port, resumed: false }))
      }
    }, WATCH_MS)
    await new Promise<void>(done => process.once('SIGINT', done).once('SIGTERM', done))
    if (watching)
      clearInterval(watching)
    stage.hub.rehearse(false)
    await stage.close()
    forget(file)
  },
})
