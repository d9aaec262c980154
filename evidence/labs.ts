/** The five labs with most notable models of 2025, and the hosts that serve each: D1's left half. */
import file from './labs.json'

export interface Lab {
  id: string
  name: string
  /** Notable models of 2025, by Epoch's selection; a joint model counts for each lab. */
  notable2025: number
  /** Providers of models.dev with at least one model by the lab's name (evidence/recount/labs-by-name.ts). */
  hosts: number
}

export const LABS: Lab[] = file.labs
/** All notable models of 2025, whoever made them. */
export const NOTABLE_2025 = file.notableModels
/** Epoch's own share of the top five, which counts Google DeepMind apart from the rest of Google. */
export const TOP_FIVE_SHARE_2025 = file.topFiveShare
/** Last row of Epoch's file, and the day of the hosts' catalogue. */
export const LABS_AS_OF = file.asOf
