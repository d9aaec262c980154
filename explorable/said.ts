/** What "Build or fork?" says of its runs, in the slide's words. */
import type { Language } from '../data/evidence'
import type { SharesData, SharesWords } from '../scenes/shares'
import type { Runs, Setting } from './adoption'
import type { Bet, PresetId } from './settings'
import { fillNumbers } from '../data/wording'
import { THREADS } from '../scenes/shares'
import { SEEDS } from './adoption'
import { firmsWhereQualityIsBought } from './entry'
import { EXPLORE_STEPS, LINE, PRESETS, proves, runsOf, STEEPNESS } from './settings'

export interface ExploreWords {
  title: string
  /** What each step adds, in sentences for those who listen. */
  description: string[]
  /** `{times}` is how much cheaper the second preset makes it to open a platform. */
  question: string
  bets: Record<Bet, string>
  /** By what the runs prove; `{platforms}` and `{largest}`, in per cent. */
  results: Record<Bet, string>
  won: string
  lost: string
  dials: Record<keyof Setting, { name: string, value: string }>
  presets: Record<PresetId, string>
  /** Under a preset's number of platforms; `{largest}`. */
  outcome: string
  /** Fine print of a preset; `{cost}` newcomers of whom one opens a platform, `{portable}` per cent, `{hhi}`. */
  details: Record<PresetId, string>
  /** Why few build at all; `{steepness}` is β. */
  entry: { name: string, text: string, detail: string }
  /** `{hhi}`, `{line}` and, in per cent, `{largest}`. */
  chart: { hhi: string, mean: string, line: string, largest: string, caption: string }
  limits: string
}

/** The numbers that the slide gives of runs, rounded for people: platforms, the largest one's per cent, HHI. */
export function numbersOf({ platforms, largest, hhi }: Runs) {
  return { platforms: Math.round(platforms), largest: shortOfAll(100 * largest), hhi: Math.round(hhi) }
}

/** Whole per cents, but never 100 for what is less. */
function shortOfAll(percent: number): number {
  return Math.round(percent) === 100 && percent < 100 ? Math.floor(percent * 10) / 10 : Math.round(percent)
}

/** The result in a sentence, with what has become of the bet. */
export function resultSaid(words: ExploreWords, runs: Runs, bet: Bet | undefined, language: Language): string {
  const proven = proves(runs)
  const said = fillNumbers(words.results[proven], numbersOf(runs), language)
  return bet ? `${said} ${bet === proven ? words.won : words.lost}` : said
}

/** Where a dial stands. The cost c is told as the one newcomer in 1 + c that opens a platform. */
export function dialSaid(words: ExploreWords, name: keyof Setting, value: number, language: Language): string {
  const n = { cost: value + 1, returns: value, portable: 100 * value }[name]
  return fillNumbers(words.dials[name].value, { n: Math.round(n * 10) / 10 }, language)
}

/** How many times cheaper it is to open a platform at the second preset than at the first. */
export const CHEAPER = PRESETS[0].cost / PRESETS[1].cost

/** The question of the bet. */
export const questionSaid = (words: ExploreWords, language: Language) => fillNumbers(words.question, { times: CHEAPER }, language)

/** Firms that fit where compute buys quality, for the example's β. */
const firms = () => ({ firms: Math.round(firmsWhereQualityIsBought(STEEPNESS) * 10) / 10, steepness: STEEPNESS })

/** A column of the strip; `since` is the step that brings it. Without a setting it cannot be chosen. */
export interface PresetColumn { name: string, side: 'models' | 'chains', since: number, value: string, text: string, detail: string, id?: PresetId, setting?: Setting }

/** The strip: why few build, then the presets with their outcome. */
export function presetsSaid(words: ExploreWords, language: Language): PresetColumn[] {
  const say = (template: string, value: Record<string, number>) => fillNumbers(template, value, language)
  return [
    { name: words.entry.name, side: 'models', since: EXPLORE_STEPS.bet, value: say('{firms}', firms()), text: say(words.entry.text, firms()), detail: say(words.entry.detail, firms()) },
    ...PRESETS.map(({ id, side, ...setting }, step): PresetColumn => {
      const value = { ...numbersOf(runsOf(setting)), cost: setting.cost + 1, portable: Math.round(100 * setting.portable) }
      return { name: words.presets[id], side, since: step, value: say('{platforms}', value), text: say(words.outcome, value), detail: say(words.details[id], value), id, setting }
    }),
  ]
}

/** The chart's words and data for some runs; `cite` is the bracketed number of the line's source. */
export function chartOf(words: ExploreWords, runs: Runs, cite: string, language: Language): { words: SharesWords, data: Omit<SharesData, 'side'> } {
  const value = { ...numbersOf(runs), line: LINE }
  const { hhi, mean, line, caption } = words.chart
  return {
    words: { hhi: fillNumbers(hhi, value, language), line: `${fillNumbers(line, value, language)} ${cite}`, caption, mean },
    data: { shares: runs.typical.shares, hhi: runs.hhi, limit: LINE, largest: fillNumbers(words.chart.largest, value, language) },
  }
}

/** Every number that the slide gives at its presets: what the model has computed, and what was put into it. */
export function modelNumbers(): number[] {
  const presets = PRESETS.flatMap((setting) => {
    const { cost, returns, portable } = setting
    return [...Object.values(numbersOf(runsOf(setting))), cost + 1, returns, Math.round(100 * portable)]
  })
  return [...presets, ...Object.values(firms()), CHEAPER, SEEDS, 100 / THREADS]
}
