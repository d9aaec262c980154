import { fill } from '../kit/marks'
import { defineSteps } from '../kit/steps'

export const STRUCTURE_STEPS = defineSteps('cloud', 'gather', 'stack', 'reach', 'use', 'evidence')

/** `{n}` in `share` stands for a number of per cent. */
export interface StructureWords {
  title: string
  /** What each step adds, in sentences for those who listen. */
  description: string[]
  share: string
  models: {
    caption: string
    claim: string
    rest: string
    spoke: string
    spokeDate: string
    names: Record<string, string>
  }
  chains: {
    caption: string
    base: string
    consensus: string
    l2: string
    l3: string
    flagged: string
    pair: string
    pairDate: string
    thread: string
    kits: Record<string, string>
    names: Record<string, string>
  }
  /** For those who walk the names by keyboard. */
  hint: string
}

/** A share of 0 to 1 as the slide words it. */
export const shareText = (words: StructureWords, share: number) => fill(words.share, 'n', String(Math.round(share * 100)))

/** Bracketed numbers of the sources of what the figure shows. */
export type StructureCites = Record<'models' | 'hosts' | 'chains' | 'value', string>

/** Them, from a function that gives the number of a figure of evidence/evidence.json. */
export function structureCites(cite: (id: string) => string): StructureCites {
  return { models: cite('d1-ai-labs'), hosts: cite('d1-ai-hosts'), chains: cite('d1-ch-layers'), value: cite('d1-ch-tvs') }
}
