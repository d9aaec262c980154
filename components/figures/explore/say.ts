/** What "Build or fork?" says of its runs, in the slide's words. */
import type { Setting } from '../../../explorable/adoption'
import type { Bet, PresetId } from '../../../explorable/settings'
import type { SharesData, SharesWords } from './shares'
import { fillNumbers } from '../../../evidence/wording'
import { SEEDS } from '../../../explorable/adoption'
import { firmsWhereQualityIsBought } from '../../../explorable/entry'
import { findPreset, LINE, PRESETS, proves, runCached, STEEPNESS } from '../../../explorable/settings'
import { fill } from '../kit/marks'
import { EXPLORE_STEPS } from './explore-steps'
import { TICKS } from './shares'
import { THREADS } from './shares-chart'

export interface ExploreWords {
  title: string
  /** What each step adds, in sentences for those who listen. */
  description: string[]
  /**
   * What changes: `{times}` is how much cheaper the second preset makes it to open a platform, `{portable}` the per
   * cent that a fork takes along.
   */
  questions: { cheaper: string, leave: string }
  /** What follows the question: the bet is asked for, then its answer is given, with `{bet}` in it. */
  ask: string
  answer: string
  bets: Record<Bet, string>
  won: string
  lost: string
  /** By what the runs prove, and how it starts; `{platforms}` and `{largest}` with its per cent sign. */
  results: Record<Bet | 'start', string>
  dials: Record<keyof Setting, { name: string, value: string }>
  /** The presets, and a setting of the room's own. */
  presets: Record<PresetId | 'own', string>
  /** A preset's outcome: `{n}` per cent on the largest of `{platforms}`, `{hhi}`. */
  outcome: { value: string, text: string, detail: string }
  /**
   * `percent` of `{n}`; `{platforms}`, and `{others}` beside the one; `{line}`, `{source}` and `{hhi}`; `{largest}` of
   * the step before.
   */
  chart: {
    axis: string
    percent: string
    thread: string
    one: string
    others: string
    all: string
    line: string
    hhi: string
    before: string
  }
  limits: string
  /** On a stage: how the room bets by phone; its bets, `{n}` in all, and `{n}` on one of them. */
  room: Record<'code' | 'bets' | 'bet', string>
}

/**
 * The numbers that the slide gives of a setting's runs, rounded for people: platforms, the largest one's per cent, HHI.
 */
export function numbersOf(setting: Setting) {
  const { platforms, largest, hhi } = runCached(setting)
  return { platforms: Math.round(platforms), largest: shortOfAll(100 * largest), hhi: Math.round(hhi) }
}

/** Whole per cents, but never 100 for what is less. */
function shortOfAll(percent: number): number {
  return Math.round(percent) === 100 && percent < 100
    ? Math.min(99.9, Math.round(percent * 10) / 10)
    : Math.round(percent)
}

/** The result in a sentence, cut into what stands before the largest share, that share, and the rest. */
export function sayResult({ results }: ExploreWords, setting: Setting, locale: string): string[] {
  const words = results[findPreset(setting) === PRESETS[0] ? 'start' : proves(runCached(setting))]
  return words.split(/(\{largest\}\s?%)/).map(part => fillNumbers(part, numbersOf(setting), locale))
}

/** The question at a step, cut likewise at its answer, which comes with the step after the bet. */
export function sayQuestion(
  words: ExploreWords,
  step: number,
  setting: Setting,
  bet: Bet | undefined,
  locale: string,
): string[] {
  const asked = words.questions[step < EXPLORE_STEPS.leave ? 'cheaper' : 'leave']
  const said = `${fillNumbers(asked, { times: CHEAPER, portable: perCent(setting.portable) }, locale)}\n`
  if (step < EXPLORE_STEPS.fork)
    return [said + words.ask]
  const proven = proves(runCached(setting))
  const [before, after] = words.answer.split('{bet}')
  return [said + before, words.bets[proven], bet ? `${after} ${bet === proven ? words.won : words.lost}` : after!]
}

/** Where a dial stands. The cost c is told as those who join for each one who opens a platform. */
export function sayDial(words: ExploreWords, name: keyof Setting, value: number, locale: string): string {
  return fillNumbers(words.dials[name].value, { n: name === 'portable' ? perCent(value) : value }, locale)
}

const perCent = (share: number) => Math.round(100 * share)

/** How many times cheaper it is to open a platform at the second preset than at the first. */
export const CHEAPER = PRESETS[0].cost / PRESETS[1].cost

/** The presets with what comes of them. */
export function sayPresets({ presets, outcome }: ExploreWords, locale: string) {
  return PRESETS.map(({ id, side, ...setting }) => {
    const numbers = numbersOf(setting)
    return {
      id,
      side,
      setting,
      name: presets[id],
      value: fillNumbers(outcome.value, { n: numbers.largest }, locale),
      text: outcome.text,
      detail: fillNumbers(outcome.detail, numbers, locale),
      shares: runCached(setting).typical.shares,
    }
  })
}

/** The chart's words and data for a setting at a step; `cite` is the bracketed number of the line's source. */
export function sayChart(
  { chart, presets }: ExploreWords,
  setting: Setting,
  step: number,
  cite: string,
  locale: string,
): { words: SharesWords, data: SharesData } {
  const [numbers, preset, runs] = [numbersOf(setting), findPreset(setting), runCached(setting)]
  const say = (template: string, more = {}) =>
    fillNumbers(template, { ...numbers, line: LINE, others: numbers.platforms - 1, ...more }, locale)
  const earlier = PRESETS[Math.max(0, EXPLORE_STEPS.clamp(step) - 1)]!
  const percent = (n: number) => say(chart.percent, { n })
  return {
    words: {
      ...chart,
      name: presets[preset?.id ?? 'own'],
      others: say(chart.others),
      all: say(chart.all),
      hhi: say(fill(chart.hhi, 'source', cite)),
      before: fillNumbers(chart.before, numbersOf(earlier), locale),
      ticks: TICKS.map(percent),
      largest: percent(numbers.largest),
    },
    data: { shares: runs.typical.shares, limit: LINE, side: preset?.side, before: runCached(earlier).typical.shares },
  }
}

/**
 * Every number that the slide gives at its presets, what the model has computed and what was put into it; and the firms
 * that the notes tell of.
 */
export function listModelNumbers(): number[] {
  const presets = PRESETS.flatMap((setting) => {
    const { cost, returns, portable } = setting
    const numbers = numbersOf(setting)
    return [...Object.values(numbers), numbers.platforms - 1, cost, returns, perCent(portable)]
  })
  const firms = Math.round(firmsWhereQualityIsBought(STEEPNESS) * 10) / 10
  return [...presets, firms, CHEAPER, SEEDS, 100 / THREADS, ...TICKS]
}
