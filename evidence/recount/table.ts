/** What a check found, as aligned lines for a person to read. */
import type { Figure } from '../schema'
import type { Recount } from './recount'
import { writeNumbers } from './quoted'
import { agrees } from './recount'

const HEAD = ['id', 'on the slide', 'derived', 'agree']

/** One line for each figure that was counted again, in the order of evidence/evidence.json. */
export function tableLines(figures: Figure[], recounts: Readonly<Record<string, Recount>>): string[] {
  const rows = figures.flatMap(({ id, value }) => {
    const recount = recounts[id]
    return recount ? [[id, writeNumbers(value), derived(recount), verdict(value, recount)]] : []
  })
  return columns([HEAD, ...rows])
}

/** `reuse 80, families 381 (direct 51)` */
function derived({ value, beside, note }: Recount): string {
  const way = [writeNumbers(beside), note].filter(part => part).join('; ')
  return way ? `${writeNumbers(value)} (${way})` : writeNumbers(value)
}

function verdict(shown: Record<string, number>, recount: Recount): string {
  if (agrees(shown, recount))
    return 'yes'
  return recount.fault === undefined ? 'NO' : `NO: ${recount.fault}`
}

/** Rows with their columns under each other. */
export function columns(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map(row => row[i]!.length)))
  return rows.map(row => row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ').trimEnd())
}
