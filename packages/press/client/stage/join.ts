/**
 * Joins this window to the server of `press present`, as one of the windows of its browser.
 *
 * Slidev's place for that is `addSyncMethod`, by which it starts, once there is a state to share. It writes none: that
 * state has no stamps, so that a newcomer would lead, and Slidev goes wherever it says, past the agreement of windows
 * (docs/decisions/0008-sync.md). Nor is it slidev-addon-sync (0.1.0): there each client decides whether it may write.
 */
import { addSyncMethod, sharedState, useNav } from '@slidev/client'
import { openChannel } from '../sync/channel'
import { useBlank } from '../useBlank'
import { connect } from './connection'
import { Link, sameStatus } from './link'
import { stage } from './useStage'

/** As long as windows wait for what else comes (sync/follow.ts). */
const WAIT_MS = 30
/** What Slidev adds to the talk's title for the state of its windows (setup/root.ts). */
const SHARED = / - shared$/

/** Takes part, from the app's start on; on paper there is none. */
export function joinStage(): void {
  if (useNav().isPrintMode.value)
    return
  const { onHand, shade } = useBlank()
  addSyncMethod({
    init: (channel) => {
      if (SHARED.test(channel))
        openLine(onHand, to => shade.value = to)
      return undefined
    },
  })
}

function openLine(onHand: ReturnType<typeof useBlank>['onHand'], shade: (to?: 'black' | 'white') => void): void {
  const tell = openChannel(message => message.kind === 'cursor' || link.hear(message))
  const link: Link = new Link({
    now: Date.now,
    later: work => setTimeout(work, WAIT_MS),
    tell,
    send: message => stage.send(message),
    shade,
  })
  onHand(to => link.blanked(to))
  link.ask()
  const line = connect('app', {
    connected: (is) => {
      stage.connected = is
      link.connected()
    },
    refused: () => stage.refused = true,
    hear: (state) => {
      stage.state = state
      link.hearServer(state)
      // It counts what each slide takes, for all windows. Of a timer that is still to be told this window, a write here
      // would pass for a hand's, and stop the clock for all.
      const { clock: { value: clock }, slides } = state.speaker!
      if (clock.status !== 'stopped' && sameStatus(sharedState.timer, clock))
        sharedState.timer.slides = slides
    },
  })
  stage.send = line.send
}
