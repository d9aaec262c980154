/** Every figure of the deck by its tag: its steps, and its scene for a slide's words at a step. */
import type { ExploreWords } from '../../explorable/said'
import type { Scene } from '../../scenes/core/marks'
import type { StepRange } from '../../scenes/core/steps'
import type { LedgerWords } from '../../scenes/ledger'
import type { FigureTag } from '../../scenes/steps-of'
import type { StructureWords } from '../../scenes/structure/words'
import { numbersOf, sourceNumbers } from '../../data/citations'
import { LABS, NOTABLE_2025 } from '../../data/labs'
import { ROLLUPS } from '../../data/rollups'
import { bracketed } from '../../data/wording'
import { chartOf } from '../../explorable/said'
import { PRESETS } from '../../explorable/settings'
import { loadLanguages } from '../../locales/languages'
import { closingScene } from '../../scenes/closing'
import { COVER_SCENE } from '../../scenes/cover'
import { forkScene } from '../../scenes/fork/fork'
import { hourglassScene } from '../../scenes/hourglass'
import { ledgerScene } from '../../scenes/ledger'
import { lineageScene } from '../../scenes/lineage'
import { loopsScene } from '../../scenes/loops'
import { mapScene } from '../../scenes/map'
import { onionScene } from '../../scenes/onion'
import { sharesScene } from '../../scenes/shares'
import { STEPS_OF } from '../../scenes/steps-of'
import { structureScene } from '../../scenes/structure/structure'
import { structureCites } from '../../scenes/structure/words'
import { decks } from '../../scripts/lib/deck.ts'

/** `words` is what the slide gives, of a shape that only the scene itself knows. */
export interface Figure { steps: StepRange, scene: (words: never, step: number) => Scene }

const languages = await loadLanguages()
const numbers = sourceNumbers(decks()[0]!.slides.map(slide => slide.frontmatter))
const cited = (id: string) => bracketed(numbersOf(id, numbers))
const data = {
  labs: LABS,
  notable: NOTABLE_2025,
  rollups: ROLLUPS,
  cites: structureCites(cited),
}

/** Nobody has turned a dial, so each step shows its preset. */
const exploreScene = (locale: string) => (words: ExploreWords, step: number): Scene => {
  const now = STEPS_OF.ExploreFigure.clamp(step)
  const { words: chart, data } = chartOf(words, PRESETS[now]!, now, cited('hhi-line'), locale)
  return sharesScene(chart, data, now)
}

const scenesIn = (locale: string): Record<FigureTag, Figure['scene']> => ({
  ClaimMap: mapScene,
  ClosingFigure: () => closingScene(true),
  CoverFigure: () => COVER_SCENE,
  ExploreFigure: exploreScene(locale),
  ForkFigure: forkScene,
  HourglassFigure: hourglassScene,
  LedgerFigure: (words: LedgerWords, step) => ledgerScene(words, data.cites.value, step),
  LineageFigure: lineageScene,
  LoopsFigure: loopsScene,
  OnionFigure: onionScene,
  StructureFigure: (words: StructureWords, step) => structureScene(words, data, step),
})

/** The figures, with numbers written as a language (by its code) writes them. */
export function figuresIn(lang: string): Record<string, Figure> {
  const { locale } = languages.find(({ code }) => code === lang)!
  return Object.fromEntries(Object.entries(scenesIn(locale)).map(([tag, scene]) => [tag, { steps: STEPS_OF[tag as FigureTag], scene }]))
}

export const FIGURES = figuresIn('en')
