/** Every figure of the deck by its tag: its steps, and its scene for a slide's words at a step. */
import type { Scene } from '../../scenes/core/marks'
import type { StepRange } from '../../scenes/core/steps'
import type { StructureWords } from '../../scenes/structure/words'
import { citedIds, numbersOf, sourceNumbers } from '../../data/citations'
import { LABS, NOTABLE_2025 } from '../../data/labs'
import { ROLLUPS } from '../../data/rollups'
import { bracketed } from '../../data/wording'
import { CLOSING_STEPS, closingScene } from '../../scenes/closing'
import { marksAt } from '../../scenes/core/marks'
import { COVER_STEPS, coverScene } from '../../scenes/cover'
import { forkScene } from '../../scenes/fork/fork'
import { FORK_STEPS } from '../../scenes/fork/words'
import { HOURGLASS_STEPS, hourglassScene } from '../../scenes/hourglass'
import { LEDGER_STEPS, ledgerScene } from '../../scenes/ledger'
import { LINEAGE_STEPS, lineageScene } from '../../scenes/lineage'
import { LOOPS_STEPS, loopsScene } from '../../scenes/loops'
import { MAP_STEPS, mapScene } from '../../scenes/map'
import { ONION_STEPS, onionScene } from '../../scenes/onion'
import { structureScene } from '../../scenes/structure/structure'
import { STRUCTURE_STEPS, structureCites } from '../../scenes/structure/words'
import { decks } from '../../scripts/lib/deck.ts'

/** `words` is what the slide gives, of a shape that only the scene itself knows. */
export interface Figure { steps: StepRange, scene: (words: never, step: number) => Scene }

const numbers = sourceNumbers(citedIds(decks()[0]!.slides.map(slide => slide.frontmatter)))
const cited = (id: string) => bracketed(numbersOf(id, numbers))
const data = {
  labs: LABS,
  notable: NOTABLE_2025,
  rollups: ROLLUPS,
  cites: structureCites(cited),
}
/** A scene that does not look at the step itself leaves it to its component. */
const whole = (steps: StepRange, scene: (words: never) => Scene): Figure['scene'] => (words, step) => {
  const drawn = scene(words)
  return { ...drawn, marks: marksAt(drawn.marks, steps.clamp(step)) }
}

export const FIGURES: Record<string, Figure> = {
  HourglassFigure: { steps: HOURGLASS_STEPS, scene: hourglassScene },
  LineageFigure: { steps: LINEAGE_STEPS, scene: lineageScene },
  OnionFigure: { steps: ONION_STEPS, scene: onionScene },
  StructureFigure: { steps: STRUCTURE_STEPS, scene: (words: StructureWords, step) => structureScene(words, data, step) },
  ForkFigure: { steps: FORK_STEPS, scene: whole(FORK_STEPS, forkScene) },
  LoopsFigure: { steps: LOOPS_STEPS, scene: loopsScene },
  LedgerFigure: { steps: LEDGER_STEPS, scene: whole(LEDGER_STEPS, words => ledgerScene(words, data.cites.value)) },
  CoverFigure: { steps: COVER_STEPS, scene: coverScene },
  ClosingFigure: { steps: CLOSING_STEPS, scene: () => closingScene(true) },
  ClaimMap: { steps: MAP_STEPS, scene: whole(MAP_STEPS, mapScene) },
}
