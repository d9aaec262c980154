/**
 * What a server that was killed leaves to the next: keys, so that links and cookies hold, and the state of the talk,
 * with votes but no address as it is (poll.ts). It is in a file that only this account reads, and is gone once a talk
 * has ended as it should.
 */
import type { Secrets } from './access.ts'
import type { SavedPoll } from './poll.ts'
import type { Clock, Place, Shade, SpeakerState, Stamped } from './protocol.ts'
import type { Moment, Pause } from './rehearsal.ts'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A talk that was left so long ago is another one. */
const KEPT_MS = 6 * 60 * 60 * 1000

/** The state of the talk (hub.ts). An older version's may lack what is optional. */
export interface Memory extends Partial<SavedPoll> {
  run: string
  no: number
  place?: Stamped<Place>
  clock: Stamped<Clock>
  slides: SpeakerState['slides']
  shade?: Shade
  lead?: number
  /** In a rehearsal: where the talk has been, and when its clock stood. */
  log?: Moment[]
  stood?: Pause[]
}

export interface Kept { at: number, port: number, secrets: Secrets, hub?: Memory }

/** What was left by a talk on this port that did not end, or nothing. */
export function recall(file: string, port: number, now: number): Kept | undefined {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept
    return kept.port === port && now - kept.at < KEPT_MS && kept.secrets.keys.length ? kept : undefined
  }
  catch {
    return undefined
  }
}

/** Keeps it whole or not at all; where nothing can be kept, the talk goes on, and a killed server starts anew. */
export function keepMemory(file: string, kept: Kept): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, JSON.stringify(kept), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  catch {
    // told by nobody: it is a loss only for a server that is killed
  }
}

export const forget = (file: string): void => rmSync(file, { force: true })
