/** What the room bets on when the talk is given by `press present`: the slide's own question and its three bets. */
import type { PollConfig } from 'slidev-addon-press/config.ts'
import type { ExploreWords } from './say'
import { BETS, PRESETS } from '../../../explorable/settings'
import { EXPLORE_STEPS } from './explore-steps'
import { sayQuestion } from './say'

export const POLL: PollConfig = {
  slide: 'explore',
  closes: EXPLORE_STEPS.fork,
  words: ({ frontmatter }, locale) => {
    const words = frontmatter.words as unknown as ExploreWords
    const [question] = sayQuestion(words, EXPLORE_STEPS.bet, PRESETS[0], undefined, locale)
    return { question: question!.replace(/\s+/g, ' '), options: BETS.map(bet => words.bets[bet]) }
  },
}
