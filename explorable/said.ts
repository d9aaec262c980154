/** What "Build or fork?" says of its runs, in the slide's words. */
import type { SharesData, SharesWords } from '../scenes/shares'
import type { Runs, Setting } from './adoption'
import type { Bet, PresetId } from './settings'
import { fillNumbers } from '../data/wording'
import { THREADS, WHOLE } from '../scenes/shares'
import { SEEDS } from './adoption'
import { firmsWhereQualityIsBought } from './entry'
import { EXPLORE_STEPS, LINE, PRESETS, proves, runsOf, STEEPNESS } from './settings'

export interface ExploreWords {
  title: string
  /** What each step adds, in sentences for those who listen. */
  description: string[]
  /** What is bet on: `{times}` is how much cheaper the second preset makes it to open a platform; then that a fork takes users along. */
  questions: { cheaper: string, leave: string }
  bets: Record<Bet, string>
  /** By what the runs prove; `{platforms}` and `{largest}`, in per cent. */
  results: Record<Bet, string>
  won: string
  lost: string
  dials: Record<keyof Setting, { name: string, value: string }>
  presets: Record<PresetId, string>
  /** A preset's outcome, and what follows it; `{largest}` in per cent, `{platforms}`. */
  outcome: { value: string, text: string }
  /** Fine print of a preset; `{cost}` who join for one who opens, `{portable}` per cent, `{hhi}`. */
  details: Record<PresetId, string>
  /** Why few build at all; `{steepness}` is β. */
  entry: { name: string, text: string, detail: string }
  /** `{hhi}`, `{line}` and, in per cent, `{largest}`; `before` says the same of the step before, `unit` what an HHI is of `{whole}`. */
  chart: { hhi: string, unit: string, line: string, largest: string, caption: string, before: string }
  limits: string
}

/** The numbers that the slide gives of runs, rounded for people: platforms, the largest one's per cent, HHI. */
export function numbersOf({ platforms, largest, hhi }: Runs) {
  return { platforms: Math.round(platforms), largest: shortOfAll(100 * largest), hhi: Math.round(hhi) }
}

/** Whole per cents, but never 100 for what is less. */
function shortOfAll(percent: number): number {
  return Math.round(percent) === 100 && percent < 100 ? Math.min(99.9, Math.round(percent * 10) / 10) : Math.round(percent)
}

/** The result in a sentence, with what has become of the bet. */
export function resultSaid(words: ExploreWords, runs: Runs, bet: Bet | undefined, locale: string): string {
  const proven = proves(runs)
  const said = fillNumbers(words.results[proven], numbersOf(runs), locale)
  return bet ? `${said} ${bet === proven ? words.won : words.lost}` : said
}

/** Where a dial stands. The cost c is told as those who join for each one who opens a platform. */
export function dialSaid(words: ExploreWords, name: keyof Setting, value: number, locale: string): string {
  const n = { cost: value, returns: value, portable: 100 * value }[name]
  return fillNumbers(words.dials[name].value, { n: Math.round(n * 10) / 10 }, locale)
}

/** How many times cheaper it is to open a platform at the second preset than at the first. */
export const CHEAPER = PRESETS[0].cost / PRESETS[1].cost

/** The question at a step. */
export function questionSaid({ questions }: ExploreWords, step: number, locale: string): string {
  return fillNumbers(step >= EXPLORE_STEPS.leave ? questions.leave : questions.cheaper, { times: CHEAPER }, locale)
}

/** Firms that fit where compute buys quality, for the example's β. */
const firms = () => ({ firms: Math.round(firmsWhereQualityIsBought(STEEPNESS) * 10) / 10, steepness: STEEPNESS })

/** A column of the strip; `since` is the step that brings it. Without a setting it cannot be chosen. */
export interface PresetColumn { name: string, side: 'models' | 'chains' | 'both', since: number, value: string, text: string, detail: string, id?: PresetId, setting?: Setting }

/** The strip: why few build, then the presets with their outcome. */
export function presetsSaid(words: ExploreWords, locale: string): PresetColumn[] {
  const say = (template: string, value: Record<string, number>) => fillNumbers(template, value, locale)
  return [
    { name: words.entry.name, side: 'both', since: EXPLORE_STEPS.bet, value: say('{firms}', firms()), text: say(words.entry.text, firms()), detail: say(words.entry.detail, firms()) },
    ...PRESETS.map(({ id, side, ...setting }, step): PresetColumn => {
      const value = { ...numbersOf(runsOf(setting)), cost: setting.cost, portable: Math.round(100 * setting.portable) }
      return { name: words.presets[id], side, since: step, value: say(words.outcome.value, value), text: say(words.outcome.text, value), detail: say(words.details[id], value), id, setting }
    }),
  ]
}

/** The chart's words and data for some runs at a step; `cite` is the bracketed number of the line's source. */
export function chartOf(words: ExploreWords, runs: Runs, step: number, cite: string, locale: string): { words: SharesWords, data: Omit<SharesData, 'side'> } {
  const value = { ...numbersOf(runs), line: LINE }
  const say = (template: string) => fillNumbers(template, value, locale)
  const { hhi, unit, line, caption, largest, before } = words.chart
  const earlier = step > EXPLORE_STEPS.bet ? runsOf(PRESETS[step - 1]!) : undefined
  return {
    words: { hhi: say(hhi), unit: fillNumbers(unit, { whole: WHOLE }, locale), line: `${say(line)} ${cite}`, caption, before: earlier ? fillNumbers(before, numbersOf(earlier), locale) : '' },
    data: { shares: runs.typical.shares, hhi: runs.hhi, limit: LINE, largest: say(largest), before: earlier?.typical.shares },
  }
}

/** Every number that the slide gives at its presets: what the model has computed, and what was put into it. */
export function modelNumbers(): number[] {
  const presets = PRESETS.flatMap((setting) => {
    const { cost, returns, portable } = setting
    return [...Object.values(numbersOf(runsOf(setting))), cost, returns, Math.round(100 * portable)]
  })
  return [...presets, ...Object.values(firms()), CHEAPER, SEEDS, 100 / THREADS, WHOLE]
}
