/** What this window knows of the server of `press present`, and what a speaker tells it; without a stage, nothing. */
import type { ClientMessage, PollState, State } from '../../present/protocol'
import { shallowReactive } from 'vue'

interface Stage {
  /** The line is open and has been answered. */
  connected: boolean
  /** The server does not let this window in any more, and the line stays broken. */
  refused: boolean
  /** The server's last word, which stays while the line is broken. */
  state?: State
  /** @returns false without a line: nothing is kept for later */
  send: (message: ClientMessage) => boolean
}

/** Kept by join.ts. */
export const stage = /* @__PURE__ */ shallowReactive<Stage>({ connected: false, refused: false, send: () => false })

/** The server's word, reactive, and what a speaker may say. Each message is answered by the state, if at all. */
export const useStage = () => ({
  stage,
  /** Asks for the lead, or takes the question back. */
  ask: () => stage.send({ kind: 'ask' }),
  withdraw: () => stage.send({ kind: 'withdraw' }),
  /** Gives the lead to the speaker who asks, or keeps it. */
  give: () => stage.send({ kind: 'give' }),
  keep: () => stage.send({ kind: 'keep' }),
  /** Whether votes count that came in bulk from one address. */
  setBulk: (count: boolean) => stage.send({ kind: 'bulk', count }),
  rehearse: (on: boolean) => stage.send({ kind: 'rehearse', on }),
})

/** Begins a rehearsal, or ends it. */
export const toggleRehearsal = (): boolean => stage.send({ kind: 'rehearse', on: !stage.state?.speaker?.rehearsing })

/** What slides may show of the room; nothing where no server joins it. Read it in a computed. */
export function readRoom(): { poll?: PollState, address?: string } {
  const { poll, speaker } = stage.state ?? {}
  return { poll, address: speaker?.address }
}
