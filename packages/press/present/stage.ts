/** A talk on stage: from a build and its decks to a server that runs, with what it is told and what it leaves. */
import type { PollConfig } from '../config.ts'
import type { Deck } from '../deck.ts'
import type { RoomPages } from './files.ts'
import type { OwnPages } from './http.ts'
import type { HubOptions } from './hub.ts'
import type { Kept } from './memory.ts'
import { randomBytes } from 'node:crypto'
import { HOST, project } from '../project.ts'
import { UserError } from '../util/user-error.ts'
import { Access, createSecrets } from './access.ts'
import { listHosts } from './addresses.ts'
import { collectRoomFiles, readTotals } from './files.ts'
import { Hub } from './hub.ts'
import { Refusals } from './refusals.ts'
import { startServer } from './server.ts'

export interface StageOptions {
  dist: string
  decks: Deck[]
  poll?: PollConfig
  port: number
  /** Opens it to the network, by these addresses of this machine, which may change; the first is told to others. */
  lan?: () => string[]
  password?: string
  pages: RoomPages
  own: (codes: () => Codes, totals: number[]) => OwnPages
  /** What a server that was killed has left. */
  kept?: Kept
  keep?: (kept: Kept) => void
  /** A rehearsal has ended. */
  rehearsed?: HubOptions['rehearsed']
  log: (line: string) => void
}

/** Addresses for others, by what they open: without a network there are none. */
export interface Codes { room?: string, remote?: string, second?: string }

export interface Stage {
  hub: Hub
  /** An address of this server that lets in whoever has the link, at a path. */
  link: (path: string, host?: string) => string
  codes: () => Codes
  close: () => Promise<void>
}

/** So soon after a change what a killed server would leave is written. */
const KEEP_MS = 200

/** @throws when the port cannot be listened on */
export async function openStage(options: StageOptions): Promise<Stage> {
  const { dist, decks, poll, port, lan, password, kept } = options
  const secrets = kept?.secrets ?? createSecrets()
  const totals = readTotals(dist, decks[0]!.slides.length)
  const refusals = new Refusals(options.log, Date.now)
  const own = `${HOST}:${port}`
  const outside = () => lan?.()[0]
  const link = (path: string, host = own, speaker = 1) => password
    ? `http://${host}/enter/#to=${path}`
    : `http://${host}/enter/#k=${secrets.keys[speaker - 1]}&to=${path}`
  const room = () => {
    const host = outside()
    return host && `http://${host}:${port}/`
  }
  const codes = (): Codes => {
    const host = outside() && `${outside()}:${port}`
    return host
      ? { room: room(), remote: link('/remote/', host), second: link('/presenter/1', host, 2) }
      : {}
  }
  let writing: ReturnType<typeof setTimeout> | undefined
  let closed = false
  const keepSoon = () => {
    // Windows that leave a closing server change the talk, too.
    if (closed)
      return
    writing ??= setTimeout(() => {
      writing = undefined
      options.keep?.({ at: Date.now(), port, secrets, hub: hub.memory() })
    }, KEEP_MS)
  }
  const hub = new Hub({
    run: randomBytes(4).toString('hex'),
    totals,
    poll: poll && toPollOptions(poll, decks[0]!),
    address: room,
    now: Date.now,
    rehearsed: options.rehearsed,
    changed: (whom) => {
      server.tell(whom)
      keepSoon()
    },
  }, kept?.hub)
  const server = await startServer({
    dist,
    access: new Access(secrets, port, password),
    own: options.own(codes, totals),
    room: collectRoomFiles(dist, project().languages, options.pages, decks),
    languages: project().languages,
    isHost: host => listHosts(port, lan?.() ?? []).has(host?.toLowerCase() ?? ''),
    refuse: (address, why) => refusals.note(address, why),
    now: Date.now,
  }, hub, { host: lan ? '0.0.0.0' : HOST, port })
  keepSoon()
  return {
    hub,
    link,
    codes,
    async close() {
      closed = true
      clearTimeout(writing)
      await server.close()
    },
  }
}

/** @throws UserError when a language's slides lack the poll's, or have fewer steps */
export function assertPoll({ slide, closes }: PollConfig, all: Deck[]): void {
  for (const { file, slides } of all) {
    const found = slides.find(({ frontmatter }) => frontmatter.routeAlias === slide)
    if (!found || (found.frontmatter.clicks ?? closes) < closes)
      throw new UserError(`${file} has no slide "${slide}" with ${closes} clicks, on which the room is to vote; add it, or leave out poll in deck.config.ts.`)
  }
}

/** The slide of the poll by its number. */
export function toPollOptions({ slide, closes, words }: PollConfig, deck: Deck) {
  const found = deck.slides.find(({ frontmatter }) => frontmatter.routeAlias === slide)!
  return { slide: found.no, closes, options: words(found, 'en').options.length }
}
