/** The end of a rehearsal: it is kept on this machine, and shown beside the ones before. */
import type { Deck } from '../deck.ts'
import type { Moment, Pause } from './rehearsal.ts'
import { relative } from 'node:path'
import { readTitle } from '../site/site-context.ts'
import { UserError } from '../util/user-error.ts'
import { planOf, recordTake, renderTable, tabulate } from './rehearsal.ts'
import { keepTake, readTakes } from './takes.ts'

/** @returns what the terminal says; a take that cannot be kept is shown all the same, and the talk goes on */
export function endRehearsal(
  log: Moment[],
  paused: Pause[],
  end: number,
  { deck, root }: { deck: Deck, root: string },
): string {
  const take = recordTake(log, end, { title: readTitle(deck), paused })
  const show = (first: string, takes: Parameters<typeof tabulate>[0]) =>
    `\n${first}\n\n${renderTable(tabulate(takes, planOf(deck)))}`
  try {
    const file = keepTake(take, root)
    return show(`kept ${relative(root, file)}`, readTakes(root).takes)
  }
  catch (error) {
    if (!(error instanceof UserError))
      throw error
    return show(`this rehearsal is not kept: ${error.message}`, [take])
  }
}
