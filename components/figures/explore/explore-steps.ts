/** The steps of "Build or fork?", and the setting that each shows. */
import type { Setting } from '../../../explorable/adoption'
import type { Explored } from '../../../explorable/settings'
import { PRESETS } from '../../../explorable/settings'
import { defineSteps } from '../kit/steps'

/** The bet is asked over today's frontier models; then forks get cheap; then users may leave with them. */
export const EXPLORE_STEPS = defineSteps('bet', 'fork', 'leave')

/** The setting on show at a step: its preset, or what the dials say where there are dials. */
export function chooseSetting(step: number, { dials }: Explored): Setting {
  const now = EXPLORE_STEPS.clamp(step)
  const { cost, returns, portable } = now === EXPLORE_STEPS.leave && dials ? dials : PRESETS[now]!
  return { cost, returns, portable }
}
