/** The steps of every figure by the tag that slides draw it with: as many clicks as its slide reserves. */
import type { StepRange } from './core/steps'
import { EXPLORE_STEPS } from '../explorable/settings'
import { CLOSING_STEPS } from './closing'
import { COVER_STEPS } from './cover'
import { FORK_STEPS } from './fork/words'
import { HOURGLASS_STEPS } from './hourglass'
import { LEDGER_STEPS } from './ledger'
import { LINEAGE_STEPS } from './lineage'
import { LOOPS_STEPS } from './loops'
import { MAP_STEPS } from './map'
import { ONION_STEPS } from './onion'
import { STRUCTURE_STEPS } from './structure/words'

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
