/** Returns the rules of this talk by their id, which hold beside the press's. */
import type { Rule } from 'slidev-addon-press/check/deck/types.ts'
import { groups } from './groups.ts'
import { minutes } from './minutes.ts'
import { nodes } from './nodes.ts'
import { numbers } from './numbers.ts'
import { steps } from './steps.ts'
import { words } from './words.ts'

export const RULES = { minutes, words, groups, nodes, numbers, steps } satisfies Record<string, Rule>
