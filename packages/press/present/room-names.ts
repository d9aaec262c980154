/** What the room's pages (room-page.ts) and their script (client/room.ts) share. */
import type { RoomWords } from '../messages.ts'

export const ROOM_STYLES = '/present/room.css'
export const ROOM_SCRIPT = '/present/room.js'

/** The id of the room's data, as JSON. */
export const ROOM_DATA = 'room-data'
export interface RoomData {
  words: RoomWords
  /** On which slide the poll's votes are shown. */
  poll?: { slide: number }
}

/** The ids of the room's own elements. */
export const ROOM = {
  article: 'room-article',
  /** Stands for the page's body where the article is in a shadow root. */
  body: 'room-body',
  poll: 'room-poll',
  question: 'room-question',
  bar: 'room-bar',
  note: 'room-note',
  follow: 'room-follow',
  back: 'room-back',
  place: 'room-place',
  on: 'room-on',
} as const
