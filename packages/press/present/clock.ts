/** The talk's clock as Slidev's timer has it (composables/useTimer.ts): times are in ms since 1970. */
import type { Clock } from './protocol.ts'

export const STOPPED: Clock = { status: 'stopped', startedAt: 0, pausedAt: 0 }

/** Slidev's timer after a button (composables/useTimer.ts): what it had counted at a pause stays counted. */
export function turnClock({ status, startedAt, pausedAt }: Clock, to: 'run' | 'pause' | 'reset', now: number): Clock {
  if (to === 'reset')
    return STOPPED
  if ((status === 'running') === (to === 'run'))
    return { status, startedAt, pausedAt }
  if (to === 'pause')
    return { status: status === 'stopped' ? status : 'paused', startedAt, pausedAt: now }
  return { status: 'running', startedAt: now - (status === 'paused' ? pausedAt - startedAt : 0), pausedAt }
}
