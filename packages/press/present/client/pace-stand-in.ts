/** Stands in for client/pace.ts, with its interface, until that is there. */
import type { Clock, SpeakerState } from '../protocol.ts'
import { formatTime, readElapsed } from './plan-line.ts'

export interface Pace {
  slide: { plannedMs?: number, tookMs: number }
  talk: { behindMs: number, state: 'ahead' | 'on time' | 'behind' }
}

export function readPace(plan: (number | undefined)[], timer: Clock & Pick<SpeakerState, 'slides'>, page: number, now: number): Pace {
  const planned = (plan[page - 1] ?? 0) * 60_000
  const before = plan.slice(0, page - 1).reduce<number>((sum, some) => sum + (some ?? 0) * 60_000, 0)
  const tookMs = Math.max(0, (timer.status === 'paused' ? timer.pausedAt : now) - (timer.slides[page]?.start ?? now))
  const behindMs = readElapsed(timer, now) - before - Math.min(tookMs, planned)
  return { slide: { plannedMs: planned, tookMs }, talk: { behindMs, state: behindMs > 15_000 ? 'behind' : behindMs < -15_000 ? 'ahead' : 'on time' } }
}

export function sayPace({ slide, talk }: Pace, _words: unknown, locale: string): { talk: string, slide: string } {
  const french = locale.startsWith('fr')
  const by = formatTime(Math.abs(talk.behindMs))
  const states = french ? { 'behind': `${by} de retard`, 'ahead': `${by} d’avance`, 'on time': 'à l’heure' } : { 'behind': `${by} behind`, 'ahead': `${by} ahead`, 'on time': 'on time' }
  return { talk: states[talk.state], slide: `${formatTime(slide.tookMs)} ${french ? 'sur' : 'of'} ${formatTime(slide.plannedMs ?? 0)}` }
}
