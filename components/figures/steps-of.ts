/** The steps of every figure by the tag that slides draw it with: as many clicks as its slide reserves. */
import type { StepRange } from './kit/steps'
import { CLOSING_STEPS } from './closing/closing'
import { COVER_STEPS } from './cover/cover'
import { STRUCTURE_STEPS } from './D1-structure/structure-words'
import { FORK_STEPS } from './D2-fork/fork-words'
import { LOOPS_STEPS } from './D3-loops/loops'
import { EXPLORE_STEPS } from './explore/explore-steps'
import { MAP_STEPS } from './map/map'
import { HOURGLASS_STEPS } from './S1-hourglass/hourglass'
import { LINEAGE_STEPS } from './S2-lineage/lineage'
import { ONION_STEPS } from './S3-onion/onion'
import { LEDGER_STEPS } from './summary/ledger'

export const STEPS_OF = {
  ClaimMap: MAP_STEPS,
  ClosingFigure: CLOSING_STEPS,
  CoverFigure: COVER_STEPS,
  ExploreFigure: EXPLORE_STEPS,
  ForkFigure: FORK_STEPS,
  HourglassFigure: HOURGLASS_STEPS,
  LedgerFigure: LEDGER_STEPS,
  LineageFigure: LINEAGE_STEPS,
  LoopsFigure: LOOPS_STEPS,
  OnionFigure: ONION_STEPS,
  StructureFigure: STRUCTURE_STEPS,
} satisfies Record<string, StepRange>

export type FigureTag = keyof typeof STEPS_OF

/** The steps of a figure, or nothing when no figure has this tag. */
export const stepsOf = (tag: string): StepRange | undefined => (STEPS_OF as Record<string, StepRange>)[tag]
