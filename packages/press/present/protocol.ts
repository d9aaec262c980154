/**
 * What the server of `press present` and its clients say to each other: JSON in text frames. A client is told the whole
 * state each time, so that a message which was missed, or held back for a slow reader, is made good by the next one.
 */
import { z } from 'zod'

/** A client's message is no longer; what breaks this or the schema ends the connection. */
export const MESSAGE_BYTES = 1024
/** Where the socket is, under the root. */
export const SOCKET_PATH = '/present/socket'

const no = z.int().min(1).max(999)
const count = z.int().min(0).max(999)
const time = z.number().min(0).max(1e14)
const stamp = { touched: z.boolean(), at: time, by: z.string().max(40) }

const place = z.strictObject({ page: no, clicks: count, total: count })
const clock = z.strictObject({ status: z.enum(['stopped', 'running', 'paused']), startedAt: time, pausedAt: time })
const shade = z.enum(['black', 'white'])

/** What a client may send; who may send which is decided in hub.ts. `place` and `clock` are the sync's own words. */
export const clientMessage = z.discriminatedUnion('kind', [
  /** The first one, and again after a sleep: asks for the state. */
  z.strictObject({ kind: z.literal('join'), view: z.enum(['app', 'remote', 'room']) }),
  /** A window of the leader has moved; `n` counts its messages, and comes back as `ack`. */
  z.strictObject({ kind: z.literal('go'), n: z.int().min(1).max(1e9), place: z.strictObject({ ...stamp, value: place }) }),
  /** A remote's press: a click on or back, as of where the talk is when it arrives. */
  z.strictObject({ kind: z.literal('step'), by: z.union([z.literal(1), z.literal(-1)]) }),
  /** To the start of a slide. */
  z.strictObject({ kind: z.literal('slide'), page: no }),
  z.strictObject({ kind: z.literal('timer'), timer: z.strictObject({ ...stamp, value: clock }) }),
  /** Starts, pauses or resets the talk's clock, from a remote. */
  z.strictObject({ kind: z.literal('clock'), to: z.enum(['run', 'pause', 'reset']) }),
  z.strictObject({ kind: z.literal('blank'), shade: shade.optional() }),
  /** Asks for the lead; takes the question back; gives the lead to the speaker who asks, or says no. */
  z.strictObject({ kind: z.literal('ask') }),
  z.strictObject({ kind: z.literal('withdraw') }),
  z.strictObject({ kind: z.literal('give') }),
  z.strictObject({ kind: z.literal('keep') }),
  /** One of the poll's options, by its place in the list. */
  z.strictObject({ kind: z.literal('vote'), option: z.int().min(0).max(9) }),
  /** Whether votes count that came in bulk from one address. */
  z.strictObject({ kind: z.literal('bulk'), count: z.boolean() }),
  z.strictObject({ kind: z.literal('rehearse'), on: z.boolean() }),
])
export type ClientMessage = z.infer<typeof clientMessage>
export type View = 'app' | 'remote' | 'room'
export type Place = z.infer<typeof place>
export type Clock = z.infer<typeof clock>
export type Shade = z.infer<typeof shade>
export interface Stamped<Value> { touched: boolean, at: number, by: string, value: Value }

/** The poll's options by their places in the list; `counts` only for speakers until it is closed. */
export interface PollState {
  open: boolean
  counts?: number[]
  /** Votes in bulk from one address, for speakers: how many, and whether they count. */
  bulk?: { votes: number, counted: boolean }
  /** This device's own vote. */
  yours?: number
}

/** What only the key's holders are told. */
export interface SpeakerState {
  /** Who leads: the speaker whose client this is, another, or nobody yet. */
  lead: 'you' | 'other' | 'nobody'
  /** Somebody asks for the lead: this speaker, or another. */
  asks?: 'you' | 'other'
  clock: Stamped<Clock>
  /** When each slide was begun and left, by its number, in ms since 1970. */
  slides: Record<number, { start?: number, end?: number }>
  /** Connected phones and windows without the key, and speakers' windows. */
  room: number
  windows: number
  /** The address for the room, where it has one. */
  address?: string
  rehearsing: boolean
}

export interface State {
  kind: 'state'
  /** The server's run, and how often the state has changed in it. */
  run: string
  no: number
  /** The last of this client's own messages that has been decided on. */
  ack: number
  /** The server's time, in ms since 1970. */
  now: number
  place?: Stamped<Place>
  shade?: Shade
  poll?: PollState
  speaker?: SpeakerState
}

/** Sent before the server closes a connection: why. */
export interface Refusal { kind: 'refused', why: string }
export type ServerMessage = State | Refusal
