/** Every figure of the deck by its tag: its steps, and its scene for a slide's words at a step. */
import type { StructureWords } from '../../components/figures/D1-structure/structure-words'
import type { ExploreWords } from '../../components/figures/explore/say'
import type { Scene } from '../../components/figures/kit/marks'
import type { StepRange } from '../../components/figures/kit/steps'
import type { FigureTag } from '../../components/figures/steps-of'
import type { LedgerWords } from '../../components/figures/summary/ledger'
import { decks } from 'slidev-addon-press/deck.ts'
import { loadLanguages } from 'slidev-addon-press/project.ts'
import { closingScene } from '../../components/figures/closing/closing'
import { COVER_SCENE } from '../../components/figures/cover/cover'
import { structureScene } from '../../components/figures/D1-structure/structure'
import { structureCites } from '../../components/figures/D1-structure/structure-words'
import { forkScene } from '../../components/figures/D2-fork/fork'
import { loopsScene } from '../../components/figures/D3-loops/loops'
import { sayChart } from '../../components/figures/explore/say'
import { sharesScene } from '../../components/figures/explore/shares'
import { mapScene } from '../../components/figures/map/map'
import { hourglassScene } from '../../components/figures/S1-hourglass/hourglass'
import { lineageScene } from '../../components/figures/S2-lineage/lineage'
import { onionScene } from '../../components/figures/S3-onion/onion'
import { STEPS_OF } from '../../components/figures/steps-of'
import { ledgerScene } from '../../components/figures/summary/ledger'
import { numbersOf, numberSources } from '../../evidence/citations'
import { LABS, NOTABLE_2025 } from '../../evidence/labs'
import { ROLLUPS } from '../../evidence/rollups'
import { bracketed } from '../../evidence/wording'
import { PRESETS } from '../../explorable/settings'

/** `words` is what the slide gives, of a shape that only the scene itself knows. */
export interface Figure { steps: StepRange, scene: (words: never, step: number) => Scene }

const languages = await loadLanguages()
const numbers = numberSources(decks()[0]!.slides.map(slide => slide.frontmatter))
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
  const { words: chart, data } = sayChart(words, PRESETS[now]!, now, cited('hhi-line'), locale)
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
  return Object.fromEntries(Object.entries(scenesIn(locale))
    .map(([tag, scene]) => [tag, { steps: STEPS_OF[tag as FigureTag], scene }]))
}

export const FIGURES = figuresIn('en')
