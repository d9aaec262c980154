/** Shows the talk's clock, its plan and its pace on the speaker's phone. */
import type { PaceState } from '../../client/pace.ts'
import type { RemoteWords } from '../../messages.ts'
import type { PlanLine } from './plan-line.ts'
import { fill } from '../../messages.ts'
import { find, write } from './page.ts'

/**
 * @param pace in words, where the talk has a plan
 * @param say a time, from ms
 */
export function paintTime(
  line: PlanLine,
  goneMs: number,
  pace: { talk: string, slide: string, state: PaceState } | undefined,
  words: RemoteWords,
  say: (ms: number) => string,
): void {
  write(find('clock'), say(goneMs))
  write(find('whole'), line.wholeMs ? `/ ${say(line.wholeMs)}` : '')
  find('pace').dataset.state = pace?.state.replace(' ', '-') ?? ''
  // The plan's length stands beside the clock already.
  write(find('pace').querySelector('span')!, pace && pace.state !== 'planned' ? pace.talk : '')
  write(find('slide-pace'), pace?.slide ?? '')
  const says = { here: say(line.hereMs), whole: say(line.wholeMs), gone: say(goneMs) }
  const plan = find<SVGElement>('plan')
  plan.ariaLabel = Object.entries(says).reduce((text, [name, value]) => fill(text, name, value), words.plan)
  plan.dataset.state = pace?.state.replace(' ', '-') ?? ''
  const set = (id: string, from: number, to: number) => {
    find(id).setAttribute('x', `${100 * from}%`)
    find(id).setAttribute('width', `${100 * Math.max(0, to - from)}%`)
  }
  set('done', 0, line.here)
  set('gap', Math.min(line.here, line.gone), Math.max(line.here, line.gone))
  find('gone').setAttribute('x', `${100 * line.gone}%`)
}

/** Where slides begin on the plan's line. */
export function paintTicks(ticks: number[]): void {
  find('ticks').replaceChildren(...ticks.map((share) => {
    const tick = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
    for (const [name, value] of Object.entries({ x: `${100 * share}%`, y: 4, width: 1, height: 13 }))
      tick.setAttribute(name, String(value))
    return tick
  }))
}
