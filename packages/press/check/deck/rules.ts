/** Returns all rules by their id. A rule is a file; this list is the order of the report. */
import type { Rule } from './types.ts'
import { project } from '../../project.ts'
import { announced } from './rules/announced.ts'
import { axe } from './rules/axe.ts'
import { canvas } from './rules/canvas.ts'
import { clicks } from './rules/clicks.ts'
import { clipped } from './rules/clipped.ts'
import { console } from './rules/console.ts'
import { crossed } from './rules/crossed.ts'
import { effects } from './rules/effects.ts'
import { faces } from './rules/faces.ts'
import { headline } from './rules/headline.ts'
import { keyboard } from './rules/keyboard.ts'
import { link } from './rules/link.ts'
import { list } from './rules/list.ts'
import { margins } from './rules/margins.ts'
import { markContrast } from './rules/mark-contrast.ts'
import { motion } from './rules/motion.ts'
import { notes } from './rules/notes.ts'
import { oneHeadline } from './rules/one-headline.ts'
import { overlap } from './rules/overlap.ts'
import { page } from './rules/page.ts'
import { picture } from './rules/picture.ts'
import { readingOrder } from './rules/reading-order.ts'
import { requests } from './rules/requests.ts'
import { spelling } from './rules/spelling.ts'
import { staticRule } from './rules/static.ts'
import { textContrast } from './rules/text-contrast.ts'
import { textSize } from './rules/text-size.ts'
import { unrevealed } from './rules/unrevealed.ts'

export const RULES = {
  // The source
  'one-headline': oneHeadline,
  notes,
  clicks,
  spelling,
  // Words and sizes
  headline,
  'text-size': textSize,
  faces,
  list,
  // Places
  margins,
  canvas,
  clipped,
  overlap,
  crossed,
  // Colour and motion
  'text-contrast': textContrast,
  'mark-contrast': markContrast,
  motion,
  effects,
  // For screen readers and the keyboard
  picture,
  unrevealed,
  'reading-order': readingOrder,
  keyboard,
  page,
  announced,
  axe,
  // The machine
  link,
  'static': staticRule,
  console,
  requests,
} as const

/** The press's rules and the deck's own. */
export const readRules = async (): Promise<Record<string, Rule>> =>
  ({ ...RULES, ...await project().config.check?.rules?.() })
